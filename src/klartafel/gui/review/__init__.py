"""Reviewing: what waits for a second pair of eyes, what people say about it, how they score it."""
