"""One invitation: its letter, the answer to it, and the delegation."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from umid.council.delegations import actions, queries
from umid.council.delegations.letters import files
from umid.council.delegations.pages.forms import Answering, Reason, TermsForm, Upload, terms_of
from umid.council.delegations.pages.uploads import received
from umid.council.delegations.policies import may_accredit, may_invite
from umid.council.delegations.queries import InvitationView
from umid.council.delegations.rules.invitations import ANSWERS, Invited
from umid.council.delegations.rules.nominations import DECISIONS, Nominated
from umid.council.delegations.wording import why_not
from umid.foundation.access.decisions import demand
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.files.rules.kinds import Kind
from umid.foundation.files.rules.refusals import Refused
from umid.foundation.files.streaming import stream
from umid.foundation.files.wording import reason as why_refused
from umid.foundation.ui.language import current_language
from umid.foundation.writing.editing import saved
from umid.foundation.writing.keeping import keeps
from umid.kernel.errors import NotFound, NotPossible


@require_safe
def invitation(request: SignedInRequest, invitation: UUID) -> HttpResponse:
    """What is asked, what was answered, who comes."""
    view = _view(request, invitation)
    context = {
        "view": view,
        "now": timezone.now(),
        "answering": Answering(),
        "upload": Upload(auto_id="reply_%s"),
        "deciding": Reason(auto_id="why_%s"),
        "earlier": queries.earlier_delegations(
            invitation, actor=request.actor, language=current_language()
        )
        if view.may_nominate
        else [],
        "is_answered": view.invitation.stored in ANSWERS,
    }
    return render(request, "delegations/invitation.html", context)


@require_safe
def letter_pdf(request: SignedInRequest, invitation: UUID) -> HttpResponse:
    """The letter as PDF."""
    row = queries.visible_invitation(invitation, actor=request.actor)
    made = files.as_pdf(row, queries.letter_of(row), at=timezone.now())
    return as_file(made, Kind.PDF, row.symbol)


@require_safe
def letter_docx(request: SignedInRequest, invitation: UUID) -> HttpResponse:
    """The letter as DOCX."""
    row = queries.visible_invitation(invitation, actor=request.actor)
    made = files.as_word(row, queries.letter_of(row), at=timezone.now())
    return as_file(made, Kind.DOCX, row.symbol)


@require_http_methods(["GET", "HEAD", "POST"])
@keeps
def terms(request: SignedInRequest, invitation: UUID) -> HttpResponse:
    """Quota and deadline."""
    view = _view(request, invitation)
    demand(may_invite(request.actor))
    zone = view.meeting.zone
    form = TermsForm(request.POST or None, initial=TermsForm.of(view.invitation, zone))
    if form.is_valid() and saved(
        form,
        lambda: actions.set_terms(
            actor=request.actor,
            invitation=invitation,
            terms=terms_of(form.cleaned_data, zone),
            expected=form.cleaned_data["expected"],
            at=timezone.now(),
        ),
        lambda: TermsForm.of(_view(request, invitation).invitation, zone),
        why_not,
    ):
        messages.success(request, _("Quota and deadline are saved."))
        return redirect("delegations:invitation", invitation)
    context = {
        "meeting": view.meeting,
        "form": form,
        "heading": _("Quota and deadline"),
        "invitation": invitation,
        "party_of": view.invitation.party,
    }
    return render(request, "delegations/form.html", context)


@require_POST
def answer(request: SignedInRequest, invitation: UUID) -> HttpResponse:
    """Accept or decline."""
    _view(request, invitation)
    form = Answering(request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose an answer."))
        return redirect("delegations:invitation", invitation)
    try:
        actions.answer(
            actor=request.actor,
            invitation=invitation,
            answer=Invited(form.cleaned_data["answer"]),
            reason=form.cleaned_data["reason"],
            at=timezone.now(),
        )
    except NotPossible as error:
        messages.error(request, why_not(error))
    else:
        messages.success(request, _("The answer is in."))
    return redirect("delegations:invitation", invitation)


@require_http_methods(["GET", "HEAD", "POST"])
def reply(request: SignedInRequest, invitation: UUID) -> HttpResponseBase:
    """The note or letter that answers: read it, or file it."""
    view = _view(request, invitation)
    if request.method != "POST":
        if not view.invitation.has_reply:
            raise NotFound
        found = queries.visible_invitation(invitation, actor=request.actor).reply_id
        return stream(found) if found else HttpResponse(status=404)
    form = Upload(request.POST, request.FILES)
    if not form.is_valid():
        messages.error(request, _("Choose a file."))
        return redirect("delegations:invitation", invitation)
    at = timezone.now()
    try:
        file = received(form.cleaned_data["file"], actor=request.actor, at=at)
        actions.file_reply(actor=request.actor, invitation=invitation, file=file, at=at)
    except Refused as refused:
        messages.error(request, why_refused(refused.why))
    except NotPossible as error:
        messages.error(request, why_not(error))
    else:
        messages.success(request, _("The reply is filed."))
    return redirect("delegations:invitation", invitation)


@require_POST
def copy(request: SignedInRequest, invitation: UUID) -> HttpResponse:
    """Take over those who were sent to an earlier meeting, as drafts."""
    _view(request, invitation)
    try:
        earlier = UUID(request.POST.get("earlier", ""))
    except ValueError as error:
        raise NotFound from error
    actions.copy_delegation(
        actor=request.actor, invitation=invitation, earlier=earlier, at=timezone.now()
    )
    messages.success(request, _("Those of the earlier meeting are here as drafts."))
    return redirect("delegations:invitation", invitation)


@require_POST
def decide(request: SignedInRequest, invitation: UUID) -> HttpResponse:
    """Accredit, return or refuse those who were ticked."""
    _view(request, invitation)
    demand(may_accredit(request.actor))
    decision = request.POST.get("decision", "")
    try:
        chosen = [UUID(each) for each in request.POST.getlist("delegate")]
    except ValueError as error:
        raise NotFound from error
    if not chosen or decision not in {one.value for one in DECISIONS}:
        messages.error(request, _("Choose at least one person and a decision."))
        return redirect("delegations:invitation", invitation)
    try:
        actions.decide(
            actor=request.actor,
            invitation=invitation,
            delegates=chosen,
            decision=Nominated(decision),
            reason=request.POST.get("reason", ""),
            at=timezone.now(),
        )
    except NotPossible as error:
        messages.error(request, why_not(error))
    else:
        messages.success(request, _("It is decided."))
    return redirect("delegations:invitation", invitation)


def _view(request: SignedInRequest, invitation: UUID) -> InvitationView:
    return queries.invitation(
        invitation, actor=request.actor, at=timezone.now(), language=current_language()
    )


def as_file(made: bytes, kind: Kind, symbol: str) -> HttpResponse:
    """A letter to be taken along, called by its number."""
    name = (symbol or "draft").replace("/", "-")
    response = HttpResponse(made, content_type=kind.media_type)
    response["Content-Disposition"] = f'attachment; filename="{name}.{kind.endings[0]}"'
    response["Cache-Control"] = "private, no-store"
    return response
