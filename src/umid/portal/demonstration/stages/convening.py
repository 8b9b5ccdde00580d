"""What every stage needs: a meeting, whom it asks, what they answer, what is given out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from umid.council.delegations import actions as delegations
from umid.council.delegations.drafts import (
    AssessmentDraft,
    DelegateDraft,
    InvitationDraft,
    Terms,
)
from umid.council.delegations.rules.assessing import Question, Residual
from umid.council.delegations.rules.invitations import Invited
from umid.council.delegations.rules.kinds import Category
from umid.council.delegations.rules.nominations import Nominated
from umid.council.documents import actions as documents
from umid.council.documents.drafts import Clearance, DocumentDraft, SubmissionDraft
from umid.council.documents.rules.kinds import Access, DocumentKind
from umid.council.meetings import actions as meetings
from umid.council.meetings import drafts, queries
from umid.council.meetings.rules.kinds import MeetingMode, Part, SessionKind
from umid.foundation.access.actors import SYSTEM, Actor
from umid.kernel.languages import Language
from umid.portal.demonstration.cast import CAST, actor_named
from umid.portal.demonstration.stages.writing import (
    INVENTED,
    contents,
    parties,
    people,
    text,
    words_of,
)

FRIDAY: Final = 4
ZONE: Final = ZoneInfo("Asia/Tashkent")
LANGUAGES: Final = (Language.ENGLISH, Language.RUSSIAN)
ROOMS: Final = {"hall": 120, "room-1": 40, "room-2": 40}
OF_STATES: Final = {Category.HEAD: 1, Category.DELEGATE: 2, Category.ADVISER: 1}
OF_ORGANISATIONS: Final = {Category.EXPERT: 1, Category.OBSERVER: 1}
SPEAKERS: Final = {player.home: player.key for player in CAST if player.speaks}


@dataclass(frozen=True, slots=True)
class Planned:
    """A session before it is scheduled; its title is a key of the words."""

    slug: str
    title: str
    kind: SessionKind
    starts_at: datetime
    ends_at: datetime
    room: str | None = None


def convene(slug: str, words: str, body: str, first: date, last: date, *, at: datetime) -> None:
    """A meeting in Tashkent with three rooms, an agenda and all who are asked."""
    draft = drafts.MeetingDraft(
        slug=slug,
        title=text(words, at),
        description=text("made_up", at),
        bodies=(body,),
        mode=MeetingMode.IN_PERSON,
        starts_on=first,
        ends_on=last,
        zone=ZONE,
        city=text("tashkent", at),
        host="UZ",
        languages=LANGUAGES,
        agenda=(text("agenda_1", at), text("agenda_2", at)),
        times_are_illustrative=True,
    )
    meetings.convene(actor=SYSTEM, draft=draft, at=at)
    part = [drafts.ParticipationDraft(Part.ORGANISER, organisation="isrs")]
    part += [
        drafts.ParticipationDraft(Part.DELEGATION, state_of(key), organisation_of(key))
        for key in parties()
    ]
    meetings.enter_participations(actor=SYSTEM, meeting=slug, drafts=part, at=at)
    for room, seats in ROOMS.items():
        of_room = drafts.RoomDraft(
            room, text(room.replace("-", "_"), at), seats, LANGUAGES, is_illustrative=True
        )
        meetings.add_room(actor=SYSTEM, meeting=slug, draft=of_room, at=at)


def schedule(slug: str, sessions: Iterable[Planned], *, at: datetime) -> None:
    """Put sessions into the draft of the programme."""
    for one in sessions:
        draft = drafts.SessionDraft(
            slug=one.slug,
            kind=one.kind,
            title=text(one.title, at),
            starts_at=one.starts_at,
            ends_at=one.ends_at,
            room=one.room,
            is_illustrative=True,
        )
        meetings.schedule_session(actor=SYSTEM, meeting=slug, draft=draft, at=at)


def release(slug: str, *, at: datetime) -> None:
    """Give readers the programme."""
    seen = queries.draft_of(slug)
    meetings.release(actor=SYSTEM, meeting=slug, expected=seen, at=at)


def invite(
    slug: str, *, until: datetime, sooner: Mapping[str, datetime] | None = None, at: datetime
) -> dict[str, UUID]:
    """Write to everyone who takes part, once it is known what becomes of their data.

    Returns the invitations by the keys of the invited.
    """
    answers = {question: words_of("assessment")[question] for question in Question}
    assessment = AssessmentDraft(answers, Residual.LOW)
    delegations.assess(actor=SYSTEM, meeting=slug, draft=assessment, expected=0, at=at)
    of_some = sooner or {}
    wanted = [
        InvitationDraft(
            Terms(OF_STATES if state_of(key) else OF_ORGANISATIONS, of_some.get(key, until)),
            state_of(key),
            organisation_of(key),
        )
        for key in parties()
    ]
    made = delegations.invite(actor=SYSTEM, meeting=slug, drafts=wanted, at=at)
    delegations.send(actor=SYSTEM, meeting=slug, invitations=[one.pk for one in made], at=at)
    return dict(zip(parties(), (one.pk for one in made), strict=True))


def accept(invitation: UUID, party: str, *, at: datetime) -> None:
    """They come."""
    answer(invitation, party, Invited.ACCEPTED, at=at)


def answer(invitation: UUID, party: str, what: Invited, *, reason: str = "", at: datetime) -> None:
    """They answer: themselves, or on paper where nobody of the cast speaks for them."""
    delegations.answer(
        actor=speaker_of(party), invitation=invitation, answer=what, reason=reason, at=at
    )


def nominate(
    invitation: UUID, party: str, *, at: datetime, email: str = "", submitted: bool = True
) -> list[UUID]:
    """They name their delegation; `email` is the account of the first of it."""
    actor, made = speaker_of(party), []
    for order, (name, category) in enumerate(people(party)):
        draft = DelegateDraft(
            category,
            name,
            function=INVENTED,
            email="" if order else email,
            order=order,
            is_listed=True,
        )
        delegate = delegations.nominate(actor=actor, invitation=invitation, draft=draft, at=at)
        if submitted:
            delegations.submit(actor=actor, delegate=delegate.pk, at=at)
        made.append(delegate.pk)
    return made


def decide(
    invitation: UUID, delegates: list[UUID], what: Nominated, *, reason: str = "", at: datetime
) -> None:
    """The secretariat says yes, or what is wanted."""
    delegations.decide(
        actor=actor_named("secretariat"),
        invitation=invitation,
        delegates=delegates,
        decision=what,
        reason=reason,
        at=at,
    )


def issue(
    slug: str,
    words: str,
    body: str,
    *,
    kind: DocumentKind = DocumentKind.INFORMATION,
    access: Access = Access.PUBLIC,
    session: str | None = None,
    at: datetime,
) -> UUID:
    """Give out a paper of the secretariat's."""
    clearance = Clearance(kind, body, access, session=session)
    draft = DocumentDraft(text(words, at), contents(words), clearance)
    return documents.issue(actor=SYSTEM, meeting=slug, draft=draft, at=at).pk


def submit(slug: str, words: str, party: str, *, at: datetime) -> UUID:
    """A delegation puts a paper before the meeting."""
    first, *_ = contents(words)
    draft = SubmissionDraft(text(words, at), DocumentKind.WORKING_PAPER, Access.PARTICIPANTS, first)
    return documents.submit(actor=speaker_of(party), meeting=slug, draft=draft, at=at).pk


def speaker_of(party: str) -> Actor:
    """Who speaks for them, or else the secretariat, which enters what came on paper."""
    return actor_named(SPEAKERS.get(party, "secretariat"))


def state_of(party: str) -> str | None:
    """The code in a key like "state:KG"."""
    return party.removeprefix("state:") if party.startswith("state:") else None


def organisation_of(party: str) -> str | None:
    """The slug in a key like "organisation:unodc"."""
    return None if state_of(party) else party.removeprefix("organisation:")


def weekday(on: date) -> date:
    """That day, or the Monday after it."""
    return on + days(7 - on.weekday()) if on.weekday() > FRIDAY else on


def days(number: int) -> timedelta:
    """So many days."""
    return timedelta(days=number)
