"""Approved texts as web pages and tables, each with the account of where everything comes from."""

from klartafel.exporters.exporter import Exporter, ExportIssue, ExportReport
from klartafel.exporters.sound import SoundExporter
from klartafel.exporters.tables import TableExporter
from klartafel.exporters.web import WebExporter
from klartafel.exporters.web.pictures import missing_rights

__all__ = [
    "ExportIssue",
    "ExportReport",
    "Exporter",
    "SoundExporter",
    "TableExporter",
    "WebExporter",
    "missing_rights",
]
