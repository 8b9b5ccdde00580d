"""Who may search: everyone; what they find differs."""

from __future__ import annotations

from tests.audiences import Audience
from tests.rows import Row, row

ROWS: tuple[Row, ...] = (
    row("search:results", get=Audience.EVERYONE),
    row("api:search_everything", get=Audience.EVERYONE),
    row("api:suggest_titles", get=Audience.EVERYONE),
)
