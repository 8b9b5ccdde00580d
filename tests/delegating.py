"""Makes invitations and delegations through the same actions that people use."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from django.http import FileResponse
from django.http.response import HttpResponseBase
from tests.cast import Cast, actor
from tests.making import a_meeting

from umid.council.delegations import actions
from umid.council.delegations.drafts import (
    AssessmentDraft,
    DelegateDraft,
    InvitationDraft,
    Terms,
)
from umid.council.delegations.models import Assessment, Delegate, Invitation
from umid.council.delegations.rules.assessing import Question, Residual
from umid.council.delegations.rules.invitations import Invited
from umid.council.delegations.rules.kinds import Category
from umid.council.delegations.rules.nominations import Nominated
from umid.foundation.access.actors import SYSTEM

ON = date(2030, 3, 20)
AT = datetime(2030, 2, 1, 9, tzinfo=UTC)
DEADLINE = datetime(2030, 3, 1, 18, tzinfo=UTC)
PLACES = {Category.HEAD: 1, Category.DELEGATE: 2}


ANSWERS = AssessmentDraft(
    {question: f"Answer about {question.value}" for question in Question}, Residual.LOW
)


def assessed(meeting: str, draft: AssessmentDraft = ANSWERS) -> Assessment:
    """The next version of a meeting's data-protection assessment, which opens nominations."""
    expected = Assessment.objects.filter(meeting__slug=meeting).count()
    return actions.assess(actor=SYSTEM, meeting=meeting, draft=draft, expected=expected, at=AT)


def invited(
    meeting: str,
    *,
    state: str | None = None,
    organisation: str | None = None,
    places: Mapping[Category, int] = PLACES,
    deadline_at: datetime = DEADLINE,
) -> Invitation:
    """An invitation that is on the list, not sent; the meeting is assessed first."""
    if not Assessment.objects.filter(meeting__slug=meeting).exists():
        assessed(meeting)
    draft = InvitationDraft(Terms(places, deadline_at), state=state, organisation=organisation)
    (made,) = actions.invite(actor=SYSTEM, meeting=meeting, drafts=[draft], at=AT)
    return made


def sent(
    meeting: str,
    *,
    state: str | None = None,
    organisation: str | None = None,
    places: Mapping[Category, int] = PLACES,
) -> Invitation:
    """An invitation that waits for an answer."""
    made = invited(meeting, state=state, organisation=organisation, places=places)
    actions.send(actor=SYSTEM, meeting=meeting, invitations=[made.pk], at=AT)
    made.refresh_from_db()
    return made


def to_kg(slug: str = "convened", *, on: date = ON) -> Invitation:
    """Kyrgyzstan's invitation to a meeting of its own, accepted."""
    a_meeting(slug, on=on)
    made = sent(slug, state="KG")
    answered(made, Cast.FOCAL_POINT_KG)
    return made


def answered(invitation: Invitation, who: Cast) -> None:
    """They accept."""
    actions.answer(
        actor=actor(who),
        invitation=invitation.pk,
        answer=Invited.ACCEPTED,
        reason="",
        at=AT + timedelta(days=1),
    )


def nominated(
    invitation: Invitation,
    name: str = "Aigul Sample",
    *,
    who: Cast = Cast.FOCAL_POINT_KG,
    category: Category = Category.DELEGATE,
    email: str = "",
    stands_in_for: UUID | None = None,
    is_listed: bool = False,
) -> Delegate:
    """Someone as a draft."""
    draft = DelegateDraft(
        category,
        name,
        function="Counsellor",
        email=email,
        phone="+996 000",
        stands_in_for=stands_in_for,
        is_listed=is_listed,
    )
    return actions.nominate(actor=actor(who), invitation=invitation.pk, draft=draft, at=AT)


def submitted(
    invitation: Invitation,
    name: str = "Aigul Sample",
    *,
    who: Cast = Cast.FOCAL_POINT_KG,
    category: Category = Category.DELEGATE,
    email: str = "",
    is_listed: bool = False,
) -> Delegate:
    """Someone before the secretariat."""
    made = nominated(invitation, name, who=who, category=category, email=email, is_listed=is_listed)
    return actions.submit(actor=actor(who), delegate=made.pk, at=AT)


def decided(delegate: Delegate, decision: Nominated, reason: str = "") -> None:
    """The secretariat decides."""
    actions.decide(
        actor=actor(Cast.SECRETARIAT),
        invitation=delegate.invitation_id,
        delegates=[delegate.pk],
        decision=decision,
        reason=reason,
        at=AT,
    )


def read(answer: HttpResponseBase) -> bytes:
    """All of what is streamed; at its end the client closes it."""
    assert isinstance(answer, FileResponse)
    return b"".join(bytes(piece) for piece in answer)
