"""The list of subjects and what comes into it."""
