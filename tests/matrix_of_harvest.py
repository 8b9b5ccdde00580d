"""What programs take along is everyone's, as the library is; a question by POST too."""

from __future__ import annotations

from tests.audiences import Audience
from tests.matrix_of_practices import DRAFT, OUT
from tests.rows import Row, row

A = Audience
ROWS: tuple[Row, ...] = (
    row("harvest:oai", both=A.EVERYONE),
    *(row(f"harvest:{form}", get=A.EVERYONE) for form in ("csv", "xlsx", "json")),
    *(row(f"harvest:{form}", OUT, get=A.EVERYONE) for form in ("ris", "bib")),
    *(row(f"harvest:{form}", DRAFT, get=A.NOBODY) for form in ("ris", "bib")),
)
