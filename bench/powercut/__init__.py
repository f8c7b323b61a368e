"""A power-cut simulator: record what a program asks of the disk, lose what was not synced, look again."""
