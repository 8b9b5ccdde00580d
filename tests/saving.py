"""Searches that are saved in tests, and things that come onto the shelf afterwards."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from tests.cast import Cast, actor
from tests.making import AT
from tests.searching import SHELF, Shelf

from umid.foundation.access.actors import SYSTEM
from umid.foundation.search import actions
from umid.foundation.search.models import SavedSearch
from umid.foundation.search.rules.entries import Facet, Thing
from umid.foundation.search.rules.saving import Alert, Wish

READER = Cast.EXPERT
DAY = timedelta(days=1)


def a_wish(query: str = "house", *, alert: Alert = Alert.DAILY, **narrowed: str) -> Wish:
    """A search by its words."""
    codes = {Facet(name): code for name, code in narrowed.items()}
    return Wish(query or "Everything", query, codes, alert)


def saves(who: Cast = READER, query: str = "house", *, at: datetime = AT) -> SavedSearch:
    """Someone of the cast saves a search and wants to be told each day."""
    return actions.save(actor=actor(who), wish=a_wish(query), at=at)


def comes(shelf: Shelf, *things: Thing, at: datetime) -> None:
    """Things come onto the shelf, or are changed there."""
    shelf.things |= {each.identifier: each for each in things}
    with transaction.atomic():
        actions.put(SHELF, *(each.identifier for each in things), at=at)


def looks(saved: SavedSearch, at: datetime) -> int:
    """How much a look tells of."""
    return actions.look(actor=SYSTEM, saved=saved.public_id, at=at)
