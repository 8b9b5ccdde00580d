"""Recording that a practice was taken up, and how it goes on."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from umid.council.adaptations import actions, queries
from umid.council.adaptations.pages.forms import Noting, Recording, goes, next_courses, stands
from umid.council.adaptations.pages.work import EITHER, worked_on
from umid.council.adaptations.rules.telling import Course
from umid.council.adaptations.wording import why_not
from umid.foundation.access.decisions import NotAllowed, demand
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.language import current_language
from umid.foundation.writing.editing import saved
from umid.foundation.writing.keeping import keeps
from umid.kernel.errors import NotPossible
from umid.kernel.languages import Language

_NOT_NOW = "It cannot be changed where it stands now."  # as the policy says it


@require_http_methods(EITHER)
@keeps
def new(request: SignedInRequest, practice: UUID) -> HttpResponse:
    """Record that one's state or organisation took up this practice."""
    actor, language = request.actor, current_language()
    title, decision = queries.adaptable(practice, actor=actor, language=language)
    demand(decision)
    initial = {"expected": 0, "language": language, "place": actor.state or ""}
    form = Recording(request.POST or None, courses=tuple(Course), language=None, initial=initial)
    if form.is_valid():
        try:
            made = actions.begin(
                actor=actor,
                practice=practice,
                draft=form.draft,
                language=Language(form.cleaned_data["language"]),
                at=timezone.now(),
            )
        except NotPossible as error:
            form.add_error(None, why_not(error))
        else:
            messages.success(request, _("Saved. Nobody else reads it yet."))
            return redirect("adaptations:work", made.pk)
    context = {"form": form, "title": title, "practice": practice}
    return render(request, "adaptations/new.html", context)


@require_http_methods(EITHER)
@keeps
def write(request: SignedInRequest, adaptation: UUID) -> HttpResponse:
    """Change a draft."""
    view = worked_on(request, adaptation)
    if not view.may_write:
        raise NotAllowed(_NOT_NOW)
    form = Recording(
        request.POST or None,
        courses=tuple(Course),
        language=view.adaptation.language,
        initial=stands(view.adaptation),
    )
    if form.is_valid() and saved(
        form,
        lambda: actions.write(
            actor=request.actor,
            adaptation=adaptation,
            draft=form.draft,
            expected=form.cleaned_data["expected"],
            at=timezone.now(),
        ),
        lambda: stands(worked_on(request, adaptation).adaptation),
        why_not,
    ):
        messages.success(request, _("Saved."))
        return redirect("adaptations:work", adaptation)
    return render(request, "adaptations/write.html", {"form": form, "view": view})


@require_http_methods(EITHER)
@keeps
def note(request: SignedInRequest, adaptation: UUID) -> HttpResponse:
    """Say how it goes by now."""
    view = worked_on(request, adaptation)
    if not view.may_note:
        raise NotAllowed(_NOT_NOW)
    form = Noting(
        request.POST or None,
        courses=next_courses(view.adaptation),
        language=view.adaptation.language,
        initial=goes(view.adaptation),
    )
    if form.is_valid() and saved(
        form,
        lambda: actions.note(
            actor=request.actor,
            adaptation=adaptation,
            draft=form.note,
            expected=form.cleaned_data["expected"],
            at=timezone.now(),
        ),
        lambda: goes(worked_on(request, adaptation).adaptation),
        why_not,
    ):
        messages.success(request, _("Everyone can read it."))
        return redirect("adaptations:adaptation", adaptation)
    return render(request, "adaptations/note.html", {"form": form, "view": view})
