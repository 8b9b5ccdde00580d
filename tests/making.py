"""Makes what tests need through the same actions that people use."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from umid.council.meetings import actions, drafts, queries
from umid.council.meetings.rules.kinds import MeetingMode, Part, Role, SessionKind
from umid.foundation.access.actors import SYSTEM
from umid.foundation.texts.rules import Text, original
from umid.kernel.languages import Language

AT = datetime(2026, 1, 1, tzinfo=UTC)
TASHKENT = ZoneInfo("Asia/Tashkent")


def said(words: str, language: Language = Language.ENGLISH) -> Text:
    """A text in one language."""
    return original(language, words, by="test", at=AT)


def a_meeting(slug: str, *, on: date = date(2025, 3, 3), say: Callable[[str], Text] = said) -> str:
    """A meeting of the Council on a day; returns its slug."""
    draft = drafts.MeetingDraft(
        slug=slug,
        title=say(f"Meeting {slug}"),
        bodies=("council",),
        mode=MeetingMode.HYBRID,
        starts_on=on,
        ends_on=on,
        zone=TASHKENT,
        city=say("Tashkent"),
        host="UZ",
    )
    actions.convene(actor=SYSTEM, draft=draft, at=AT)
    return slug


def a_programme(
    slug: str,
    *,
    sessions: int,
    on: date = date(2025, 3, 3),
    say: Callable[[str], Text] = said,
) -> str:
    """A meeting with so many sessions, two at a time in two rooms, two speakers in each."""
    a_meeting(slug, on=on, say=say)
    for name in ("east", "west"):
        room = drafts.RoomDraft(name, say(name.title()))
        actions.add_room(actor=SYSTEM, meeting=slug, draft=room, at=AT)
    start = datetime(on.year, on.month, on.day, 9, tzinfo=TASHKENT)
    for number in range(sessions):
        begins = start + timedelta(minutes=10 * (number // 2))
        actions.schedule_session(
            actor=SYSTEM,
            meeting=slug,
            draft=drafts.SessionDraft(
                slug=f"session-{number}",
                kind=SessionKind.BREAKOUT,
                title=say(f"Session {number}"),
                starts_at=begins,
                ends_at=begins + timedelta(minutes=10),
                room=("east", "west")[number % 2],
                appearances=tuple(
                    drafts.AppearanceDraft(
                        Role.SPEAKER, office=say("Head of delegation"), state=state
                    )
                    for state in ("KZ", "UZ")
                ),
            ),
            at=AT,
        )
    a_release(slug)
    return slug


def a_session(
    meeting: str, slug: str, *, room: str | None = None, needs: tuple[Language, ...] = ()
) -> str:
    """A session of the draft, an hour from nine in Tashkent; returns its slug."""
    starts = datetime(2025, 3, 3, 9, tzinfo=TASHKENT)
    draft = drafts.SessionDraft(
        slug=slug,
        kind=SessionKind.PLENARY,
        title=said(f"Session {slug}"),
        starts_at=starts,
        ends_at=starts + timedelta(hours=1),
        room=room,
        interpretation=needs,
    )
    actions.schedule_session(actor=SYSTEM, meeting=meeting, draft=draft, at=AT)
    return slug


def an_organiser(meeting: str, *, state: str) -> None:
    """A state organises a meeting."""
    draft = drafts.ParticipationDraft(Part.ORGANISER, state=state)
    actions.enter_participations(actor=SYSTEM, meeting=meeting, drafts=[draft], at=AT)


def a_person() -> drafts.AppearanceDraft:
    """Someone by name, of a state."""
    return drafts.AppearanceDraft(Role.SPEAKER, person=said("Amina Yusuf"), state="KZ")


def a_release(slug: str, *, at: datetime = AT) -> int:
    """Releases the programme as it stands; returns the release's number."""
    seen = queries.draft_of(slug)
    return actions.release(actor=SYSTEM, meeting=slug, expected=seen, at=at).number


def an_announcement(slug: str, *, embargo_until: datetime | None = None) -> str:
    """An announcement of one paragraph; returns its slug."""
    draft = drafts.AnnouncementDraft(
        slug=slug,
        title=said(f"Announcement {slug}"),
        issued_on=date(2025, 2, 1),
        places=(said("Astana"),),
        paragraphs=(said(f"Words of {slug}"),),
        embargo_until=embargo_until,
    )
    actions.announce(actor=SYSTEM, draft=draft, at=AT)
    return slug
