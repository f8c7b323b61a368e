"""An open project: its pages, its jobs, what goes out."""
