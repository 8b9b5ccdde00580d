"""The write side of the room."""

from umid.council.documents.actions.issuing import add_version, follow, issue, revise
from umid.council.documents.actions.numbering import set_scheme
from umid.council.documents.actions.opening import entitle, open_to
from umid.council.documents.actions.submitting import clear, resubmit, send_back, submit
from umid.council.documents.actions.writing import HOUSE, Wordless

__all__ = [
    "HOUSE",
    "Wordless",
    "add_version",
    "clear",
    "entitle",
    "follow",
    "issue",
    "open_to",
    "resubmit",
    "revise",
    "send_back",
    "set_scheme",
    "submit",
]
