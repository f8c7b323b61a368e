"""Static, accessible web pages."""

from klartafel.exporters.web.exporter import WebExporter

__all__ = ["WebExporter"]
