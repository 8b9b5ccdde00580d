"""Who may search: everyone; what they find differs. What one saved is one's own."""

from __future__ import annotations

from tests.audiences import Audience
from tests.matrix import NONE
from tests.rows import Row, row

A = Audience
SAVED = {"saved": NONE}

ROWS: tuple[Row, ...] = (
    row("search:results", get=A.EVERYONE),
    row("search:csv", get=A.EVERYONE),
    row("search:saved_searches", get=A.SIGNED_IN),
    row("search:save", both=A.SIGNED_IN),
    row("search:saved_search", SAVED, both=A.SIGNED_IN_FINDS_NOTHING),
    row("search:remove", SAVED, post=A.SIGNED_IN_FINDS_NOTHING),
    row("api:search_everything", get=A.EVERYONE),
    row("api:suggest_titles", get=A.EVERYONE),
    row("api:list_saved_searches", get=A.PROGRAMS, post=A.PROGRAMS),
    row("api:save_search", get=A.PROGRAMS, post=A.PROGRAMS),
    Row(
        "api:change_saved_search",
        {"PUT": A.PROGRAMS, "DELETE": A.PROGRAMS},
        SAVED,
    ),
    Row("api:remove_saved_search", {"PUT": A.PROGRAMS, "DELETE": A.PROGRAMS}, SAVED),
)
