"""Models: what there is, where from, fetching, verifying, what is installed."""
