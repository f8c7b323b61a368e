"""The project file: an SQLite database that survives power cuts, with its lock, history and backups.

`Project` opens a file and owns the only thread that touches it. The modules named after their subject
(`subjects`, `texts`, `reviews`, …) are functions on a `Transaction`, to be used inside `Project.write`
and `Project.read`.
"""
