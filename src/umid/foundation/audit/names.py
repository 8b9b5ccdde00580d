"""What rows and persons are called in the record; persons by a name that can be forgotten."""

from __future__ import annotations

import secrets
import time
from functools import partial
from typing import TYPE_CHECKING, Final

from django.db import transaction

from umid.foundation.audit.models import Pseudonym
from umid.foundation.audit.rules.entries import pseudonym

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import Model

# Looked up for every entry, so remembered. A process may use a name for this long after another
# forgot whose it was; that tells nobody anything, since the key to it is gone.
_SECONDS: Final = 60
_MOST: Final = 10_000

_known: dict[str, tuple[str, float]] = {}


def identifier(thing: Model | str) -> str:
    """How the record calls a row: `room.table:key`."""
    return thing if isinstance(thing, str) else f"{thing._meta.label_lower}:{thing.pk}"  # noqa: SLF001 - Django's documented name for it


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


def people_behind(names: Iterable[str]) -> dict[str, str]:
    """The persons behind these names (pseudonym to `room.table:key`), but for those forgotten."""
    return dict(Pseudonym.objects.filter(name__in=set(names)).values_list("name", "person"))


def people_known(prefix: str) -> dict[str, str]:
    """Everyone of a table who is in the record and not forgotten (pseudonym to person)."""
    return dict(Pseudonym.objects.filter(person__startswith=prefix).values_list("name", "person"))


def _remember(person: str, name: str) -> None:
    if len(_known) >= _MOST:
        _known.clear()
    _known[person] = (name, time.monotonic() + _SECONDS)
