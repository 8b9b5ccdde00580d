"""Breakout reports: who files them, what they say, and the secretariat's answer."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from umid.council.meetings.rules.kinds import Role
from umid.council.record import actions, queries
from umid.council.record.pages.forms import ReasonForm, ReporterForm, ReportForm
from umid.council.record.policies import may_write
from umid.council.record.rules.kinds import Reported
from umid.council.record.wording import PARTS, why_not
from umid.foundation.access.decisions import NotAllowed, demand
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.language import current_language
from umid.foundation.writing.editing import saved
from umid.foundation.writing.keeping import keeps
from umid.kernel.errors import Conflict, NotFound, NotPossible
from umid.kernel.languages import Language


@require_safe
def report(request: SignedInRequest, slug: str, session: str) -> HttpResponse:
    """A report as it stands, for those who file it and for the secretariat."""
    return _shown(request, _view(request, slug, session), None)


@require_http_methods(["GET", "HEAD", "POST"])
@keeps
def write(request: SignedInRequest, slug: str, session: str, into: str) -> HttpResponse:
    """Write it in a language."""
    if into not in set(Language):
        raise NotFound
    language = Language(into)
    view = _view(request, slug, session)
    if not view.is_mine:
        raise NotAllowed(_("Only who was named for it files this report."))
    form = ReportForm(request.POST or None, initial=ReportForm.of(view, language))
    for field in form.visible_fields():
        field.field.widget.attrs["lang"] = into
    if form.is_valid() and saved(
        form,
        lambda: actions.write_report(
            actor=request.actor,
            meeting=slug,
            session=session,
            draft=form.draft(language),
            expected=form.cleaned_data["expected"],
            at=timezone.now(),
        ),
        lambda: ReportForm.of(_view(request, slug, session), language),
        why_not,
    ):
        messages.success(request, _("Saved. Submit it when it is complete."))
        return redirect("record:report", slug, session)
    context = {
        "meeting": view.meeting,
        "report": view,
        "form": form,
        "heading": view.title,
        "lead": language.autonym,
    }
    return render(request, "record/form.html", context)


@require_POST
def submit(request: SignedInRequest, slug: str, session: str) -> HttpResponse:
    """Put it before the secretariat."""
    return _step(request, slug, session, actions.submit_report, _("It is before the secretariat."))


@require_POST
def accept(request: SignedInRequest, slug: str, session: str) -> HttpResponse:
    """Take it into the draft that is made next."""
    done = _("Accepted. It stands in the draft that is made next.")
    return _step(request, slug, session, actions.accept_report, done)


@require_POST
def send_back(request: SignedInRequest, slug: str, session: str) -> HttpResponse:
    """Return it with the reason."""
    view = _view(request, slug, session)
    demand(may_write(request.actor))
    form = ReasonForm(request.POST)
    if form.is_valid():
        try:
            actions.return_report(
                actor=request.actor,
                meeting=slug,
                session=session,
                because=form.cleaned_data["because"],
                expected=form.cleaned_data["expected"],
                at=timezone.now(),
            )
        except (NotPossible, Conflict) as error:
            form.add_error(None, why_not(error))
        else:
            messages.success(request, _("Returned with your reason."))
            return redirect("record:desk", slug)
    return _shown(request, view, form)


@require_http_methods(["GET", "HEAD", "POST"])
@keeps
def reporters(request: SignedInRequest, slug: str, session: str) -> HttpResponse:
    """Name who files a session's report."""
    view = _view(request, slug, session)
    demand(may_write(request.actor))
    form = ReporterForm(request.POST or None)
    if form.is_valid():
        try:
            actions.appoint(
                actor=request.actor,
                meeting=slug,
                session=session,
                email=form.cleaned_data["email"],
                role=Role(form.cleaned_data["role"]),
                at=timezone.now(),
            )
        except NotPossible as error:
            form.add_error("email", why_not(error))
        else:
            messages.success(request, _("They are told, and can write at once."))
            return redirect("record:reporters", slug, session)
    rows = queries.reports(slug, actor=request.actor, language=current_language())
    context = {
        "meeting": view.meeting,
        "report": next((one for one in rows if one.session == session), None),
        "form": form,
        "heading": view.title,
    }
    return render(request, "record/desk/reporters.html", context)


@require_POST
def dismiss(request: SignedInRequest, slug: str, session: str) -> HttpResponse:
    """They no longer file it."""
    named = request.POST.get("user", "")
    actions.dismiss(
        actor=request.actor,
        meeting=slug,
        session=session,
        user=int(named) if named.isdecimal() else 0,
        at=timezone.now(),
    )
    return redirect("record:reporters", slug, session)


def _shown(
    request: SignedInRequest, view: queries.ReportView, form: ReasonForm | None
) -> HttpResponse:
    language = current_language()
    answers = view.may_write and view.standing in {Reported.SUBMITTED, Reported.ACCEPTED}
    context = {
        "meeting": view.meeting,
        "report": view,
        "parts": [
            (PARTS[part], [one.read(language) for one in texts])
            for part, texts in view.parts.items()
            if texts
        ],
        "returning": form or (ReasonForm(initial={"expected": view.revision}) if answers else None),
        "languages": list(Language),
    }
    return render(request, "record/report.html", context)


def _step(
    request: SignedInRequest, slug: str, session: str, action: Callable[..., object], done: str
) -> HttpResponse:
    seen = request.POST.get("expected", "")
    try:
        action(
            actor=request.actor,
            meeting=slug,
            session=session,
            expected=int(seen) if seen.isdecimal() else -1,
            at=timezone.now(),
        )
    except (NotPossible, Conflict) as error:
        messages.error(request, why_not(error))
    else:
        messages.success(request, done)
    return redirect("record:report", slug, session)


def _view(request: SignedInRequest, slug: str, session: str) -> queries.ReportView:
    return queries.report(slug, session, actor=request.actor, language=current_language())
