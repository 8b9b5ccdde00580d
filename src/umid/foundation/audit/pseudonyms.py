"""Who is called what in the record: looked up for every entry, so remembered for a minute."""

from __future__ import annotations

import secrets
import time
from functools import partial
from typing import Final

from django.db import transaction

from umid.foundation.audit.models import Pseudonym
from umid.foundation.audit.rules.entries import pseudonym

# A process may use a name for this long after another forgot whose it was. That tells nobody
# anything: the key is gone, and with it the way from the name to the person.
_SECONDS: Final = 60
_MOST: Final = 10_000

_known: dict[str, tuple[str, float]] = {}


def pseudonym_of(person: str) -> str:
    """The pseudonym of a person (`room.table:key`), made and kept at the first need."""
    name, until = _known.get(person, ("", 0.0))
    if time.monotonic() < until:
        return name
    found = Pseudonym.objects.filter(person=person).values_list("name", flat=True).first()
    if found is None:
        key = secrets.token_bytes(32)
        made = {"key": key, "name": pseudonym(person, key)}
        found = Pseudonym.objects.get_or_create(person=person, defaults=made)[0].name
    # Not before the commit: what this transaction made may yet be undone.
    transaction.on_commit(partial(_remember, person, found))
    return found


def forgotten(person: str) -> list[str]:
    """Throw away the key; returns the name under which the person stays in the record, if any."""
    names = list(Pseudonym.objects.filter(person=person).values_list("name", flat=True))
    Pseudonym.objects.filter(person=person).delete()
    _known.pop(person, None)
    return names


def _remember(person: str, name: str) -> None:
    if len(_known) >= _MOST:
        _known.clear()
    _known[person] = (name, time.monotonic() + _SECONDS)
