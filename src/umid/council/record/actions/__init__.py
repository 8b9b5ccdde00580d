"""The write side of the room."""

from umid.council.record.actions.correcting import (
    AnsweredAlready,
    PastDeadline,
    answer,
    open_to_corrections,
    propose,
)
from umid.council.record.actions.drafting import (
    Begun,
    add_paragraph,
    begin,
    edit_paragraph,
    redraft,
)
from umid.council.record.actions.publishing import Outdated, Unsigned, agree, ask, publish
from umid.council.record.actions.reporting import (
    Empty,
    NoAccount,
    NotParallel,
    accept_report,
    appoint,
    dismiss,
    return_report,
    submit_report,
    write_report,
)
from umid.council.record.actions.taking import Published

__all__ = [
    "AnsweredAlready",
    "Begun",
    "Empty",
    "NoAccount",
    "NotParallel",
    "Outdated",
    "PastDeadline",
    "Published",
    "Unsigned",
    "accept_report",
    "add_paragraph",
    "agree",
    "answer",
    "appoint",
    "ask",
    "begin",
    "dismiss",
    "edit_paragraph",
    "open_to_corrections",
    "propose",
    "publish",
    "redraft",
    "return_report",
    "submit_report",
    "write_report",
]
