"""Invitations, nominations and the list of participants for programs, under people's own rules.

Tokens carry what their user lent: reading needs what reading pages needs. Answers hold public
identifiers; addresses, needs and papers are not in the API.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Router

from umid.council.delegations import actions, queries
from umid.council.delegations.schemas import (
    AnswerIn,
    Decided,
    DecideIn,
    InvitationOut,
    InviteIn,
    ListedDelegationOut,
    ListOut,
    NominateIn,
    NominationOut,
    NominationsOut,
    TermsChangeIn,
    Written,
)
from umid.council.delegations.wording import why_not
from umid.foundation.api.changes import made
from umid.foundation.api.cursors import Asked, AskedPage, PageOf, page_of
from umid.foundation.api.problems import WRITING, BadCursor
from umid.foundation.api.programs import Token, actor_behind
from umid.foundation.api.repeats import RepeatKey
from umid.foundation.ui.keys import Key
from umid.foundation.ui.language import current_language

if TYPE_CHECKING:
    from umid.council.delegations.models import Delegate, Invitation

router = Router(tags=["delegations"], auth=Token())
_MEETING = "/meetings/{slug:slug}"
_INVITATION = "/invitations/{uuid:invitation}"
_NOMINATION = "/nominations/{uuid:nomination}"


@router.get(f"{_MEETING}/invitations/", response={200: PageOf[InvitationOut], **WRITING})
def list_invitations(request: HttpRequest, slug: str, asked: AskedPage) -> PageOf[InvitationOut]:
    """The invitations to a meeting that the asker may see."""
    rows = queries.invitations_page(
        slug,
        actor=actor_behind(request),
        at=timezone.now(),
        language=current_language(),
        after=_after(asked),
        limit=asked.limit + 1,
    )
    shown = rows[: asked.limit]
    key = Key(date.min, str(shown[-1].id)) if len(rows) > asked.limit else None
    return page_of([InvitationOut.of(row) for row in shown], key)


@router.post(f"{_MEETING}/invitations/", response={201: Written, **WRITING})
def invite(request: HttpRequest, slug: str, said: InviteIn, key: RepeatKey = None) -> HttpResponse:
    """Put a state or an organisation on the list; nothing is sent yet."""
    queries.desk(slug, actor=actor_behind(request), at=timezone.now(), language=current_language())

    def change() -> Written:
        (row,) = actions.invite(
            actor=actor_behind(request), meeting=slug, drafts=[said.draft], at=timezone.now()
        )
        return _told(row)

    return made(request, key, change, status=201, why_not=why_not)


@router.put(f"{_INVITATION}/quota/", response={200: Written, **WRITING})
def set_quota(
    request: HttpRequest, invitation: UUID, said: TermsChangeIn, key: RepeatKey = None
) -> HttpResponse:
    """Set quota and deadline; never fewer places than are taken."""
    _seen(request, invitation)

    def change() -> Written:
        row = actions.set_terms(
            actor=actor_behind(request),
            invitation=invitation,
            terms=said.terms,
            expected=said.expected,
            at=timezone.now(),
        )
        return _told(row)

    return made(request, key, change, why_not=why_not)


@router.post(f"{_INVITATION}/answer/", response={200: Written, **WRITING})
def answer_invitation(
    request: HttpRequest, invitation: UUID, said: AnswerIn, key: RepeatKey = None
) -> HttpResponse:
    """Accept or decline; the same answer again changes nothing."""
    _seen(request, invitation)

    def change() -> Written:
        row = actions.answer(
            actor=actor_behind(request),
            invitation=invitation,
            answer=said.answer,
            reason=said.reason,
            at=timezone.now(),
        )
        return _told(row)

    return made(request, key, change, why_not=why_not)


@router.get(f"{_INVITATION}/nominations/", response={200: NominationsOut, **WRITING})
def list_nominations(request: HttpRequest, invitation: UUID) -> NominationsOut:
    """A delegation; it is as long as its quota at most, so it comes whole."""
    view = _seen(request, invitation)
    known = [one for one in view.delegates if not one.is_forgotten]
    return NominationsOut(
        invitation=invitation,
        standing=view.invitation.standing,
        revision=view.invitation.revision,
        nominations=[NominationOut.of(one) for one in known],
    )


@router.post(f"{_INVITATION}/nominations/", response={201: Written, **WRITING})
def nominate(
    request: HttpRequest, invitation: UUID, said: NominateIn, key: RepeatKey = None
) -> HttpResponse:
    """Enter someone as a draft."""
    _seen(request, invitation)

    def change() -> Written:
        row = actions.nominate(
            actor=actor_behind(request),
            invitation=invitation,
            draft=said.draft,
            at=timezone.now(),
        )
        return _told(row)

    return made(request, key, change, status=201, why_not=why_not)


@router.post(f"{_INVITATION}/decisions/", response={200: Decided, **WRITING})
def decide_nominations(
    request: HttpRequest, invitation: UUID, said: DecideIn, key: RepeatKey = None
) -> HttpResponse:
    """Accredit, return or refuse some of a delegation, all or none."""
    _seen(request, invitation)

    def change() -> Decided:
        rows = actions.decide(
            actor=actor_behind(request),
            invitation=invitation,
            delegates=said.nominations,
            decision=said.decision,
            reason=said.reason,
            at=timezone.now(),
        )
        return Decided(nominations=[_told(row) for row in rows])

    return made(request, key, change, why_not=why_not)


@router.post(f"{_NOMINATION}/submit/", response={200: Written, **WRITING})
def submit_nomination(
    request: HttpRequest, nomination: UUID, key: RepeatKey = None
) -> HttpResponse:
    """Put a draft, or who was returned, before the secretariat, within the quota."""
    return _step(request, nomination, key, actions.submit)


@router.post(f"{_NOMINATION}/withdraw/", response={200: Written, **WRITING})
def withdraw_nomination(
    request: HttpRequest, nomination: UUID, key: RepeatKey = None
) -> HttpResponse:
    """Say that someone does not come after all."""
    return _step(request, nomination, key, actions.withdraw)


@router.get(f"{_MEETING}/list-of-participants/", response={200: ListOut, **WRITING})
def list_of_participants(request: HttpRequest, slug: str) -> ListOut:
    """Who is accredited and agreed to be named, in protocol order; the others as a number."""
    view = queries.list_of_participants(
        slug, actor=actor_behind(request), language=current_language()
    )
    return ListOut(
        meeting=view.meeting.slug,
        delegations=[ListedDelegationOut.of(one) for one in view.delegations],
    )


def _after(asked: Asked) -> UUID | None:
    """The last row's identifier. Raises BadCursor."""
    try:
        return UUID(asked.after.slug) if asked.after else None
    except ValueError as error:
        raise BadCursor from error


def _seen(request: HttpRequest, invitation: UUID) -> queries.InvitationView:
    """As the actor sees it, before a kept answer is looked for. Raises NotFound."""
    return queries.invitation(
        invitation,
        actor=actor_behind(request),
        at=timezone.now(),
        language=current_language(),
    )


def _step(
    request: HttpRequest, nomination: UUID, key: str | None, action: Callable[..., Delegate]
) -> HttpResponse:
    actor = actor_behind(request)
    queries.delegate(nomination, actor=actor, language=current_language())
    return made(
        request,
        key,
        lambda: _told(action(actor=actor, delegate=nomination, at=timezone.now())),
        why_not=why_not,
    )


def _told(row: Invitation | Delegate) -> Written:
    return Written(id=row.pk, standing=row.standing, revision=row.revision)
