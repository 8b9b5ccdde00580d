"""Who may go where at doors, among badges and among places."""

from __future__ import annotations

from uuid import UUID

from tests.audiences import Audience
from tests.matrix_of_delegations import CONVENED, MEETING, SENT
from tests.rows import Row, row

A = Audience
NONE = UUID(int=0)
SESSION = {"slug": CONVENED, "session": "never-held"}

ROWS: tuple[Row, ...] = (
    row("attendance:doors", get=A.SECRETARIAT_ALONE),
    row("attendance:door", MEETING, both=A.SECRETARIAT_ALONE),
    row("attendance:events", MEETING, post=A.CHECKS_IN_NOTHING),
    row("attendance:figures", MEETING, get=A.SECRETARIAT_ALONE),
    row("attendance:csv", MEETING, get=A.SECRETARIAT_ALONE),
    row("attendance:xlsx", MEETING, get=A.SECRETARIAT_ALONE),
    row("attendance:quorum", MEETING, post=A.SECRETARIAT_DOES),
    row("attendance:badges", MEETING, get=A.SECRETARIAT_ALONE),
    row("attendance:issue", MEETING, post=A.SECRETARIAT_DOES),
    row("attendance:print", MEETING, post=A.SECRETARIAT_DOES),
    row("attendance:badge_pdf", {"badge": NONE}, get=A.SIGNED_IN_FINDS_NOTHING),
    row("attendance:revoke", {"badge": NONE}, both=A.SIGNED_IN_FINDS_NOTHING),
    row("attendance:photo", SENT, both=A.OWN_DELEGATION),
    row("attendance:photo", {"delegate": NONE}, both=A.SIGNED_IN_FINDS_NOTHING),
    row("attendance:sign_up", MEETING, get=A.SIGNED_IN),
    row("attendance:place", SESSION, post=A.SIGNED_IN_FINDS_NOTHING),
    row("attendance:terms", SESSION, both=A.ANSWERS_FINDS_NOTHING),
    row("api:check_ins", MEETING, both=A.PROGRAMS),
    row("api:list_sign_ups", MEETING, get=A.PROGRAMS),
    Row("api:ask_for_place", {"PUT": A.PROGRAMS, "DELETE": A.PROGRAMS}, SESSION),
    Row("api:give_up_place", {"PUT": A.PROGRAMS, "DELETE": A.PROGRAMS}, SESSION),
)
