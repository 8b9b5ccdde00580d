"""Reviews: proposed by the editors, agreed by the author, written by an expert."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from umid.council.experience import actions, queries
from umid.council.experience.pages.forms import (
    Answering,
    Declaring,
    Proposing,
    Reviewing,
    done,
)
from umid.council.experience.pages.work import EITHER, worked_on
from umid.council.experience.policies import may_edit
from umid.council.experience.rules.reviewing import Move
from umid.council.experience.rules.reviewing import Reviewing as Standing
from umid.council.experience.wording import why_not
from umid.foundation.access.decisions import demand
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.language import current_language
from umid.foundation.writing.keeping import keeps
from umid.kernel.errors import NotFound, NotPossible


def seen(request: SignedInRequest, review: UUID) -> queries.ReviewView:
    """One that whoever asks has to do with. Raises NotFound."""
    return queries.review(
        review, actor=request.actor, language=current_language(), at=timezone.now()
    )


@require_http_methods(EITHER)
def propose(request: SignedInRequest, practice: UUID) -> HttpResponse:
    """Choose an expert of the roster."""
    view = worked_on(request, practice)
    demand(may_edit(request.actor))
    now = timezone.now()
    form = Proposing(
        request.POST or None, roster=queries.reviewers(view.practice, actor=request.actor, at=now)
    )
    if form.is_valid() and done(
        form,
        lambda: actions.propose_reviewer(
            actor=request.actor,
            practice=practice,
            reviewer=UUID(form.cleaned_data["reviewer"]),
            at=now,
        ),
    ):
        messages.success(request, _("The author is asked to agree."))
        return redirect("experience:work", practice)
    return render(request, "experience/propose.html", {"view": view, "form": form})


@require_safe
def review(request: SignedInRequest, review: UUID) -> HttpResponse:
    """Where a review stands, and what is asked of whoever looks."""
    view = seen(request, review)
    standing = view.review.standing
    context = {
        "view": view,
        "declaring": Declaring() if view.is_reviewer and standing is Standing.AGREED else None,
        "answers": view.is_author and standing is Standing.SENT,
        "agrees": view.is_author and standing is Standing.PROPOSED,
        "writes": view.is_reviewer and standing is Standing.WRITING,
        "publishes": view.is_editor and standing is Standing.ANSWERED,
    }
    return render(request, "experience/review.html", context)


@require_POST
def move(request: SignedInRequest, review: UUID, move: str) -> HttpResponse:
    """A step of a review that needs no page of its own."""
    if move not in set(Move) - {Move.SEND, Move.ANSWER}:
        raise NotFound
    seen(request, review)
    try:
        _moved(request, review, Move(move))
    except NotPossible as error:
        messages.error(request, why_not(error))
    else:
        messages.success(request, _("Saved."))
    return redirect("experience:review", review)


@require_http_methods(EITHER)
@keeps
def write(request: SignedInRequest, review: UUID) -> HttpResponse:
    """The rubric, remarks by passage, and the summary."""
    view = seen(request, review)
    demand(queries.may_move_review(review, Move.SEND, actor=request.actor))
    form = Reviewing(
        request.POST or None, practice=view.practice, initial={"language": current_language()}
    )
    if form.is_valid() and done(
        form,
        lambda: actions.send_review(
            actor=request.actor, review=review, draft=form.draft, at=timezone.now()
        ),
    ):
        messages.success(request, _("The author is asked to answer."))
        return redirect("experience:review", review)
    return render(request, "experience/rubric.html", {"view": view, "form": form})


@require_http_methods(EITHER)
@keeps
def answer(request: SignedInRequest, review: UUID) -> HttpResponse:
    """What the author says to a review."""
    view = seen(request, review)
    demand(queries.may_move_review(review, Move.ANSWER, actor=request.actor))
    form = Answering(request.POST or None)
    if form.is_valid() and done(
        form,
        lambda: actions.move_review(
            actor=request.actor,
            review=review,
            step=Move.ANSWER,
            words=form.cleaned_data["answer"],
            at=timezone.now(),
        ),
    ):
        messages.success(request, _("Saved."))
        return redirect("experience:review", review)
    return render(request, "experience/answer.html", {"view": view, "form": form})


def _moved(request: SignedInRequest, review: UUID, step: Move) -> None:
    actor, now = request.actor, timezone.now()
    if step is Move.DECLARE:
        form = Declaring(request.POST)
        form.full_clean()
        actions.declare(actor=actor, review=review, declared=form.declared, at=now)
        return
    actions.move_review(actor=actor, review=review, step=step, at=now)
