"""Who may go where with calendars: the secretariat, who speaks for whom, and everyone's own."""

from __future__ import annotations

from uuid import UUID

from tests.audiences import Audience
from tests.matrix_of_delegations import CONVENED
from tests.rows import Row, row

A = Audience
MEETING = {"slug": CONVENED}

ROWS: tuple[Row, ...] = (
    row("calendar:own", both=A.SIGNED_IN),
    row("calendar:participation", MEETING, get=A.EDITS_DRAFT),
    row("calendar:send", MEETING, post=A.EDITS_DRAFT_DOES),
    row("calendar:note", {**MEETING, "entry": UUID(int=0)}, post=A.SIGNED_IN_FINDS_NOTHING),
    row("calendar:by_link", {"token": "guessed"}, both=A.NOBODY),
    row("calendar:feed", {"token": "guessed"}, get=A.NOBODY),
    row("api:list_answers", MEETING, get=A.READS_ANSWERS),
)
