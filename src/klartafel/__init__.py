"""Klartafel: plain-language texts, alt texts and audio descriptions for museums, drafted in the house."""

__version__ = "0.1.0"
