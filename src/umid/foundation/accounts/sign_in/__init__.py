"""The one corner that knows django-allauth, which is untyped: adapters, forms, views, records.

Everything else asks these functions; addresses come from the room's `urls.py`, the look from ours.
"""

from umid.foundation.accounts.sign_in.state import (
    DEMONSTRATED,
    Way,
    WayIn,
    confirmed,
    forget_ways_in,
    let_in,
    must_start,
    note_second_factor,
    too_often,
    used_second_factor,
    ways_in,
    within_limit,
)

__all__ = [
    "DEMONSTRATED",
    "Way",
    "WayIn",
    "confirmed",
    "forget_ways_in",
    "let_in",
    "must_start",
    "note_second_factor",
    "too_often",
    "used_second_factor",
    "ways_in",
    "within_limit",
]
