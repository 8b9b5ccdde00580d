"""The rows of the rooms that stand above meetings, and with them the whole table."""

from __future__ import annotations

from tests.matrix import FIRST, NONE, OPENING, A
from tests.matrix import TABLE as BELOW
from tests.matrix_of_adaptations import ROWS as ADAPTATIONS
from tests.matrix_of_attendance import ROWS as ATTENDANCE
from tests.matrix_of_calendar import ROWS as CALENDAR
from tests.matrix_of_delegations import ROWS as DELEGATIONS
from tests.matrix_of_experts import ROWS as EXPERTS
from tests.matrix_of_harvest import ROWS as HARVEST
from tests.matrix_of_network import ROWS as NETWORK
from tests.matrix_of_practices import ROWS as PRACTICES
from tests.matrix_of_record import ROWS as RECORD
from tests.matrix_of_search import ROWS as SEARCH
from tests.matrix_of_stages import ROWS as STAGES
from tests.rows import Row, Sample, row

PAPER: dict[str, Sample] = {**FIRST, "document": NONE}

TABLE = (
    *BELOW,
    # Documents; one that is not the reader's does not exist
    *(row(f"documents:{name}", FIRST, get=A.EVERYONE) for name in ("listing", "feed", "archive")),
    row("documents:document", PAPER, get=A.NOBODY),
    row("documents:compare", {**PAPER, "language": "en", "older": 0, "newer": 1}, get=A.NOBODY),
    row("documents:file", {**PAPER, "number": 0, "language": "en"}, get=A.NOBODY),
    row("api:list_documents", FIRST, get=A.EVERYONE),
    row("api:show_document", PAPER, get=A.NOBODY),
    row("api:handled_documents", FIRST, both=A.PROGRAMS),
    row("api:submit_document", FIRST, post=A.PROGRAMS),
    *(
        row(f"api:{name}_document", PAPER, post=A.PROGRAMS)
        for name in ("clear", "return", "revise")
    ),
    row("documents:submissions", FIRST, both=A.TAKES_PART),
    row("documents:submission", PAPER, both=A.SIGNED_IN_FINDS_NOTHING),
    row("documents:desk", FIRST, get=A.SECRETARIAT_ALONE),
    row("documents:desk_add", FIRST, both=A.SECRETARIAT_ALONE),
    row("documents:schemes", both=A.SECRETARIAT_ALONE),
    row("documents:desk_document", PAPER, get=A.SIGNED_IN_FINDS_NOTHING),
    row(
        "documents:desk_file",
        {**PAPER, "number": 0, "language": "en"},
        get=A.SIGNED_IN_FINDS_NOTHING,
    ),
    *(
        row(f"documents:desk_{name}", PAPER, both=A.SIGNED_IN_FINDS_NOTHING)
        for name in ("titles", "readers", "revise", "language", "follow")
    ),
    *(
        row(f"documents:desk_{name}", PAPER, post=A.SIGNED_IN_FINDS_NOTHING)
        for name in ("clear", "return")
    ),
    # The floor; a session without one has none of these
    row("floor:sessions", FIRST, get=A.EVERYONE),
    *(row(f"floor:{name}", OPENING, get=A.NOBODY) for name in ("clock", "clock_live", "times")),
    row("api:show_floor", OPENING, get=A.NOBODY),
    row("api:join_list", OPENING, post=A.PROGRAMS),
    row("api:leave_list", {**OPENING, "entry": 1}, delete=A.PROGRAMS),
    row("api:do_as_chair", OPENING, post=A.PROGRAMS),
    Row("api:set_attribution", {"PUT": A.PROGRAMS}, OPENING),
    row("floor:seat", OPENING, both=A.SIGNED_IN_FINDS_NOTHING),
    row("floor:seat_live", OPENING, get=A.SIGNED_IN_FINDS_NOTHING),
    row("floor:console", OPENING, both=A.ANSWERS_FINDS_NOTHING),
    row("floor:console_live", OPENING, get=A.SIGNED_IN_FINDS_NOTHING),
    row("floor:set_up", OPENING, post=A.SECRETARIAT_DOES),
    *CALENDAR,
    *DELEGATIONS,
    *STAGES,
    *ATTENDANCE,
    *PRACTICES,
    *ADAPTATIONS,
    *HARVEST,
    *NETWORK,
    *EXPERTS,
    *SEARCH,
    *RECORD,
)
