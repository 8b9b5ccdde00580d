"""Someone's own calendar: by the link in a letter, by the feed, and on their page."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from umid.council.calendar.models import Entry, Feed
from umid.council.calendar.policies import is_coming, participants_visible_to
from umid.council.calendar.queries.gatherings import Gathering, gathering, gatherings
from umid.council.calendar.queries.participation import entry_of
from umid.council.calendar.rules import Answer, Method, is_over
from umid.council.calendar.sealing import opened
from umid.council.delegations.models import Delegate
from umid.council.delegations.policies import oneself
from umid.council.delegations.rules.nominations import Nominated
from umid.council.meetings.models import Meeting
from umid.council.meetings.queries import MeetingRow
from umid.council.meetings.queries.meetings import described
from umid.council.meetings.queries.reading import Reader
from umid.foundation.access.actors import Actor
from umid.foundation.accounts.rules import digest_of
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class LinkView:
    """What the holder of a link is asked; it names nobody."""

    gathering: Gathering
    answer: Answer
    is_coming: bool
    is_over: bool

    @property
    def is_open(self) -> bool:
        """Whether there is something to answer."""
        return self.is_coming and not self.is_over and not self.gathering.is_off


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """A meeting that someone takes part in; `uid` is None before they were invited to it."""

    gathering: Gathering
    uid: UUID | None
    answer: Answer


@dataclass(frozen=True, slots=True)
class OwnView:
    """Whether one has a feed, since when, and the meetings whose answers one may see."""

    made_at: datetime | None
    meetings: tuple[MeetingRow, ...]


def by_link(token: str, *, at: datetime, language: Language) -> LinkView:
    """What a link asks. Raises NotFound."""
    found = Entry.objects.filter(link=opened(token))
    entry = found.select_related("delegate__invitation").first()
    if entry is None:
        raise NotFound
    return view_of(entry, at=at, language=language)


def view_of(entry: Entry, *, at: datetime, language: Language) -> LinkView:
    """The same of an entry with its delegate."""
    meeting = gathering(entry.delegate.invitation.meeting_id, language=language)
    return LinkView(
        meeting,
        Answer(entry.answer),
        is_coming=is_coming(entry) and entry.method == Method.REQUEST,
        is_over=is_over(meeting.facts, at),
    )


def feed_tag(token: str, *, language: Language) -> str:
    """Changes with what the feed shows, and costs two queries. Raises NotFound."""
    feed = _feed(token)
    told = [feed.digest, language.value]
    for row in _mine(feed.user_id):
        meeting, entry = row.invitation.meeting, entry_of(row)
        told += [str(row.pk), str(meeting.release), str(meeting.revision)]
        told += [meeting.changed_at.isoformat(), entry.answer if entry else ""]
    return f'"{hashlib.sha256(" ".join(told).encode()).hexdigest()[:32]}"'


def feed(token: str, *, language: Language) -> list[FeedEntry]:
    """The meetings of whoever has the feed. Raises NotFound."""
    rows = list(_mine(_feed(token).user_id))
    known = gatherings([row.invitation.meeting_id for row in rows], language=language)
    return [
        FeedEntry(
            known[row.invitation.meeting_id],
            entry.pk if (entry := entry_of(row)) else None,
            Answer(entry.answer) if entry else Answer.NEEDS_ACTION,
        )
        for row in rows
    ]


def own(*, actor: Actor, language: Language) -> OwnView:
    """One's feed, and where to see who comes."""
    seen = Delegate.objects.filter(participants_visible_to(actor)).values("invitation__meeting")
    reader = Reader(language)
    made_at = Feed.objects.filter(user=actor.user).values_list("made_at", flat=True).first()
    rows = described(Meeting.objects.filter(pk__in=seen))
    return OwnView(made_at, tuple(reader.meeting(row) for row in rows))


def _feed(token: str) -> Feed:
    found = Feed.objects.filter(digest=digest_of(token), user__is_active=True).first()
    if found is None:
        raise NotFound
    return found


def _mine(user: int) -> QuerySet[Delegate]:
    """Those who are accredited under the address of an account, by their own answer not absent."""
    mine = Delegate.objects.filter(oneself(Actor(user=user)), standing=Nominated.ACCREDITED)
    coming = Q(calendar_entry__isnull=True) | ~Q(calendar_entry__answer=Answer.DECLINED)
    rows = mine.filter(coming).select_related("invitation__meeting", "calendar_entry")
    return rows.order_by("invitation__meeting__starts_on", "pk")
