"""The read side of the room: typed rows in the reader's language."""

from umid.council.record.queries.desk import bodies_of, correction, paragraph
from umid.council.record.queries.drafting import preview
from umid.council.record.queries.reports import report, reports
from umid.council.record.queries.rows import (
    CorrectionRow,
    DraftView,
    EditionView,
    ParagraphRow,
    RecordView,
    ReportRow,
    ReportView,
    SectionRow,
)
from umid.council.record.queries.summaries import edition, record
from umid.council.record.queries.waiting import Own, Waiting, Waits, own, waiting, writes

__all__ = [
    "CorrectionRow",
    "DraftView",
    "EditionView",
    "Own",
    "ParagraphRow",
    "RecordView",
    "ReportRow",
    "ReportView",
    "SectionRow",
    "Waiting",
    "Waits",
    "bodies_of",
    "correction",
    "edition",
    "own",
    "paragraph",
    "preview",
    "record",
    "report",
    "reports",
    "waiting",
    "writes",
]
