"""A page's script keeps what is typed; a person throws it away."""

from __future__ import annotations

from http import HTTPStatus

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from umid.foundation.writing import actions
from umid.foundation.writing.keeping import WritingRequest, read
from umid.foundation.writing.rules import TooLong


@require_POST
def keep(request: WritingRequest) -> HttpResponse:
    """What a form holds now; the form itself says what of it may be kept."""
    form = read(request.POST, request.actor)
    values, now = form.values(request.POST), timezone.now()
    try:
        actions.keep(actor=request.actor, place=form.place, values=values, at=now)
    except TooLong:
        return HttpResponse(status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    return HttpResponse(status=HTTPStatus.NO_CONTENT)


@require_POST
def discard(request: WritingRequest) -> HttpResponse:
    """Back to the form as it stands without what was typed."""
    form = read(request.POST, request.actor)
    actions.discard(actor=request.actor, place=form.place)
    return HttpResponseRedirect(reverse(form.place.page, kwargs=dict(form.words)))
