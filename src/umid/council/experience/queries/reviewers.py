"""Who can be asked for a review, and whom they belong to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from umid.foundation.directory.models import User
from umid.foundation.directory.queries import actor_of, holders
from umid.foundation.directory.rules.posts import Home, Post
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class ReviewerRow:
    """An expert of the roster."""

    public_id: UUID
    name: str
    language: Language


def reviewers(*, at: datetime) -> list[ReviewerRow]:
    """Everyone on the roster, by name."""
    found = User.objects.filter(pk__in=holders({Post.EXPERT}, at=at)).order_by("name", "pk")
    return [ReviewerRow(one.public_id, one.name, Language(one.language)) for one in found]


def reviewer_named(public_id: UUID, *, at: datetime) -> User:
    """Raises NotFound."""
    on_roster = holders({Post.EXPERT}, at=at)
    found = User.objects.filter(pk__in=on_roster, public_id=public_id).first()
    if found is None:
        raise NotFound
    return found


def home_of(user: User, *, at: datetime) -> Home:
    """The state or organisation that they belong to at a moment, if any."""
    actor = actor_of(user, at)
    return Home(actor.state, actor.organisation)
