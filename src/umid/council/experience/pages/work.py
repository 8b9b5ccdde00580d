"""What one works on: one's own descriptions, what waits for one, and the steps of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from umid.council.experience import actions, queries
from umid.council.experience.pages.forms import Beginning, Reasoned, done
from umid.council.experience.policies import may_begin
from umid.council.experience.rules.kinds import Section
from umid.council.experience.rules.life import PATHS, Step
from umid.council.experience.wording import DONE, HINTS, STEPS
from umid.foundation.access.decisions import demand
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.files.streaming import stream
from umid.foundation.ui.language import current_language
from umid.foundation.writing.keeping import keeps
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language

if TYPE_CHECKING:
    from django.http import FileResponse

EITHER: Final = ["GET", "HEAD", "POST"]


def worked_on(request: SignedInRequest, practice: UUID) -> queries.WorkView:
    """One that whoever asks works on. Raises NotFound."""
    return queries.work(
        practice, actor=request.actor, language=current_language(), at=timezone.now()
    )


@require_safe
def home(request: SignedInRequest) -> HttpResponse:
    """One's own, what waits for clearance or the editors, reviews."""
    view = queries.home(actor=request.actor, language=current_language(), at=timezone.now())
    return render(request, "experience/home.html", {"view": view})


@require_http_methods(EITHER)
@keeps
def new(request: SignedInRequest) -> HttpResponse:
    """Begin a description."""
    demand(may_begin(request.actor))
    form = Beginning(request.POST or None, initial={"language": current_language()})
    if form.is_valid():
        answers = form.cleaned_data
        made = actions.begin(
            actor=request.actor,
            title=answers["title"],
            language=Language(answers["language"]),
            at=timezone.now(),
        )
        return redirect("experience:section", made.pk, Section.SUMMARY)
    return render(request, "experience/new.html", {"form": form})


@require_safe
def work(request: SignedInRequest, practice: UUID) -> HttpResponse:
    """One description: how far it is, what was done, what can be done."""
    view = worked_on(request, practice)
    steps = [(step, STEPS[step], HINTS[step]) for step in view.steps]
    context = {"view": view, "steps": steps, "into": _others(view.practice.language)}
    return render(request, "experience/work.html", context)


@require_safe
def preview(request: SignedInRequest, practice: UUID) -> HttpResponse:
    """As readers will see it, with what the author says of marked passages."""
    return render(request, "experience/preview.html", {"work": worked_on(request, practice)})


@require_safe
def file(request: SignedInRequest, practice: UUID, file: UUID) -> FileResponse:
    """A file beside it, also before everyone reads it."""
    return stream(queries.handled_file(practice, file, actor=request.actor), inline=True)


@require_http_methods(EITHER)
@keeps
def step(request: SignedInRequest, practice: UUID, step: str) -> HttpResponse:
    """Take a step, with the reason where it needs one."""
    if step not in set(Step):
        raise NotFound
    taken = Step(step)
    view = worked_on(request, practice)
    demand(queries.may_step(practice, taken, actor=request.actor))
    form = Reasoned(
        request.POST or None,
        reasoned=PATHS[taken].reasoned,
        initial={"expected": view.practice.revision},
    )
    if form.is_valid() and done(
        form,
        lambda: actions.take(
            actor=request.actor,
            practice=practice,
            step=taken,
            because=form.cleaned_data.get("because", ""),
            expected=form.cleaned_data["expected"],
            at=timezone.now(),
        ),
    ):
        messages.success(request, DONE[taken])
        return redirect("experience:home")
    context = {"view": view, "form": form, "go": STEPS[taken], "hint": HINTS[taken]}
    return render(request, "experience/step.html", context)


@require_POST
def discard(request: SignedInRequest, practice: UUID) -> HttpResponse:
    """Throw it away."""
    actions.discard(actor=request.actor, practice=practice, at=timezone.now())
    messages.success(request, _("It was thrown away."))
    return redirect("experience:home")


def _others(source: Language) -> list[Language]:
    return [one for one in Language if one is not source]
