"""The desk of those who let others in: invitations, requests to join, recoveries."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from umid.foundation.access.decisions import demand
from umid.foundation.accounts import actions, queries
from umid.foundation.accounts.pages.forms import Inviting, Reason
from umid.foundation.accounts.policies import may_answer_joining, may_invite
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.accounts.wording import why_not
from umid.foundation.directory.policies import may_appoint
from umid.foundation.directory.queries import homes
from umid.foundation.directory.rules.posts import Post
from umid.foundation.ui.language import current_language
from umid.kernel.errors import NotPossible

_PASSED_ON = ("name", "email", "language")


@require_http_methods(["GET", "HEAD", "POST"])
def invite(request: SignedInRequest) -> HttpResponse:
    """Invite someone; a request to join hands its words over in the query."""
    demand(may_invite(request.actor))
    form = Inviting(
        request.POST or None,
        posts=[post for post in Post if may_appoint(request.actor, post).allowed],
        homes=homes(language=current_language()),
        initial={name: request.GET[name] for name in _PASSED_ON if name in request.GET},
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.invite(actor=request.actor, offer=form.offer, at=timezone.now())
        except NotPossible as error:
            form.add_error(None, why_not(error))
        else:
            messages.success(request, _("The invitation is on its way."))
            return redirect("accounts:invitations")
    return render(request, "accounts/invite.html", {"form": form})


@require_safe
def invitations(request: SignedInRequest) -> HttpResponse:
    """Who has not accepted yet."""
    rows = queries.invitations(actor=request.actor, at=timezone.now())
    return render(request, "accounts/invitations.html", {"rows": rows})


@require_POST
def withdraw(request: SignedInRequest, invitation: UUID) -> HttpResponse:
    """Let the link open nothing any more."""
    actions.withdraw(actor=request.actor, invitation=invitation, at=timezone.now())
    messages.success(request, _("The invitation is withdrawn."))
    return redirect("accounts:invitations")


@require_safe
def joinings(request: SignedInRequest) -> HttpResponse:
    """Who waits for an answer."""
    rows = queries.joinings(actor=request.actor)
    return render(request, "accounts/joinings.html", {"rows": rows})


@require_http_methods(["GET", "HEAD", "POST"])
def refuse(request: SignedInRequest, joining: UUID) -> HttpResponse:
    """Refuse with a reason."""
    demand(may_answer_joining(request.actor))
    form = Reason(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        try:
            actions.refuse_to_join(
                actor=request.actor, joining=joining, reason=reason, at=timezone.now()
            )
        except NotPossible as error:
            form.add_error(None, why_not(error))
        else:
            messages.success(request, _("Your answer is on its way."))
            return redirect("accounts:joinings")
    row = queries.joining(joining, actor=request.actor)
    return render(request, "accounts/refuse.html", {"form": form, "row": row})


@require_safe
def recoveries(request: SignedInRequest) -> HttpResponse:
    """Who waits to be let in anew."""
    rows = queries.recoveries(actor=request.actor)
    return render(request, "accounts/recoveries.html", {"rows": rows})


@require_POST
def approve(request: SignedInRequest, recovery: UUID) -> HttpResponse:
    """Agree, first or second."""
    found = actions.approve_recovery(actor=request.actor, recovery=recovery, at=timezone.now())
    done = _("The letter is on its way.")
    waits = _("You have agreed. A second administrator has to agree too.")
    messages.success(request, done if found.digest else waits)
    return redirect("accounts:recoveries")


@require_POST
def refuse_recovery(request: SignedInRequest, recovery: UUID) -> HttpResponse:
    """It was not they who asked."""
    actions.refuse_recovery(actor=request.actor, recovery=recovery, at=timezone.now())
    messages.success(request, _("The request is closed."))
    return redirect("accounts:recoveries")
