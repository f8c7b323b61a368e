"""The steps of the bootstrap. Standard library alone: nothing is installed yet when they run."""
