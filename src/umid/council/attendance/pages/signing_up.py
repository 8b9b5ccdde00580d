"""Sign-up for breakout sessions, for oneself or for one's delegation."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from umid.council.attendance import actions, queries
from umid.council.attendance.rules.signing_up import AtOnce
from umid.council.attendance.wording import why_not
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.language import current_language
from umid.kernel.errors import NotFound, NotPossible


@require_safe
def page(request: SignedInRequest, slug: str) -> HttpResponse:
    """The sessions, how full they are, and one's own places."""
    return render(request, "attendance/sign_up.html", {"view": _view(request, slug)})


@require_POST
def place(request: SignedInRequest, slug: str, session: str) -> HttpResponse:
    """Ask for a place or give it up."""
    try:
        delegate = UUID(request.POST.get("delegate", ""))
    except ValueError as error:
        raise NotFound from error
    does_give_up = request.POST.get("do") == "give up"
    at = timezone.now()
    try:
        if does_give_up:
            actions.give_up(
                actor=request.actor, meeting=slug, session=session, delegate=delegate, at=at
            )
        else:
            actions.sign_up(
                actor=request.actor, meeting=slug, session=session, delegate=delegate, at=at
            )
    except NotPossible as error:
        messages.error(request, _why(error, _view(request, slug)))
    else:
        messages.success(request, _said(request, slug, session, delegate, gone=does_give_up))
    return redirect("attendance:sign_up", slug)


def _said(request: SignedInRequest, slug: str, session: str, delegate: UUID, *, gone: bool) -> str:
    """What came of it."""
    if gone:
        return _("The place is given up.")
    rows = [row for row in _view(request, slug).sessions if row.slug == session]
    waits = next((one.waits for row in rows for one in row.people if one.delegate == delegate), 0)
    if waits:
        return _("Every place is taken. Number %(number)d of those who wait.") % {"number": waits}
    return _("The place is yours.")


def _why(error: NotPossible, view: queries.SignUpsView) -> str:
    if isinstance(error, AtOnce):
        other = next((row for row in view.sessions if row.session == error.args[0]), None)
        if other is not None:
            return _("At that time they are in “%(session)s”.") % {"session": other.title}
    return why_not(error)


def _view(request: SignedInRequest, slug: str) -> queries.SignUpsView:
    return queries.sign_ups(
        slug, actor=request.actor, at=timezone.now(), language=current_language()
    )
