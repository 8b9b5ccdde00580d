"""Typed words are kept, thrown away, and expire.

None of it enters the record: nothing of the Council changes, and the words are their author's own.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from umid.foundation.access.actors import Actor
from umid.foundation.writing.models import Unsaved
from umid.foundation.writing.rules import KEPT_FOR, Place, Values, require_room
from umid.kernel.errors import NotFound


def keep(*, actor: Actor, place: Place, values: Values, at: datetime) -> None:
    """Keep what the actor typed, in place of what they had typed there before.

    Raises NotFound for those without an account, TooLong.
    """
    require_room(values)
    Unsaved.objects.update_or_create(
        author=_author(actor),
        page=place.page,
        about=place.about,
        defaults={"values": dict(values), "typed_at": at},
    )


def discard(*, actor: Actor, place: Place) -> None:
    """Throw away what the actor typed there. Raises NotFound for those without an account."""
    author = _author(actor)
    Unsaved.objects.filter(author=author, page=place.page, about=place.about).delete()


def expire(*, at: datetime) -> int:
    """Throw away what nobody came back to; returns how many."""
    return Unsaved.objects.filter(typed_at__lt=at - KEPT_FOR).delete()[0]


def forget(*, about: str, mentioning: Collection[str] = ()) -> None:
    """Throw away what anybody typed about a thing; with words, only what has one of them in it."""
    for row in Unsaved.objects.filter(about=about):
        typed = " ".join(word for each in row.values.values() for word in each)
        if not mentioning or any(word and word in typed for word in mentioning):
            row.delete()


def _author(actor: Actor) -> int:
    if actor.user is None:
        raise NotFound
    return actor.user
