"""Pieces that every page is built from."""
