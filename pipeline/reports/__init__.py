"""A Report in, a text out: one module per format, each with ``report(report) -> str``."""

from __future__ import annotations

import importlib

from pipeline.reports.content import PageLine, Report

FORMATS = {
    "text": "text",
    "json": "json_report",
    "sarif": "sarif",
    "junit": "junit",
    "github": "github",
    "html": "html_report",
    "suggestions": "suggestions",
}


def write_report(report: Report, form: str) -> str:
    """The report in one of ``FORMATS``."""
    module = importlib.import_module(f"pipeline.reports.{FORMATS[form]}")
    return str(module.report(report))


__all__ = ["FORMATS", "PageLine", "Report", "write_report"]
