"""Invites people by name, and asks for the media, through the same actions that people use."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from tests.cast import Cast, actor
from tests.delegating import AT, DEADLINE, ON, assessed
from tests.files import a_pdf
from tests.making import a_meeting

from umid.council.delegations import actions
from umid.council.delegations.drafts import FundingDraft, MediaDraft, NamedDraft
from umid.council.delegations.models import Assessment, Delegate, Invitation
from umid.council.delegations.pages.uploads import received
from umid.council.delegations.rules.by_name import Paid
from umid.council.delegations.rules.invitations import Invited
from umid.council.delegations.rules.kinds import ByName
from umid.council.delegations.sealing import sealed
from umid.foundation.access.actors import ANONYMOUS, SYSTEM
from umid.kernel.languages import Language

PAID = FundingDraft((Paid.FLIGHT, Paid.STAY), "Economy class.")


def named(
    meeting: str,
    name: str = "Dana Expert",
    email: str = "dana@x.example",
    *,
    by_name: ByName = ByName.EXPERT,
    session: str = "",
    language: Language = Language.ENGLISH,
) -> Invitation:
    """Someone on the list of the invited, not written to yet."""
    if not Assessment.objects.filter(meeting__slug=meeting).exists():
        assessed(meeting)
    draft = NamedDraft(
        by_name,
        name,
        email,
        DEADLINE,
        function="Adviser",
        language=language,
        session=session,
        funding=PAID,
    )
    return actions.invite_by_name(actor=SYSTEM, meeting=meeting, draft=draft, at=AT)


def written_to(
    meeting: str = "named", name: str = "Dana Expert", email: str = "dana@x.example"
) -> Invitation:
    """Someone who has their letter; the meeting is made where there is none."""
    if not Assessment.objects.filter(meeting__slug=meeting).exists():
        a_meeting(meeting, on=ON)
    made = named(meeting, name, email)
    actions.send(actor=SYSTEM, meeting=meeting, invitations=[made.pk], at=AT)
    made.refresh_from_db()
    return made


def says(
    invitation: Invitation, answer: Invited = Invited.ACCEPTED, *, is_listed: bool = True
) -> None:
    """They answer by the link in their mail."""
    actions.answer_by_link(
        token=sealed(invitation.pk),
        answer=answer,
        reason="" if answer is Invited.ACCEPTED else "Elsewhere",
        is_listed=is_listed,
        at=AT + timedelta(days=1),
    )
    invitation.refresh_from_db()


def person(invitation: Invitation) -> Delegate:
    """Whom an invitation names, where that is one."""
    return Delegate.objects.get(invitation=invitation)


def admitted(
    meeting: str, *, closes_at: datetime = DEADLINE, sessions: tuple[str, ...] = ()
) -> None:
    """The media can ask until then; the meeting is assessed."""
    assessed(meeting)
    draft = MediaDraft(is_admitted=True, closes_at=closes_at, sessions=sessions)
    actions.set_media_terms(
        actor=actor(Cast.SECRETARIAT), meeting=meeting, draft=draft, expected=0, at=AT
    )


def asks(
    meeting: str,
    name: str = "Rustam Reporter",
    email: str = "rustam@x.example",
    *,
    at: datetime = AT,
) -> None:
    """Someone of the media asks on the meeting's page."""
    draft = NamedDraft(ByName.MEDIA, name, email, DEADLINE, function="Editor", outlet="The Daily")
    actions.ask_as_media(actor=ANONYMOUS, meeting=meeting, draft=draft, is_listed=True, at=at)


def with_a_note(meeting: str, words: str = "Where to go") -> None:
    """The meeting has an information note in English."""
    sent = SimpleUploadedFile("note.pdf", a_pdf(words), "application/pdf")
    actions.file_note(
        actor=actor(Cast.SECRETARIAT),
        meeting=meeting,
        language=Language.ENGLISH,
        file=received(sent, actor=actor(Cast.SECRETARIAT), at=AT),
        at=AT,
    )
