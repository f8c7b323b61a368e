"""What museum people talk about: values without I/O, importable from everywhere."""
