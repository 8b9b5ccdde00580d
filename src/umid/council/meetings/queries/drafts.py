"""The desk's side of a meeting: its draft, what does not fit in it, what readers do not know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from umid.council.meetings.models import (
    Appearance,
    Meeting,
    ReleasedSession,
    Session,
)
from umid.council.meetings.models.planning import planned, whole
from umid.council.meetings.policies import drafts_visible_to, may_edit
from umid.council.meetings.queries.meetings import described
from umid.council.meetings.queries.reading import Reader
from umid.council.meetings.queries.rows import ChangeRow, MeetingRow, SessionRow
from umid.council.meetings.queries.signing import SignatoryRow, organisers
from umid.council.meetings.rules import clashes as rules
from umid.council.meetings.rules.changes import changes, released
from umid.council.meetings.rules.planned import PlannedSession, restored
from umid.foundation.access.actors import Actor
from umid.foundation.texts.rules import Reading, Text, source_of
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language

_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True)
class RoomRow:
    """A room as the desk knows it; `written` is its name in the language it was written in."""

    slug: str
    name: Reading
    written: str
    capacity: int | None
    interpretation: tuple[Language, ...]
    revision: int


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A session as the desk knows it; `written` is its title in the language it was written in."""

    session: SessionRow
    written: str
    room: str | None
    places_needed: int | None
    interpretation: tuple[Language, ...]
    revision: int


@dataclass(frozen=True, slots=True)
class ClashRow:
    """A clash with the titles of the sessions that it is about, and who or what."""

    clash: rules.Clash
    titles: tuple[Reading, ...]
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DraftView:
    """A meeting's draft, whole. `draft` is its number, which rises with each edit."""

    meeting: MeetingRow
    draft: int
    rooms: tuple[RoomRow, ...]
    sessions: tuple[DraftRow, ...]
    clashes: tuple[ClashRow, ...]
    changes: tuple[ChangeRow, ...]
    lacking: int  # sessions whose title is not in every language, or not as it is now
    organisers: tuple[SignatoryRow, ...]
    may_edit: bool

    @property
    def signatories(self) -> list[SignatoryRow]:
        """Those whose agreement the next release needs."""
        return [each for each in self.organisers if each.asked]

    @property
    def waited_for(self) -> list[SignatoryRow]:
        """Those who have not agreed to this draft."""
        return [each for each in self.signatories if not each.agreed]

    @property
    def agreed(self) -> list[SignatoryRow]:
        """Those who have."""
        return [each for each in self.signatories if each.agreed]

    @property
    def mine(self) -> SignatoryRow | None:
        """The signatory that the reader speaks for."""
        return next((each for each in self.signatories if each.is_mine), None)

    @property
    def blocking(self) -> list[ClashRow]:
        """What keeps it from being released."""
        return [each for each in self.clashes if each.clash.level is rules.Level.BLOCK]

    @property
    def warnings(self) -> list[ClashRow]:
        """What someone should look at before it is released."""
        return [each for each in self.clashes if each.clash.level is rules.Level.WARN]

    def room(self, slug: str) -> RoomRow:
        """One room. Raises NotFound."""
        return _only(row for row in self.rooms if row.slug == slug)

    def session(self, slug: str) -> DraftRow:
        """One session. Raises NotFound."""
        return _only(row for row in self.sessions if row.session.slug == slug)


def drafts(*, actor: Actor, language: Language) -> list[MeetingRow]:
    """The meetings whose drafts the actor sees, the latest first."""
    reader = Reader(language)
    found = described(Meeting.objects.filter(drafts_visible_to(actor)))
    return [reader.meeting(row) for row in found]


def drafted(slug: str, *, actor: Actor, language: Language) -> MeetingRow:
    """A meeting whose draft the actor sees. Raises NotFound, also where it is not the actor's."""
    visible = Meeting.objects.filter(drafts_visible_to(actor))
    meeting = described(visible.filter(slug=slug)).first()
    if meeting is None:
        raise NotFound
    return Reader(language).meeting(meeting)


def draft(slug: str, *, actor: Actor, language: Language) -> DraftView:
    """The draft of a meeting's programme. Raises NotFound, also where it is not the actor's."""
    visible = Meeting.objects.filter(drafts_visible_to(actor))
    meeting = described(visible.filter(slug=slug)).first()
    if meeting is None:
        raise NotFound
    reader = Reader(language)
    rows = list(whole(meeting.sessions.all()))
    plans = [planned(row) for row in rows]
    known = ReleasedSession.objects.known().filter(release__meeting=meeting)
    before = [restored(row.planned) for row in known]
    return DraftView(
        meeting=reader.meeting(meeting),
        draft=meeting.draft,
        rooms=tuple(
            RoomRow(
                slug=room.slug,
                name=room.name.read(language),
                written=_written(room.name),
                capacity=room.capacity,
                interpretation=_languages(room.interpretation),
                revision=room.revision,
            )
            for room in meeting.rooms.all()
        ),
        sessions=tuple(_row(reader, *both) for both in zip(rows, plans, strict=True)),
        clashes=_clashes(rows, language),
        changes=tuple(
            ChangeRow(one.change, one.slug, one.title.read(language))
            for one in changes(before, released(before, plans))
        ),
        lacking=sum(not _is_everywhere(row.title) for row in rows if row.cancelled_at is None),
        organisers=organisers(meeting, actor, language),
        may_edit=may_edit(actor).allowed,
    )


def sitting(row: Session) -> rules.Sitting:
    """A session as far as it can clash; only who is named can be in two places."""
    room = row.room
    return rules.Sitting(
        session=row.pk,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        room=rules.Room(room.slug, room.capacity, frozenset(_languages(room.interpretation)))
        if room
        else None,
        people=frozenset(_person(one) for one in row.appearances.all() if one.person is not None),
        places_needed=row.places_needed,
        interpretation=frozenset(_languages(row.interpretation)),
    )


def _clashes(rows: list[Session], language: Language) -> tuple[ClashRow, ...]:
    titles: dict[UUID, Reading] = {row.pk: row.title.read(language) for row in rows}
    found = rules.clashes(sitting(row) for row in rows if row.cancelled_at is None)
    return tuple(
        ClashRow(
            each.clash,
            tuple(title for key, title in titles.items() if key in each.sessions),
            each.what,
        )
        for each in found
    )


def _row(reader: Reader, row: Session, plan: PlannedSession) -> DraftRow:
    return DraftRow(
        session=reader.session(plan, sequence=0, changed_at=row.changed_at),
        written=_written(row.title),
        room=row.room.slug if row.room else None,
        places_needed=row.places_needed,
        interpretation=_languages(row.interpretation),
        revision=row.revision,
    )


def _written(text: Text) -> str:
    return text.versions[source_of(text)].text


def _is_everywhere(text: Text) -> bool:
    return len(text.versions) == len(Language) and not any(
        text.read(language).stale for language in Language
    )


def _person(row: Appearance) -> str:
    """Namesakes of two states or organisations are two people."""
    home = row.state_id or (row.organisation.slug if row.organisation else "")
    return f"{_written(row.person)} ({home})" if home else _written(row.person)


def _languages(codes: list[str]) -> tuple[Language, ...]:
    return tuple(Language(code) for code in codes)


def _only(rows: Iterator[_Row]) -> _Row:
    found = next(rows, None)
    if found is None:
        raise NotFound
    return found
