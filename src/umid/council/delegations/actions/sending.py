"""The letters: written, agreed to by the co-organisers, numbered and sent."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import override

from umid.council.delegations.actions.assessing import require_assessed
from umid.council.delegations.actions.taking import next_number
from umid.council.delegations.actions.telling import tell_invited
from umid.council.delegations.letters.writing import addressee, written
from umid.council.delegations.models import Agreement, Funding, Invitation, Letter
from umid.council.delegations.policies import (
    invitations_visible_to,
    letters_visible_to,
    may_invite,
)
from umid.council.delegations.queries.by_name import paid_for
from umid.council.delegations.queries.protocol import key_of
from umid.council.delegations.queries.reading import party_of
from umid.council.delegations.queries.signing import is_waited_for, signing
from umid.council.delegations.rules.invitations import (
    Invited,
    advance,
    require_in_time,
)
from umid.council.delegations.rules.kinds import LetterKind
from umid.council.delegations.rules.letters import unknown
from umid.council.delegations.verbs import DelegationsDid
from umid.council.meetings.actions import HOUSE
from umid.council.meetings.policies import may_agree
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.directory.rules.posts import Home
from umid.foundation.texts.rules import reword, source_of, translate
from umid.kernel.errors import Conflict, NotFound, NotPossible
from umid.kernel.languages import Language


class Unsigned(NotPossible):
    """A co-organiser has not agreed to the letter as it stands."""


class UnknownPlace(NotPossible):
    """The words have a place in braces that nothing fills; its name is the error's argument."""


@transaction.atomic
def write_letter(
    *,
    actor: Actor,
    meeting: str,
    kind: LetterKind,
    language: Language,
    words: str,
    expected: int,
    at: datetime,
) -> Letter:
    """Change a letter in one language; whoever agreed is asked anew.

    Raises NotFound, NotAllowed, Conflict, UnknownPlace.
    """
    found = _letter(meeting, kind, actor)
    demand(may_invite(actor))
    if found.revision != expected:
        raise Conflict
    if names := unknown(words):
        raise UnknownPlace(names[0])
    source = source_of(found.words)
    if language is source:
        found.words = reword(found.words, words, by=HOUSE, at=at)
    else:
        found.words = translate(found.words, language, words, source=source, by=HOUSE, at=at)
    found.revision += 1
    found.save(update_fields=["words", "revision"])
    detail = {"language": language.value, "revision": found.revision}
    record(actor, DelegationsDid.WRITE_LETTER, found, at=at, detail=detail)
    return found


@transaction.atomic
def agree(
    *, actor: Actor, meeting: str, kind: LetterKind, expected: int, at: datetime
) -> Agreement:
    """Agree, for one's own state or organisation, to the letter as it was seen.

    Raises NotFound, NotAllowed, Conflict.
    """
    found = _letter(meeting, kind, actor)
    demand(may_agree(actor))
    if found.revision != expected:
        raise Conflict
    home = Home(actor.state, actor.organisation)
    if all(each.signatory.home != home for each in signing(found)):
        raise NotFound
    of_mine = Agreement.objects.filter(
        letter=found, state=home.state, organisation=home.organisation
    )
    made = of_mine.first() or Agreement(
        letter=found, state_id=home.state, organisation_id=home.organisation
    )
    made.agreed_to, made.agreed_at = expected, at
    made.save()
    record(actor, DelegationsDid.AGREE, found, at=at, detail={"revision": expected})
    return made


@transaction.atomic
def send(
    *, actor: Actor, meeting: str, invitations: Collection[UUID], at: datetime
) -> list[Invitation]:
    """Send drafts, all or none, numbered in protocol order: states, then organisations.

    Raises NotAllowed, NotFound, NotAssessed, Unsigned, PastDeadline, WrongStep.
    """
    demand(may_invite(actor))
    visible = Invitation.objects.filter(invitations_visible_to(actor), meeting__slug=meeting)
    locked = visible.select_for_update(of=("self",)).filter(pk__in=invitations)
    found = list(locked.select_related("meeting", "organisation", "session").order_by("pk"))
    if len(found) != len(set(invitations)):
        raise NotFound
    for each in found[:1]:
        require_assessed(each.meeting)
    letters = {each.kind: each for each in Letter.objects.filter(meeting__slug=meeting)}
    for kind in {each.kind for each in found}:
        if is_waited_for(letters[kind]):
            raise Unsigned
    for each in sorted(found, key=_protocol):
        require_in_time(each.deadline_at, at)
        each.standing = advance(Invited(each.standing), Invited.SENT)
        each.year, each.number = at.year, next_number(at.year)
        each.sent_at = at
        each.written = "\n\n".join(written(each, letters[each.kind]))
        each.save(update_fields=["standing", "year", "number", "sent_at", "written"])
        _keep_what_is_paid(each)
        record(actor, DelegationsDid.SEND, each, at=at, detail={"symbol": each.symbol})
        tell_invited(each, actor=actor, at=at)
    return found


def _protocol(row: Invitation) -> tuple[tuple[int, list[tuple[int, str]]], str]:
    """By the names in English, in which the Council's papers are first written."""
    language = Language.ENGLISH
    return key_of(party_of(row, language), language), addressee(row, language)


def _keep_what_is_paid(row: Invitation) -> None:
    """As it is sent, a letter keeps its words; these are apart, since they go sooner."""
    with override(row.language):
        for funding in Funding.objects.filter(delegate__invitation=row):
            funding.written = paid_for(funding)
            funding.save(update_fields=["written"])


def _letter(meeting: str, kind: LetterKind, actor: Actor) -> Letter:
    visible = Letter.objects.filter(letters_visible_to(actor), meeting__slug=meeting, kind=kind)
    found = visible.select_for_update(of=("self",)).first()
    if found is None:
        raise NotFound
    return found
