"""One's own entry: written with consent, paused, confirmed each year, withdrawn at once."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from umid.council.experts.actions.leaving import erase
from umid.council.experts.drafts import EntryDraft
from umid.council.experts.models import Asked, Entry, Spoken
from umid.council.experts.policies import may_register
from umid.council.experts.rules.roster import (
    CONSENT,
    Origin,
    Unfielded,
    require_agreed,
    require_order,
)
from umid.council.experts.verbs import ExpertsDid
from umid.council.themes.models import Theme
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.directory.models import State, User
from umid.foundation.search.actions import put
from umid.foundation.texts.rules import original, say
from umid.kernel.errors import Conflict, NotFound

SOURCE = "experts.entry"


@transaction.atomic
def write(*, actor: Actor, draft: EntryDraft, agreed_to: str, expected: int, at: datetime) -> Entry:
    """Register, or say anew what the entry says; either is a consent to the words that hold.

    Raises NotAllowed, NotAgreed, Unfielded, OutOfOrder, Conflict.
    """
    user = User.objects.select_for_update().filter(pk=actor.user or 0).first()
    demand(may_register(actor))
    if user is None:
        raise NotFound
    entry = Entry.objects.select_for_update(of=("self",)).filter(user=user).first()
    require_agreed(agreed_to)
    require_order(draft.starts_on, draft.ends_on)
    themes = Theme.objects.filter(slug__in=draft.themes)
    if not themes or not draft.languages or not (draft.experience or entry):
        raise Unfielded
    if (entry.revision if entry else 0) != expected:
        raise Conflict
    asked, _rows = Asked.objects.filter(user=user).delete()
    if entry is None:
        entry = Entry(user=user, origin=Origin.INVITED if asked else Origin.SELF)
        said = original(draft.written_in, draft.experience, by=user.name, at=at)
    else:
        words = {draft.written_in: draft.experience}
        said = say(entry.experience, words, by=user.name, at=at)
    entry.experience = said
    entry.state = State.objects.filter(pk=draft.state or "").first()
    entry.reach, entry.audience = draft.reach, draft.audience
    entry.starts_on, entry.ends_on = draft.starts_on, draft.ends_on
    entry.consent, entry.consented_at, entry.confirmed_at = CONSENT, at, at
    entry.reminded_at, entry.is_illustrative = None, draft.is_illustrative
    entry.revision += 1
    entry.save()
    entry.themes.set(themes)
    entry.languages.all().delete()
    Spoken.objects.bulk_create(Spoken(entry=entry, code=one) for one in draft.languages)
    detail = {"consent": CONSENT, "audience": draft.audience.value}
    record(actor, ExpertsDid.WRITE, entry, at=at, about=user, detail=detail)
    put(SOURCE, str(entry.pk), at=at)
    return entry


@transaction.atomic
def pause(*, actor: Actor, at: datetime) -> Entry:
    """Let nobody but oneself and the secretariat see it for now. Raises NotFound."""
    entry = _own(actor)
    if entry.paused_at is None:
        entry.paused_at = at
        _kept(entry, ExpertsDid.PAUSE, actor, at)
    return entry


@transaction.atomic
def resume(*, actor: Actor, at: datetime) -> Entry:
    """Show it again. Raises NotFound."""
    entry = _own(actor)
    if entry.paused_at is not None:
        entry.paused_at = None
        _kept(entry, ExpertsDid.RESUME, actor, at)
    return entry


@transaction.atomic
def confirm(*, actor: Actor, at: datetime) -> Entry:
    """Say that it is still right and that one still agrees. Raises NotFound, NotAgreed."""
    entry = _own(actor)
    require_agreed(entry.consent)
    entry.confirmed_at, entry.reminded_at = at, None
    _kept(entry, ExpertsDid.CONFIRM, actor, at)
    return entry


@transaction.atomic
def withdraw(*, actor: Actor, at: datetime) -> None:
    """Take the consent back: all that rests on it is erased now. Raises NotFound."""
    erase(_own(actor), actor=actor, at=at)


def _own(actor: Actor) -> Entry:
    """Held also by who no longer may register: a way out stays open."""
    entries = Entry.objects.select_for_update(of=("self",)).select_related("user")
    found = entries.filter(user=actor.user or 0).first()
    if found is None or actor.token is not None:
        raise NotFound
    return found


def _kept(entry: Entry, did: ExpertsDid, actor: Actor, at: datetime) -> None:
    entry.revision += 1
    entry.save()
    record(actor, did, entry, at=at, about=entry.user)
    put(SOURCE, str(entry.pk), at=at)
