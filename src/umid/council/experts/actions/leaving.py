"""What goes with an entry: the offers that rested on it, its words in reports, its search entry."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q
from django.utils import translation
from django.utils.translation import gettext as _

from umid.council.experts.actions.telling import tell_moved
from umid.council.experts.models import Asked, Entry, Offer, Reference, Request
from umid.council.experts.rules.requests import Standing
from umid.council.experts.verbs import ExpertsDid
from umid.foundation.access.actors import Actor
from umid.foundation.audit.actions import record
from umid.foundation.search.actions import drop
from umid.kernel.languages import Language


def erase(entry: Entry, *, actor: Actor, at: datetime) -> None:
    """Erase an entry within the caller's transaction; references given remain as numbers."""
    user, key = entry.user, str(entry.pk)
    personal = Q(by=user, state__isnull=True, organisation__isnull=True)
    running = Request.objects.select_for_update(of=("self",)).filter(
        agreed__in=Offer.objects.filter(personal)
    )
    for request in running:
        _without(request, actor, at)
    Offer.objects.filter(personal).delete()
    Reference.objects.filter(peer=user).update(peer=None)
    Asked.objects.filter(user=user).delete()
    record(actor, ExpertsDid.WITHDRAW, entry, at=at, about=user)
    entry.delete()
    drop("experts.entry", key)


def _without(request: Request, actor: Actor, at: datetime) -> None:
    """An agreement that nobody is left to keep is called off; a report stays, its addition goes."""
    request.agreed, request.added = None, None
    if request.standing in (Standing.AGREED, Standing.CONFIRMED):
        request.standing = Standing.CALLED_OFF
        with translation.override(Language.ENGLISH):
            request.because = _("The expert has left the roster.")
        record(actor, ExpertsDid.STEP, request, at=at, detail={"step": "call_off"})
    request.save()
    if request.standing == Standing.CALLED_OFF:
        tell_moved(request, [], actor=actor, at=at)
