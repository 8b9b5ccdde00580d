"""Inviting a person by name, with what the organisers pay, and the note that informs them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.delegations.actions.answering import PAPERS
from umid.council.delegations.actions.assessing import require_assessed
from umid.council.delegations.actions.inviting import InvitedAlready
from umid.council.delegations.drafts import NamedDraft
from umid.council.delegations.letters.defaults import words_to_begin_with
from umid.council.delegations.models import (
    Delegate,
    Funding,
    InformationNote,
    Invitation,
    Letter,
    Quota,
)
from umid.council.delegations.policies import may_invite
from umid.council.delegations.rules.kinds import CATEGORY_OF, LetterKind
from umid.council.delegations.rules.nominations import OVER
from umid.council.delegations.verbs import DelegationsDid
from umid.council.meetings.models import Meeting, Session
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.files.actions import erase, hold
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@transaction.atomic
def invite_by_name(*, actor: Actor, meeting: str, draft: NamedDraft, at: datetime) -> Invitation:
    """Put an expert or a speaker on the list; nothing is sent yet.

    Raises NotAllowed, NotFound, NotAssessed, InvitedAlready.
    """
    demand(may_invite(actor))
    found = meeting_named(meeting)
    require_assessed(found)
    made, delegate = entered(found, draft)
    if draft.funding.paid or draft.funding.words:
        paid = [each.value for each in draft.funding.paid]
        Funding.objects.create(delegate=delegate, paid=paid, words=draft.funding.words)
    kind = LetterKind.PERSONAL
    Letter.objects.get_or_create(
        meeting=found, kind=kind, defaults={"words": words_to_begin_with(kind, at)}
    )
    record(actor, DelegationsDid.INVITE_BY_NAME, made, at=at, about=delegate)
    return made


@transaction.atomic
def file_note(
    *, actor: Actor, meeting: str, language: Language, file: UUID, at: datetime
) -> InformationNote:
    """File a meeting's information note in a language; it takes the place of an earlier one.

    Raises NotAllowed, NotFound, WrongStanding, WrongKind.
    """
    demand(may_invite(actor))
    found = meeting_named(meeting)
    row = InformationNote.objects.filter(meeting=found, language=language).first()
    before = row.file_id if row else None
    row = row or InformationNote(meeting=found, language=language)
    row.file = hold(actor=actor, file=file, kinds=PAPERS, at=at)
    row.save()
    if before:
        erase(actor=actor, file=before, at=at)
    record(actor, DelegationsDid.FILE_NOTE, found, at=at, detail={"language": language.value})
    return row


def meeting_named(slug: str) -> Meeting:
    """The meeting, locked. Raises NotFound."""
    found = Meeting.objects.select_for_update().filter(slug=slug).first()
    if found is None:
        raise NotFound
    return found


def known_at(meeting: Meeting, email: str) -> Delegate | None:
    """Who comes by name under an address, unless they are over."""
    rows = Delegate.objects.filter(invitation__meeting=meeting, email=email.lower())
    named = rows.exclude(invitation__by_name="").exclude(standing__in=OVER)
    return named.select_related("invitation__meeting").first()


def entered(
    meeting: Meeting, draft: NamedDraft, *, on_paper: bool = False
) -> tuple[Invitation, Delegate]:
    """An invitation of one place, and the person who is to take it: both drafts.

    Raises NotFound, InvitedAlready.
    """
    if known_at(meeting, draft.email) is not None:
        raise InvitedAlready
    made = Invitation.objects.create(
        meeting=meeting,
        by_name=draft.by_name,
        session=_session(meeting, draft.session),
        language=draft.language,
        deadline_at=draft.deadline_at,
    )
    category = CATEGORY_OF[draft.by_name]
    Quota.objects.create(invitation=made, category=category, places=1)
    delegate = Delegate.objects.create(
        invitation=made,
        category=category,
        name=draft.name.strip(),
        function=draft.function.strip(),
        outlet=draft.outlet.strip(),
        languages=[draft.language.value],
        email=draft.email.lower(),
        is_on_paper=on_paper,
    )
    return made, delegate


def _session(meeting: Meeting, slug: str) -> Session | None:
    if not slug:
        return None
    found = Session.objects.filter(meeting=meeting, slug=slug, cancelled_at__isnull=True).first()
    if found is None:
        raise NotFound
    return found
