"""The read side of the room."""

from umid.council.experts.queries.people import versed
from umid.council.experts.queries.requests import request, requests
from umid.council.experts.queries.roster import Wanted, expert, keep, own, roster
from umid.council.experts.queries.rows import (
    ExpertRow,
    ExpertView,
    KeepView,
    OfferRow,
    OwnView,
    RequestRow,
    RequestView,
)

__all__ = [
    "ExpertRow",
    "ExpertView",
    "KeepView",
    "OfferRow",
    "OwnView",
    "RequestRow",
    "RequestView",
    "Wanted",
    "expert",
    "keep",
    "own",
    "request",
    "requests",
    "roster",
    "versed",
]
