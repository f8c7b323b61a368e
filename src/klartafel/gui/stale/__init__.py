"""Texts whose source has changed since they were written."""
