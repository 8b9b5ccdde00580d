"""Whom the roster knows at a moment: peers, and those whom a request fits."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from umid.council.experts.models import Entry, Request
from umid.council.experts.policies import current, seen_by
from umid.council.experts.rules.requests import fits
from umid.foundation.access.actors import Actor
from umid.foundation.directory.queries import holders
from umid.foundation.directory.rules.posts import SPEAKS


def is_peer(actor: Actor, at: datetime) -> bool:
    """Whether the actor is on the roster, not paused."""
    if actor.user is None:
        return False
    return Entry.objects.filter(current(at), user=actor.user).exists()


def fitting(request: Request, at: datetime) -> list[int]:
    """Who on the roster shares a theme and a language with it: the keys of users."""
    wanted = [one.slug for one in request.themes.all()]
    rows = Entry.objects.filter(current(at)).prefetch_related("themes", "languages")
    return [
        row.user_id
        for row in rows
        if fits(
            wanted,
            request.languages,
            themes=[one.slug for one in row.themes.all()],
            languages=[one.code for one in row.languages.all()],
        )
    ]


def who_speaks(request: Request, at: datetime) -> list[int]:
    """Every focal point and deputy but those of the asking state."""
    own = holders(SPEAKS, at=at, states=[request.state_id])
    return sorted(set(holders(SPEAKS, at=at)) - set(own))


def versed(
    users: Collection[int],
    *,
    actor: Actor,
    themes: Collection[str],
    languages: Collection[str],
    at: datetime,
) -> dict[int, str]:
    """Of these users those whose entry the actor sees and that fits, with their state's code."""
    rows = Entry.objects.filter(seen_by(actor, at), current(at), user__in=users)
    return {
        row.user_id: row.state_id or ""
        for row in rows.prefetch_related("themes", "languages")
        if fits(
            themes,
            languages,
            themes=[one.slug for one in row.themes.all()],
            languages=[one.code for one in row.languages.all()],
        )
    }
