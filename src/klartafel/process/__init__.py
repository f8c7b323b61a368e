"""Child processes that may die: inference, decoding strange files, whatever can crash or never end."""
