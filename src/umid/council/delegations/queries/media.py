"""The media at a meeting: whether they are admitted, to which sessions, and who asks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from umid.council.delegations.models import Delegate, MediaTerms
from umid.council.delegations.policies import delegates_visible_to, may_accredit
from umid.council.delegations.queries.reading import delegate_rows
from umid.council.delegations.queries.rows import DelegateRow
from umid.council.delegations.rules.kinds import ByName
from umid.council.delegations.rules.nominations import Nominated
from umid.council.meetings.models import Meeting, Session
from umid.council.meetings.queries import MeetingRow, SessionRow, programme
from umid.council.meetings.queries.meetings import described, meeting_row
from umid.council.meetings.queries.reading import Reader
from umid.council.meetings.rules.kinds import SessionKind
from umid.foundation.access.actors import Actor
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class MediaView:
    """On what terms the media come; `sessions` are those of the released programme alone."""

    meeting: MeetingRow
    is_admitted: bool
    closes_at: datetime | None
    is_open: bool
    sessions: tuple[SessionRow, ...]
    chosen: tuple[str, ...]
    revision: int


@dataclass(frozen=True, slots=True)
class MediaDesk:
    """The terms, and those who asked or were entered."""

    terms: MediaView
    people: tuple[DelegateRow, ...]

    @property
    def waiting(self) -> tuple[DelegateRow, ...]:
        """Those on whom the secretariat is to decide."""
        return tuple(one for one in self.people if one.standing is Nominated.SUBMITTED)


def media_terms(slug: str, *, at: datetime, language: Language) -> MediaView:
    """What visitors read. Raises NotFound."""
    row = MediaTerms.objects.filter(meeting__slug=slug).first()
    meeting = described(Meeting.objects.filter(slug=slug)).first()
    if meeting is None:
        raise NotFound
    chosen: tuple[str, ...] = ()
    sessions: tuple[SessionRow, ...] = ()
    if row is not None:
        chosen = tuple(row.sessions.order_by("starts_at").values_list("slug", flat=True))
        if chosen:
            known = programme(slug, language=language).sessions
            sessions = tuple(one for one in known if one.slug in chosen and not one.is_cancelled)
    is_admitted = row is not None and row.is_admitted
    return MediaView(
        meeting=Reader(language).meeting(meeting),
        is_admitted=is_admitted,
        closes_at=row.closes_at if row else None,
        is_open=is_admitted and row is not None and at <= row.closes_at,
        sessions=sessions,
        chosen=chosen,
        revision=row.revision if row else 0,
    )


def media_are_admitted(slug: str) -> bool:
    """Whether a meeting has a page for the media."""
    return MediaTerms.objects.filter(meeting__slug=slug, is_admitted=True).exists()


def media_desk(slug: str, *, actor: Actor, at: datetime, language: Language) -> MediaDesk:
    """For who accredits. Raises NotFound."""
    if not may_accredit(actor).allowed:
        raise NotFound
    meeting = meeting_row(slug)
    rows = Delegate.objects.filter(
        delegates_visible_to(actor), invitation__meeting=meeting, invitation__by_name=ByName.MEDIA
    )
    return MediaDesk(media_terms(slug, at=at, language=language), delegate_rows(rows))


def sessions_to_choose(slug: str, *, language: Language) -> list[tuple[str, str]]:
    """The sessions of a meeting's draft, for the secretariat: slugs and titles."""
    rows = Session.objects.filter(meeting__slug=slug, cancelled_at__isnull=True)
    rows = rows.exclude(kind=SessionKind.BREAK).order_by("starts_at", "slug")
    return [(row.slug, row.title.read(language).text) for row in rows]


def notes_of(slug: str) -> dict[Language, UUID]:
    """The files of a meeting's information notes, by language."""
    rows = meeting_row(slug).notes.values_list("language", "file")
    return {Language(language): file for language, file in rows}
