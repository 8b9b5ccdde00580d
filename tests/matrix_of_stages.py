"""Who may go to the desk's first page of a meeting, and to one's own day there."""

from __future__ import annotations

from tests.audiences import Audience
from tests.rows import Row, row

A = Audience
FIRST = {"slug": "first-meeting"}

ROWS: tuple[Row, ...] = (
    row("meetings:cockpit", FIRST, get=A.EDITS_DRAFT),
    row("meetings:cockpit", {"slug": "never-held"}, get=A.SIGNED_IN_FINDS_NOTHING),
    row("meetings:mine", FIRST, get=A.SIGNED_IN),
    row("meetings:mine", {"slug": "never-held"}, get=A.SIGNED_IN_FINDS_NOTHING),
)
