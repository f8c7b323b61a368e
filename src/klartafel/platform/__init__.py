"""The machine underneath: paths, settings, logging, clock, sentences in the reader's language."""
