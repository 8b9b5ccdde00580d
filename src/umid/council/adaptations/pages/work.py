"""What one works on: one's own records, what waits for clearance, and the steps of each."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from umid.council.adaptations import actions, queries
from umid.council.adaptations.pages.forms import Reasoned
from umid.council.adaptations.rules.life import PATHS, Step
from umid.council.adaptations.wording import why_not, worded
from umid.foundation.access.decisions import demand
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.language import current_language
from umid.foundation.writing.keeping import keeps
from umid.kernel.errors import Conflict, NotFound, NotPossible
from umid.kernel.languages import Language

EITHER: Final = ["GET", "HEAD", "POST"]


def worked_on(request: SignedInRequest, adaptation: UUID) -> queries.WorkView:
    """One that whoever asks works on. Raises NotFound."""
    return queries.work(adaptation, actor=request.actor, language=current_language())


@require_safe
def home(request: SignedInRequest) -> HttpResponse:
    """One's own, and what waits for clearance."""
    view = queries.home(actor=request.actor, language=current_language())
    return render(request, "adaptations/home.html", {"view": view})


@require_safe
def work(request: SignedInRequest, adaptation: UUID) -> HttpResponse:
    """One record: what it says, what can be done."""
    view = worked_on(request, adaptation)
    source = view.adaptation.language
    context = {
        "view": view,
        "steps": [worded(step, clears=view.goes_through is not None) for step in view.steps],
        "into": [one for one in Language if one is not source] if view.may_translate else [],
    }
    return render(request, "adaptations/work.html", context)


@require_http_methods(EITHER)
@keeps
def step(request: SignedInRequest, adaptation: UUID, step: str) -> HttpResponse:
    """Take a step, with the reason where it needs one."""
    if step not in set(Step):
        raise NotFound
    taken = Step(step)
    view = worked_on(request, adaptation)
    demand(queries.may_step(adaptation, taken, actor=request.actor))
    words = worded(taken, clears=view.goes_through is not None)
    form = Reasoned(
        request.POST or None,
        reasoned=PATHS[taken].reasoned,
        initial={"expected": view.adaptation.revision},
    )
    if form.is_valid() and _taken(form, request, adaptation, taken):
        messages.success(request, words.done)
        return redirect("adaptations:home")
    context = {"view": view, "form": form, "words": words}
    return render(request, "adaptations/step.html", context)


@require_POST
def discard(request: SignedInRequest, adaptation: UUID) -> HttpResponse:
    """Throw it away."""
    actions.discard(actor=request.actor, adaptation=adaptation, at=timezone.now())
    messages.success(request, _("It was thrown away."))
    return redirect("adaptations:home")


def _taken(form: Reasoned, request: SignedInRequest, adaptation: UUID, step: Step) -> bool:
    """Whether it went through; what speaks against it is put on the form."""
    said = form.cleaned_data
    try:
        actions.take(
            actor=request.actor,
            adaptation=adaptation,
            step=step,
            because=said.get("because", ""),
            expected=said["expected"],
            at=timezone.now(),
        )
    except (NotPossible, Conflict) as error:
        form.add_error(None, why_not(error))
        return False
    return True
