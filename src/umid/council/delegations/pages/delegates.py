"""One nomination: who, as what, with which papers, and where it stands."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from umid.council.delegations import actions, queries
from umid.council.delegations.doors import doors_of
from umid.council.delegations.pages.forms import DelegateForm, NeedsForm, Upload
from umid.council.delegations.pages.uploads import received
from umid.council.delegations.policies import may_accredit
from umid.council.delegations.queries import DelegateView
from umid.council.delegations.rules.retention import is_erasable, needs_end_on
from umid.council.delegations.rules.wishes import Wished
from umid.council.delegations.wording import why_not
from umid.foundation.access.decisions import NotAllowed
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.files.rules.refusals import Refused
from umid.foundation.files.streaming import stream
from umid.foundation.files.wording import reason as why_refused
from umid.foundation.ui.language import current_language
from umid.foundation.writing.editing import saved
from umid.foundation.writing.keeping import keeps
from umid.kernel.errors import NotPossible
from umid.kernel.languages import Language


@require_http_methods(["GET", "HEAD", "POST"])
@keeps
def nominate(request: SignedInRequest, invitation: UUID) -> HttpResponse:
    """Someone more."""
    view = queries.invitation(
        invitation, actor=request.actor, at=timezone.now(), language=current_language()
    )
    principals = [one for one in view.delegates if not one.stands_in_for]
    form = DelegateForm(request.POST or None, initial={"expected": 0}, principals=principals)
    if form.is_valid():
        try:
            made = actions.nominate(
                actor=request.actor, invitation=invitation, draft=form.draft, at=timezone.now()
            )
        except NotPossible as error:
            form.add_error(None, why_not(error))
        else:
            messages.success(request, _("The draft is saved. Submit it when it is complete."))
            return redirect("delegations:delegate", made.pk)
    context = {
        "meeting": view.meeting,
        "form": form,
        "heading": _("Nominate someone"),
        "invitation": invitation,
        "party_of": view.invitation.party,
        "tells": True,
    }
    return render(request, "delegations/form.html", context)


def _read(request: SignedInRequest, view: queries.DelegateView) -> HttpResponse:
    if request.method == "POST":
        raise NotAllowed(_("Your focal point changes this."))
    context = {"view": view, "doors": doors_of(view.delegate.id)}
    return render(request, "delegations/own.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@keeps
def delegate(request: SignedInRequest, delegate: UUID) -> HttpResponse:
    """A nomination; who may not edit it reads where it stands."""
    view = _view(request, delegate)
    if not view.may_edit:
        return _read(request, view)
    row = view.delegate
    form = DelegateForm(
        request.POST or None, initial=DelegateForm.of(row), principals=view.principals
    )
    if form.is_valid() and saved(
        form,
        lambda: actions.edit_delegate(
            actor=request.actor,
            delegate=delegate,
            draft=form.draft,
            expected=form.cleaned_data["expected"],
            at=timezone.now(),
        ),
        lambda: DelegateForm.of(_view(request, delegate).delegate),
        why_not,
    ):
        messages.success(request, _("Saved."))
        return redirect("delegations:delegate", delegate)
    if row.is_listed_by_self:
        form.fields["is_listed"].disabled = True
    wishes = [one for one in queries.wishes_of(delegate) if one.is_granted is None]
    on = timezone.now().date()
    context = {
        "view": view,
        "form": form,
        "upload": Upload(auto_id="credentials_%s"),
        "wishes": wishes,
        "doors": doors_of(delegate),
        "asks_erasure": any(one.kind is Wished.ERASE for one in wishes),
        "may_accredit": may_accredit(request.actor).allowed,
        "erasable": is_erasable(row.standing, meeting_ends_on=view.meeting.ends_on, on=on),
    }
    return render(request, "delegations/delegate.html", context)


@require_POST
def submit(request: SignedInRequest, delegate: UUID) -> HttpResponse:
    """Put it before the secretariat."""
    return _step(request, delegate, actions.submit, _("It is before the secretariat."))


@require_POST
def withdraw(request: SignedInRequest, delegate: UUID) -> HttpResponse:
    """They do not come after all."""
    return _step(request, delegate, actions.withdraw, _("It is withdrawn."))


@require_http_methods(["GET", "HEAD", "POST"])
def credentials(request: SignedInRequest, delegate: UUID) -> HttpResponseBase:
    """The credentials letter: read it, or file it."""
    view = _view(request, delegate)
    if request.method != "POST":
        return stream(queries.credentials_of(delegate, actor=request.actor))
    form = Upload(request.POST, request.FILES)
    if not view.may_edit:
        raise NotAllowed(_("Your focal point changes this."))
    if not form.is_valid():
        messages.error(request, _("Choose a file."))
        return redirect("delegations:delegate", delegate)
    at = timezone.now()
    try:
        file = received(form.cleaned_data["file"], actor=request.actor, at=at)
        actions.file_credentials(actor=request.actor, delegate=delegate, file=file, at=at)
    except Refused as refused:
        messages.error(request, why_refused(refused.why))
    except NotPossible as error:
        messages.error(request, why_not(error))
    else:
        messages.success(request, _("The credentials are filed."))
    return redirect("delegations:delegate", delegate)


@require_http_methods(["GET", "HEAD", "POST"])
def needs(request: SignedInRequest, delegate: UUID) -> HttpResponse:
    """What they need. Opening the page is written into the record."""
    view = _view(request, delegate)
    at = timezone.now()
    form = NeedsForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        actions.state_needs(actor=request.actor, delegate=delegate, draft=form.draft, at=at)
        messages.success(request, _("Saved."))
        return redirect("delegations:delegate", delegate)
    if request.method != "POST":
        known = actions.read_needs(actor=request.actor, delegate=delegate, at=at)
        form = NeedsForm(
            initial={
                "visa_letter": known.visa_letter,
                "access": known.access,
                "diet": known.diet,
            }
        )
    context = {
        "view": view,
        "form": form,
        "until": needs_end_on(view.meeting.ends_on),
        "languages_of": list(Language),
        "may_accredit": may_accredit(request.actor).allowed,
    }
    response = render(request, "delegations/needs.html", context)
    response["Cache-Control"] = "private, no-store"
    return response


def _step(
    request: SignedInRequest, delegate: UUID, action: Callable[..., object], done: str
) -> HttpResponse:
    view = _view(request, delegate)
    try:
        action(actor=request.actor, delegate=delegate, at=timezone.now())
    except NotPossible as error:
        messages.error(request, why_not(error))
        return redirect("delegations:delegate", delegate)
    messages.success(request, done)
    return redirect("delegations:invitation", view.invitation)


def _view(request: SignedInRequest, delegate: UUID) -> DelegateView:
    return queries.delegate(delegate, actor=request.actor, language=current_language())
