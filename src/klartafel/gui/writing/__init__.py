"""The writing page: one text beside its source, with what the checks say."""
