"""What the invited answer: signed in, by the link in the letter, or on paper."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.delegations.actions.following import by_letter, follow, living
from umid.council.delegations.actions.taking import invitation_of
from umid.council.delegations.actions.telling import tell_answered
from umid.council.delegations.models import Invitation
from umid.council.delegations.policies import is_by_paper, may_answer
from umid.council.delegations.rules.invitations import Invited, answered, require_in_time
from umid.council.delegations.verbs import DelegationsDid
from umid.council.meetings.actions import join, part_from
from umid.foundation.access.actors import ANONYMOUS, Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.files.actions import erase, hold
from umid.foundation.files.rules.kinds import Kind

PAPERS = frozenset({Kind.PDF, Kind.DOCX, Kind.PNG, Kind.JPEG})
"""What a note or a letter may come as."""


@transaction.atomic
def answer(
    *, actor: Actor, invitation: UUID, answer: Invited, reason: str, at: datetime
) -> Invitation:
    """Accept or decline; the same answer again changes nothing.

    After the deadline only the secretariat enters what came. Raises NotFound, NotAllowed,
    WrongStep, NoReason, PastDeadline.
    """
    found = invitation_of(invitation, actor)
    demand(may_answer(actor, found))
    on_paper = is_by_paper(actor, found)
    if not on_paper:
        require_in_time(found.deadline_at, at)
    return _answered(found, answer, reason, by=actor, how="paper" if on_paper else "desk", at=at)


@transaction.atomic
def answer_by_link(
    *, token: str, answer: Invited, reason: str, is_listed: bool = False, at: datetime
) -> Invitation:
    """The same by who holds the letter: its signed link stands for the invited.

    Who is invited by name says with it whether they stand in the list of participants.
    Raises NotFound, WrongStep, NoReason, PastDeadline.
    """
    found = by_letter(token)
    require_in_time(found.deadline_at, at)
    if found.by_name:
        living(found).update(is_listed=is_listed, is_listed_by_self=True)
    return _answered(found, answer, reason, by=ANONYMOUS, how="link", at=at)


@transaction.atomic
def file_reply(*, actor: Actor, invitation: UUID, file: UUID, at: datetime) -> Invitation:
    """File the note or letter that answers; it takes the place of an earlier one.

    Raises NotFound, NotAllowed, WrongStanding, WrongKind.
    """
    found = invitation_of(invitation, actor)
    demand(may_answer(actor, found))
    before = found.reply_id
    found.reply = hold(actor=actor, file=file, kinds=PAPERS, at=at)
    found.save(update_fields=["reply"])
    if before:
        erase(actor=actor, file=before, at=at)
    detail = {"on_paper": is_by_paper(actor, found)}
    record(actor, DelegationsDid.FILE_REPLY, found, at=at, detail=detail)
    return found


def _answered(
    found: Invitation, answer: Invited, reason: str, *, by: Actor, how: str, at: datetime
) -> Invitation:
    now = Invited(found.standing)
    found.standing = answered(now, answer, reason)
    if found.standing is now:
        return found
    found.reason = reason.strip() if answer is Invited.DECLINED else ""
    found.answered_at = at
    found.is_on_paper = how == "paper"
    found.revision += 1
    found.save(update_fields=["standing", "reason", "answered_at", "is_on_paper", "revision"])
    detail = {"answer": answer.value, "how": how}
    record(by, DelegationsDid.ANSWER, found, at=at, detail=detail)
    if found.by_name:
        follow(found, answer, by=by, at=at)
    else:
        settle = join if answer is Invited.ACCEPTED else part_from
        settle(found.meeting, found.home, by=by, at=at)
    tell_answered(found, actor=by, at=at)
    return found
