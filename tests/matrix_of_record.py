"""Who may go where among reports, drafts and what is published of them."""

from __future__ import annotations

from uuid import UUID

from tests.audiences import Audience
from tests.rows import Row, Sample, row

A = Audience
NONE = UUID(int=0)
MEETING: dict[str, Sample] = {"slug": "convened"}
SESSION: dict[str, Sample] = {**MEETING, "session": "group"}
PARAGRAPH: dict[str, Sample] = {**MEETING, "paragraph": NONE}
CORRECTION: dict[str, Sample] = {**MEETING, "correction": NONE}

ROWS: tuple[Row, ...] = (
    row("record:record", MEETING, get=A.EVERYONE),
    row("record:record", {"slug": "none"}, get=A.NOBODY),
    row("record:offline", MEETING, get=A.EVERYONE),
    # Nothing is published of this meeting
    *(row(f"record:{name}", MEETING, get=A.NOBODY) for name in ("pdf", "docx", "text")),
    row("api:show_outcome", MEETING, get=A.NOBODY),
    row("api:show_report", SESSION, get=A.NOBODY),
    row("record:agree", MEETING, post=A.SIGNED_IN_FINDS_NOTHING),
    row("record:correct", PARAGRAPH, both=A.SIGNED_IN_FINDS_NOTHING),
    # It has no breakout session; `tests/pages/test_record.py` asks about one that there is
    row("record:report", SESSION, get=A.SIGNED_IN_FINDS_NOTHING),
    row("record:write", {**SESSION, "into": "en"}, both=A.SIGNED_IN_FINDS_NOTHING),
    *(
        row(f"record:{name}", SESSION, post=A.SIGNED_IN_FINDS_NOTHING)
        for name in ("submit", "accept", "send_back", "dismiss")
    ),
    row("record:reporters", SESSION, both=A.SIGNED_IN_FINDS_NOTHING),
    row("record:desk", MEETING, get=A.SECRETARIAT_ALONE),
    row("record:begin", MEETING, post=A.SECRETARIAT_ALONE),
    row("record:redraft", MEETING, both=A.SIGNED_IN_FINDS_NOTHING),
    row("record:open", MEETING, post=A.ANSWERS_FINDS_NOTHING),
    row("record:paragraph", PARAGRAPH, both=A.SIGNED_IN_FINDS_NOTHING),
    row("record:add", PARAGRAPH, both=A.SIGNED_IN_FINDS_NOTHING),
    row("record:correction", CORRECTION, both=A.SIGNED_IN_FINDS_NOTHING),
    row("record:ask", MEETING, post=A.SIGNED_IN_FINDS_NOTHING),
    row("record:publish", MEETING, both=A.SIGNED_IN_FINDS_NOTHING),
)
