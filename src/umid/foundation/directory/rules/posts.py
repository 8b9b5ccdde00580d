"""Who was appointed to what, for whom, from when until when: what an Actor is made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, Final

from umid.foundation.access.actors import Actor, Role
from umid.kernel.errors import NotPossible

if TYPE_CHECKING:
    from collections.abc import Iterable


class Post(Role):
    """What a user can be appointed to, whatever the node's kind."""

    ADMINISTRATOR = "administrator"  # keeps accounts; sees no more of the Council than others
    SECRETARIAT = "secretariat"
    AUDITOR = "auditor"
    FOCAL_POINT = "focal_point"
    DEPUTY = "deputy"  # of a focal point, and only while that one holds the post
    MEMBER = "member"  # belongs to a state or an organisation, or sits in a body
    EXPERT = "expert"


STAFF: Final = frozenset[Role]({Post.ADMINISTRATOR, Post.SECRETARIAT, Post.AUDITOR})
"""The posts that nobody exercises without a second factor."""

SPEAKS: Final = frozenset[Role]({Post.FOCAL_POINT, Post.DEPUTY})
"""The posts that speak for a state or an organisation."""


@dataclass(frozen=True, slots=True)
class Home:
    """For whom one is appointed: a state (by code), an organisation, a body, or none of them."""

    state: str | None = None
    organisation: int | None = None
    body: int | None = None

    @property
    def sort(self) -> Sort:
        """What it is; a home names one thing at most, as the table's constraint says."""
        if self.state is not None or self.organisation is not None:
            return Sort.PARTY
        return Sort.BODY if self.body is not None else Sort.NONE


class Sort(Enum):
    """What a post can be held for."""

    NONE = "none"
    PARTY = "party"  # a state or an organisation
    BODY = "body"


HELD_FOR: Final[dict[Post, frozenset[Sort]]] = {
    Post.ADMINISTRATOR: frozenset({Sort.NONE}),
    Post.SECRETARIAT: frozenset({Sort.NONE}),
    Post.AUDITOR: frozenset({Sort.NONE}),
    Post.FOCAL_POINT: frozenset({Sort.PARTY}),
    Post.DEPUTY: frozenset({Sort.PARTY}),
    Post.MEMBER: frozenset({Sort.PARTY, Sort.BODY}),
    Post.EXPERT: frozenset({Sort.NONE}),
}


@dataclass(frozen=True, slots=True)
class Span:
    """From a moment (included) until another (excluded); without an end where none is set."""

    since_at: datetime
    until_at: datetime | None = None

    def covers(self, at: datetime) -> bool:
        """Whether the moment lies within."""
        return self.since_at <= at and (self.until_at is None or at < self.until_at)

    def overlaps(self, other: Span) -> bool:
        """Whether any moment lies within both; in a span that ended as it began lies none."""
        ends = [each.until_at for each in (self, other) if each.until_at is not None]
        return not ends or max(self.since_at, other.since_at) < min(ends)


@dataclass(frozen=True, slots=True)
class Held:
    """A post as someone holds it; `deputises` is the span of the focal point's own appointment."""

    post: Post
    home: Home
    span: Span
    deputises: Span | None = None

    def holds(self, at: datetime) -> bool:
        """Whether it counts at that moment."""
        return self.span.covers(at) and (self.deputises is None or self.deputises.covers(at))


class Misplaced(NotPossible):
    """The post cannot be held for that: an officer of a state, a focal point of a body."""


class SpeaksElsewhere(NotPossible):
    """A user belongs to one state or one organisation at a time."""


class AuditsOnly(NotPossible):
    """Whoever audits holds no other staff post, and the other way round."""


class Backwards(NotPossible):
    """An appointment ends after it begins."""


def require_fitting(new: Held, others: Iterable[Held]) -> None:
    """Raise what speaks against someone holding `new` beside what they hold already.

    Raises Misplaced, Backwards, SpeaksElsewhere, AuditsOnly.
    """
    if new.home.sort not in HELD_FOR[new.post]:
        raise Misplaced(new.post)
    if new.span.until_at is not None and new.span.until_at <= new.span.since_at:
        raise Backwards(new.post)
    beside = [each for each in others if each.span.overlaps(new.span)]
    parties = {each.home for each in (new, *beside) if each.home.sort is Sort.PARTY}
    if len(parties) > 1:
        raise SpeaksElsewhere(new.post)
    staff = {each.post for each in (new, *beside)} & STAFF
    if Post.AUDITOR in staff and len(staff) > 1:
        raise AuditsOnly(new.post)


def actor_from(user: int, held: Iterable[Held], at: datetime) -> Actor:
    """The actor that a user is at a moment, by what they hold."""
    now = [each for each in held if each.holds(at)]
    parties = [each.home for each in now if each.home.sort is Sort.PARTY]
    home = parties[0] if parties else Home()
    return Actor(
        user=user,
        roles=frozenset(each.post for each in now),
        state=home.state,
        organisation=home.organisation,
        bodies=frozenset(each.home.body for each in now if each.home.body is not None),
    )
