"""Texts that were finished and tested outside the museum."""
