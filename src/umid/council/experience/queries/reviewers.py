"""Who can be asked for a review, and whom they belong to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from umid.council.experience.queries.rows import PracticeView
from umid.council.experts.queries import versed
from umid.foundation.access.actors import Actor
from umid.foundation.directory.models import User
from umid.foundation.directory.queries import actor_of, holders
from umid.foundation.directory.rules.posts import Home, Post
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class ReviewerRow:
    """An expert; `is_versed` where the roster says that the practice's theme is their field."""

    public_id: UUID
    name: str
    language: Language
    is_versed: bool = False


def reviewers(practice: PracticeView, *, actor: Actor, at: datetime) -> list[ReviewerRow]:
    """Every expert by name; first whose entry on the roster fits theme, language and distance."""
    found = User.objects.filter(pk__in=holders({Post.EXPERT}, at=at)).order_by("name", "pk")
    states = versed(
        [one.pk for one in found],
        actor=actor,
        themes=[one.slug for one in practice.themes],
        languages=[one.value for one in practice.row.languages],
        at=at,
    )
    near = {practice.row.state, practice.row.place}
    rows = [
        ReviewerRow(
            one.public_id,
            one.name,
            Language(one.language),
            is_versed=one.pk in states and states[one.pk] not in near,
        )
        for one in found
    ]
    return sorted(rows, key=lambda row: not row.is_versed)


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
