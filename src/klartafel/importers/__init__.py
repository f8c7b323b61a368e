"""Importers: a file to subjects and issues. Needs the standard library alone until XLSX or LIDO is read."""

from klartafel.importers.door import read_file
from klartafel.importers.mapping_file import load_mapping, mapping_text, save_mapping

__all__ = ["load_mapping", "mapping_text", "read_file", "save_mapping"]
