"""Wording a draft by hand: its paragraphs, one's own, and the answers to corrections."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from umid.council.record import actions, queries
from umid.council.record.pages.forms import AddForm, AnswerForm, ParagraphForm
from umid.council.record.pages.reading import record_of
from umid.council.record.policies import may_write
from umid.council.record.rules.kinds import Answered
from umid.council.record.wording import why_not
from umid.foundation.access.decisions import demand
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.language import current_language
from umid.foundation.writing.editing import Edit, saved
from umid.foundation.writing.keeping import keeps
from umid.kernel.errors import NotPossible


@require_http_methods(["GET", "HEAD", "POST"])
@keeps
def paragraph(request: SignedInRequest, slug: str, paragraph: UUID) -> HttpResponse:
    """Word a paragraph by hand."""

    def answers() -> dict[str, object]:
        _language, row = queries.paragraph(slug, paragraph, actor=request.actor)
        return {"words": row.words, "expected": row.revision}

    form = ParagraphForm(request.POST or None, initial=_of_mine(request, answers))
    return _worded(
        request,
        slug,
        paragraph,
        form,
        _("Word a paragraph"),
        lambda words, expected: actions.edit_paragraph(
            actor=request.actor,
            meeting=slug,
            paragraph=paragraph,
            words=words,
            expected=expected,
            at=timezone.now(),
        ),
        answers,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@keeps
def add(request: SignedInRequest, slug: str, paragraph: UUID) -> HttpResponse:
    """Add one's own paragraph behind another."""

    def answers() -> dict[str, object]:
        queries.paragraph(slug, paragraph, actor=request.actor)
        draft = record_of(request, slug).draft
        return {"words": "", "expected": draft.draft if draft else 0}

    form = AddForm(request.POST or None, initial=_of_mine(request, answers))
    return _worded(
        request,
        slug,
        paragraph,
        form,
        _("Add a paragraph behind this one"),
        lambda words, expected: actions.add_paragraph(
            actor=request.actor,
            meeting=slug,
            behind=paragraph,
            words=words,
            expected=expected,
            at=timezone.now(),
        ),
        answers,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@keeps
def correction(request: SignedInRequest, slug: str, correction: UUID) -> HttpResponse:
    """Answer a correction."""
    of, row, proposed = queries.correction(
        slug, correction, actor=request.actor, language=current_language()
    )
    form = AnswerForm(request.POST or None, initial={"words": proposed.words})
    if form.is_valid():
        try:
            actions.answer(
                actor=request.actor,
                meeting=slug,
                correction=correction,
                answer=Answered(form.cleaned_data["answer"]),
                words=form.cleaned_data["words"].replace("\r\n", "\n"),
                because=form.cleaned_data["because"],
                at=timezone.now(),
            )
        except NotPossible as error:
            form.add_error(None, why_not(error))
        else:
            messages.success(request, _("Answered. Whoever proposed it is told."))
            return redirect("record:record", slug)
    context = {
        "meeting": record_of(request, slug).meeting,
        "form": form,
        "heading": _("Answer a correction"),
        "row": row,
        "proposed": proposed,
        "of": of,
        "at_desk": True,
    }
    return render(request, "record/form.html", context)


def _worded(
    request: SignedInRequest,
    slug: str,
    paragraph: UUID,
    form: Edit,
    heading: str,
    action: Callable[[str, int], object],
    answers: Callable[[], dict[str, object]],
) -> HttpResponse:
    of, row = queries.paragraph(slug, paragraph, actor=request.actor)
    form.fields["words"].widget.attrs["lang"] = of.value
    if form.is_valid() and saved(
        form,
        lambda: action(
            form.cleaned_data["words"].replace("\r\n", "\n"), form.cleaned_data["expected"]
        ),
        answers,
        why_not,
    ):
        messages.success(request, _("Saved. Who had agreed is asked anew."))
        return redirect("record:record", slug)
    context = {
        "meeting": record_of(request, slug).meeting,
        "form": form,
        "heading": heading,
        "row": row,
        "of": of,
        "at_desk": True,
    }
    return render(request, "record/form.html", context)


def _of_mine(
    request: SignedInRequest, answers: Callable[[], dict[str, object]]
) -> dict[str, object]:
    """What a form begins with, for who writes. Raises NotFound before NotAllowed."""
    found = answers()
    demand(may_write(request.actor))
    return found
