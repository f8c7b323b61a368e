"""The prompt workshop: instructions read, changed, and tried blind."""
