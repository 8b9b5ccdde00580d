"""A state asks the network, agrees to an offer, and reports; either side may call it off."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.experts.actions.offering import locked
from umid.council.experts.actions.telling import tell_agreed, tell_asked, tell_moved
from umid.council.experts.drafts import ReportDraft, RequestDraft
from umid.council.experts.models import Request
from umid.council.experts.policies import may_ask, may_step
from umid.council.experts.rules.requests import (
    PATHS,
    Over,
    Standing,
    Step,
    advance,
    require_begun,
)
from umid.council.experts.rules.roster import Unfielded, require_order
from umid.council.experts.verbs import ExpertsDid
from umid.council.themes.models import Theme
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.texts.rules import original
from umid.foundation.ui.said import country
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@transaction.atomic
def ask(*, actor: Actor, draft: RequestDraft, at: datetime) -> Request:
    """Ask the network; whom it fits is told. Raises NotAllowed, Unfielded, Over, OutOfOrder."""
    demand(may_ask(actor))
    require_order(draft.starts_on, draft.ends_on)
    themes = Theme.objects.filter(slug__in=draft.themes)
    if not themes:
        raise Unfielded
    if draft.open_until < at.date():
        raise Over
    by = country(actor.state or "")
    made = Request.objects.create(
        state_id=actor.state or "",
        kind=draft.kind,
        title=original(draft.written_in, draft.title, by=by, at=at),
        words=original(draft.written_in, draft.words, by=by, at=at),
        languages=[one.value for one in draft.languages],
        starts_on=draft.starts_on,
        ends_on=draft.ends_on,
        open_until=draft.open_until,
        standing=Standing.OPEN,
        is_illustrative=draft.is_illustrative,
        asked_at=at,
    )
    made.themes.set(themes)
    record(actor, ExpertsDid.ASK, made, at=at, detail={"kind": draft.kind.value})
    tell_asked(made, actor=actor, at=at)
    return made


@transaction.atomic
def agree(*, actor: Actor, request: UUID, offer: UUID, at: datetime) -> Request:
    """Agree to one of the offers; the others are told.

    Raises NotFound, NotAllowed, WrongStanding.
    """
    found = _stepped(request, Step.AGREE, actor)
    chosen = found.offers.filter(pk=offer).first()
    if chosen is None:
        raise NotFound
    found.agreed = chosen
    _saved(found, Step.AGREE, actor, at)
    tell_agreed(found, found.offers.all(), actor=actor, at=at)
    return found


@transaction.atomic
def confirm_offer(*, actor: Actor, request: UUID, at: datetime) -> Request:
    """The other side's word that it comes to it. Raises NotFound, NotAllowed, WrongStanding."""
    return _told(_stepped(request, Step.CONFIRM, actor), Step.CONFIRM, actor, at)


@transaction.atomic
def report(*, actor: Actor, request: UUID, draft: ReportDraft, at: datetime) -> Request:
    """Tell what happened and what came of it.

    Raises NotFound, NotAllowed, WrongStanding, NotBegun.
    """
    found = _stepped(request, Step.REPORT, actor)
    require_begun(found.starts_on, at.date())
    by, language = country(found.state_id), draft.written_in
    found.happened = original(language, draft.happened, by=by, at=at)
    found.came_of_it = original(language, draft.came_of_it, by=by, at=at)
    found.recommends = draft.recommends
    return _told(found, Step.REPORT, actor, at)


@transaction.atomic
def add(*, actor: Actor, request: UUID, words: str, language: Language, at: datetime) -> Request:
    """Who helped adds their words to the report, in place of earlier ones.

    Raises NotFound, NotAllowed, WrongStanding.
    """
    found = _stepped(request, Step.ADD, actor)
    found.added = original(language, words, by="", at=at)
    return _told(found, Step.ADD, actor, at)


@transaction.atomic
def call_off(*, actor: Actor, request: UUID, because: str, at: datetime) -> Request:
    """End it with a reason that both sides read.

    Raises NotFound, NotAllowed, WrongStanding, Unreasoned.
    """
    found = _stepped(request, Step.CALL_OFF, actor, because=because)
    found.because = because.strip()
    return _told(found, Step.CALL_OFF, actor, at)


def _stepped(request: UUID, step: Step, actor: Actor, *, because: str = "") -> Request:
    found = locked(request, actor)
    demand(may_step(actor, found, PATHS[step].sides))
    found.standing = advance(Standing(found.standing), step, because=because)
    return found


def _told(request: Request, step: Step, actor: Actor, at: datetime) -> Request:
    _saved(request, step, actor, at)
    offers = [request.agreed] if request.agreed else list(request.offers.all())
    tell_moved(request, offers, actor=actor, at=at)
    return request


def _saved(request: Request, step: Step, actor: Actor, at: datetime) -> None:
    request.save()
    record(actor, ExpertsDid.STEP, request, at=at, detail={"step": step.value})
