"""Tables of the room."""

from umid.council.record.models.editions import Edition
from umid.council.record.models.reports import Report, Reporter, ReportParagraph
from umid.council.record.models.summaries import Agreement, Correction, Paragraph, Summary

__all__ = [
    "Agreement",
    "Correction",
    "Edition",
    "Paragraph",
    "Report",
    "ReportParagraph",
    "Reporter",
    "Summary",
]
