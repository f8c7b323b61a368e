"""Settings of the project and of this machine."""
