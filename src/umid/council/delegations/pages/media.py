"""The media: asking for accreditation, confirming it, and the secretariat's desk for both."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from umid.council.delegations import actions, queries
from umid.council.delegations.pages.by_link import unkept
from umid.council.delegations.pages.forms import Reason, deadline_at
from umid.council.delegations.pages.named_forms import AskingAsMedia, Media, MediaTermsForm
from umid.council.delegations.policies import may_accredit, may_invite
from umid.council.delegations.rules.nominations import DECISIONS, Nominated
from umid.council.delegations.wording import why_not
from umid.foundation.access.actors import ANONYMOUS
from umid.foundation.access.decisions import demand
from umid.foundation.accounts import sign_in
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.language import current_language
from umid.foundation.writing.editing import saved
from umid.foundation.writing.keeping import keeps
from umid.kernel.errors import NotFound, NotPossible


@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, slug: str) -> HttpResponse:
    """Which sessions are open to the media, and a form; the answer is the same whoever asks."""
    now = timezone.now()
    view = queries.media_terms(slug, at=now, language=current_language())
    if not view.is_admitted or view.closes_at is None:
        raise NotFound
    form = AskingAsMedia(request.POST or None, initial={"language": current_language().value})
    if request.method == "POST":
        if refused := sign_in.too_often(request, "media"):
            return refused
        if form.is_valid():
            try:
                actions.ask_as_media(
                    actor=ANONYMOUS,
                    meeting=slug,
                    draft=form.draft(view.closes_at),
                    is_listed=form.cleaned_data["is_listed"],
                    at=now,
                )
            except NotPossible as error:
                form.add_error(None, why_not(error))
            else:
                return redirect("delegations:media_asked", slug)
    context = {"view": view, "meeting": view.meeting, "form": form, "now": now}
    return render(request, "delegations/media.html", context)


@require_safe
def asked(request: HttpRequest, slug: str) -> HttpResponse:
    """What happens next."""
    view = queries.media_terms(slug, at=timezone.now(), language=current_language())
    if not view.is_admitted:
        raise NotFound
    return render(request, "delegations/media_asked.html", {"meeting": view.meeting})


@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Looking confirms nothing, since programs open links in mails; pressing the button does."""
    now = timezone.now()
    meeting, is_confirmed = queries.to_confirm(token, at=now, language=current_language())
    if is_confirmed:
        return unkept(redirect("delegations:answer_by_link", token))
    problem = ""
    if request.method == "POST":
        try:
            actions.confirm_media(token=token, at=now)
        except NotPossible as error:
            problem = why_not(error)
        else:
            return unkept(redirect("delegations:answer_by_link", token))
    context = {"meeting": meeting, "problem": problem}
    return unkept(render(request, "delegations/media_confirm.html", context))


@require_safe
def desk(request: SignedInRequest, slug: str) -> HttpResponse:
    """Who of the media asks, and what was decided."""
    view = _desk(request, slug)
    return render(
        request, "delegations/media_desk.html", {"view": view, "deciding": Reason(auto_id="why_%s")}
    )


@require_http_methods(["GET", "HEAD", "POST"])
@keeps
def terms(request: SignedInRequest, slug: str) -> HttpResponse:
    """Whether the media are admitted, until when they ask, and to which sessions."""
    view = _desk(request, slug).terms
    demand(may_invite(request.actor))
    form = MediaTermsForm(
        request.POST or None,
        initial=MediaTermsForm.of(view),
        sessions=queries.sessions_to_choose(slug, language=current_language()),
    )
    if form.is_valid() and saved(
        form,
        lambda: actions.set_media_terms(
            actor=request.actor,
            meeting=slug,
            draft=form.draft(view.meeting.zone),
            expected=form.cleaned_data["expected"],
            at=timezone.now(),
        ),
        lambda: MediaTermsForm.of(_desk(request, slug).terms),
        why_not,
    ):
        messages.success(request, _("Saved."))
        return redirect("delegations:media_desk", slug)
    context = {"meeting": view.meeting, "form": form, "heading": _("Terms for the media")}
    return render(request, "delegations/form.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def enter(request: SignedInRequest, slug: str) -> HttpResponse:
    """Someone of the media who asked otherwise."""
    view = _desk(request, slug).terms
    demand(may_accredit(request.actor))
    form = Media(request.POST or None, initial={"language": current_language().value})
    if form.is_valid():
        ends = deadline_at(view.meeting.ends_on, view.meeting.zone)
        try:
            actions.enter_media(
                actor=request.actor,
                meeting=slug,
                draft=form.draft(view.closes_at or ends),
                at=timezone.now(),
            )
        except NotPossible as error:
            form.add_error(None, why_not(error))
        else:
            return redirect("delegations:media_desk", slug)
    context = {
        "meeting": view.meeting,
        "form": form,
        "heading": _("Enter someone of the media"),
        "tells": True,
    }
    return render(request, "delegations/form.html", context)


@require_POST
def decide(request: SignedInRequest, slug: str) -> HttpResponse:
    """Accredit, return or refuse those who were ticked."""
    _desk(request, slug)
    decision = request.POST.get("decision", "")
    try:
        chosen = [UUID(each) for each in request.POST.getlist("delegate")]
    except ValueError as error:
        raise NotFound from error
    if not chosen or decision not in {one.value for one in DECISIONS}:
        messages.error(request, _("Choose at least one person and a decision."))
        return redirect("delegations:media_desk", slug)
    try:
        actions.decide_media(
            actor=request.actor,
            meeting=slug,
            delegates=chosen,
            decision=Nominated(decision),
            reason=request.POST.get("reason", ""),
            at=timezone.now(),
        )
    except NotPossible as error:
        messages.error(request, why_not(error))
    else:
        messages.success(request, _("It is decided."))
    return redirect("delegations:media_desk", slug)


def _desk(request: SignedInRequest, slug: str) -> queries.MediaDesk:
    return queries.media_desk(
        slug, actor=request.actor, at=timezone.now(), language=current_language()
    )
