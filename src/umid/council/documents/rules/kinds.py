"""The closed lists of the room, as codes; screens translate them."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from umid.kernel.errors import NotPossible


class DocumentKind(StrEnum):
    """What a document is for."""

    WORKING_PAPER = "working_paper"
    INFORMATION = "information"
    CONFERENCE_ROOM = "conference_room"
    REPORT = "report"
    STATEMENT = "statement"  # for the record, spoken or not
    SUMMARY = "summary"  # issued by the room of the record, never by hand
    RECORD = "record"  # likewise

    @property
    def code(self) -> str:
        """How a symbol says it."""
        return _CODES[self]


_CODES: Final = {
    DocumentKind.WORKING_PAPER: "WP",
    DocumentKind.INFORMATION: "INF",
    DocumentKind.CONFERENCE_ROOM: "CRP",
    DocumentKind.REPORT: "REP",
    DocumentKind.STATEMENT: "ST",
    DocumentKind.SUMMARY: "SUM",
    DocumentKind.RECORD: "SR",
}
BY_HAND: Final = tuple(
    one for one in DocumentKind if one not in {DocumentKind.SUMMARY, DocumentKind.RECORD}
)
"""What people choose from."""


class Access(StrEnum):
    """Who may read a document once it is out; the secretariat reads each of them."""

    PUBLIC = "public"
    PARTICIPANTS = "participants"  # who belongs to a delegation of the meeting
    BODY = "body"  # who sits in the body, or belongs to one of its members
    SECRETARIAT = "secretariat"


class Follows(StrEnum):
    """How a document belongs to an earlier one."""

    ADDENDUM = "addendum"
    CORRIGENDUM = "corrigendum"

    @property
    def code(self) -> str:
        """How a symbol says it."""
        return {Follows.ADDENDUM: "Add.", Follows.CORRIGENDUM: "Corr."}[self]


class Standing(StrEnum):
    """Where a document is on its way to its readers."""

    SUBMITTED = "submitted"
    RETURNED = "returned"
    CLEARED = "cleared"


_NEXT: Final = {
    Standing.SUBMITTED: {Standing.CLEARED, Standing.RETURNED},
    Standing.RETURNED: {Standing.SUBMITTED},
    Standing.CLEARED: set[Standing](),
}


class WrongStanding(NotPossible):
    """A document in this standing cannot take that step."""


def advance(now: Standing, to: Standing) -> Standing:
    """Raises WrongStanding, which names both."""
    if to not in _NEXT[now]:
        raise WrongStanding(now, to)
    return to
