"""Who may go where among experts: a visitor nowhere, an entry's page whom its owner chose.

The samples are those that `tests/pages/test_matrix.py` makes: the expert's own entry, which focal
points of states see, and a request of Kyrgyzstan's that is open.
"""

from __future__ import annotations

from uuid import UUID

from tests.audiences import Audience
from tests.rows import Row, Sample, row

from umid.council.experts.models import Entry, Request

NONE = UUID(int=0)
A = Audience


def entry() -> UUID:
    """The expert's, for focal points of states."""
    return Entry.objects.get(is_illustrative=False).pk


def request() -> UUID:
    """Kyrgyzstan's."""
    return Request.objects.get(is_illustrative=False).pk


ENTRY: dict[str, Sample] = {"entry": entry}
ASKED: dict[str, Sample] = {"request_": request}
NOTHING: dict[str, Sample] = {"request_": NONE}

ROWS: tuple[Row, ...] = (
    row("experts:listing", get=A.SIGNED_IN),
    row("experts:expert", ENTRY, get=A.READS_EXPERT),
    row("experts:vouch", ENTRY, post=A.VOUCHES),
    row("experts:own", both=A.REGISTERS),
    row("experts:move", {"move": "pause"}, post=A.PAUSES),
    row("experts:move", {"move": "decline"}, post=A.SIGNED_IN_FINDS_NOTHING),
    row("experts:desk", both=A.SECRETARIAT_ALONE),
    row("experts:requests", get=A.SIGNED_IN),
    row("experts:new_request", both=A.ASKS_NETWORK),
    row("experts:request", ASKED, get=A.SIGNED_IN),
    row("experts:request", NOTHING, get=A.SIGNED_IN_FINDS_NOTHING),
    row("experts:offer", ASKED, both=A.OFFERS),
    row("experts:take_back", ASKED, post=A.SIGNED_IN_FINDS_NOTHING),
    row("experts:agree", {**ASKED, "offer": NONE}, post=A.AGREES_TO_NOTHING),
    row("experts:confirm", ASKED, post=A.NOBODY_SIGNED_IN),
    row("experts:report", ASKED, both=A.NOBODY_SIGNED_IN),
    row("experts:add", ASKED, both=A.NOBODY_SIGNED_IN),
    row("experts:call_off", ASKED, both=A.COMMENTS),
    row("api:list_experts", get=A.PROGRAMS),
    row("api:list_requests", both=A.PROGRAMS),
    row("api:ask_network", both=A.PROGRAMS),
    row("api:offer_to_request", {"which": NONE}, post=A.PROGRAMS),
)
