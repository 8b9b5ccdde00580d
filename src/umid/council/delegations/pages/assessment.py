"""The meeting's record of processing and impact assessment: completed, carried over, printed."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from umid.council.delegations import actions, queries
from umid.council.delegations.drafts import AssessmentDraft
from umid.council.delegations.names import name_of_residual, notice, question_of
from umid.council.delegations.pages.forms import choose
from umid.council.delegations.queries import AssessmentRow, AssessmentView
from umid.council.delegations.rules.assessing import SHORT, Question, Residual
from umid.council.delegations.wording import why_not
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.files.documents.content import Block, Document, Heading, Paragraph, Table
from umid.foundation.files.documents.pdf import as_pdf
from umid.foundation.files.rules.kinds import Kind
from umid.foundation.ui.language import current_language
from umid.foundation.ui.said import moment, short_day
from umid.foundation.writing.editing import Edit, saved
from umid.foundation.writing.keeping import keeps
from umid.kernel.errors import Conflict, NotFound, NotPossible


class AssessmentForm(Edit):
    """An answer to every question."""

    def ask(self) -> None:
        for question in Question:
            label, help_text = question_of(question)
            widget = forms.TextInput() if question in SHORT else forms.Textarea({"rows": 3})
            self.fields[question.value] = forms.CharField(
                label=label,
                help_text=help_text,
                widget=widget,
                max_length=200 if question in SHORT else 4_000,
            )
        self.fields["residual"] = forms.ChoiceField(
            label=_("What risk remains"), widget=forms.RadioSelect
        )
        choose(self, "residual", [(one.value, name_of_residual(one)) for one in Residual])

    @staticmethod
    def of(view: AssessmentView) -> dict[str, Any]:
        """The answers that stand now."""
        row = view.latest
        if row is None:
            return {"expected": 0}
        answers = {question.value: words for question, words in row.answers.items()}
        return {"expected": row.number, "residual": row.residual.value, **answers}

    @property
    def draft(self) -> AssessmentDraft:
        """What was answered."""
        answers = {question: self.cleaned_data[question.value] for question in Question}
        return AssessmentDraft(answers, Residual(self.cleaned_data["residual"]))


@require_http_methods(["GET", "HEAD", "POST"])
@keeps
def assessment(request: SignedInRequest, slug: str) -> HttpResponse:
    """The questions, the versions so far, and earlier meetings whose answers may hold here too."""
    view = _view(request, slug)
    form = AssessmentForm(request.POST or None, initial=AssessmentForm.of(view))
    if form.is_valid() and saved(
        form,
        lambda: actions.assess(
            actor=request.actor,
            meeting=slug,
            draft=form.draft,
            expected=form.cleaned_data["expected"],
            at=timezone.now(),
        ),
        lambda: AssessmentForm.of(_view(request, slug)),
        why_not,
    ):
        messages.success(request, gettext("The assessment is completed."))
        return redirect("delegations:assessment", slug)
    return render(request, "delegations/assessment.html", {"view": view, "form": form})


@require_POST
def carry(request: SignedInRequest, slug: str) -> HttpResponse:
    """Take over what an earlier meeting answered, once it is confirmed that it holds."""
    view = _view(request, slug)
    if request.POST.get("confirmed") != "on":
        messages.error(request, gettext("Confirm that nothing is different for this meeting."))
        return redirect("delegations:assessment", slug)
    try:
        actions.carry_assessment(
            actor=request.actor,
            meeting=slug,
            earlier=request.POST.get("earlier", ""),
            expected=view.latest.number if view.latest else 0,
            at=timezone.now(),
        )
    except Conflict:
        messages.error(request, gettext("Someone changed this meanwhile. Look again."))
    except NotPossible as error:
        messages.error(request, why_not(error))
    else:
        messages.success(request, gettext("The assessment is completed."))
    return redirect("delegations:assessment", slug)


@require_safe
def pdf(request: SignedInRequest, slug: str) -> HttpResponse:
    """The version that holds, with what the room keeps, on paper."""
    view = _view(request, slug)
    if view.latest is None:
        raise NotFound
    made = as_pdf(
        Document(
            title=gettext("Data-protection assessment"),
            language=current_language(),
            at=view.latest.completed_at,
            blocks=_blocks(view, view.latest),
            authors=(gettext("Secretariat of the Council"),),
        )
    )
    response = HttpResponse(made, content_type=Kind.PDF.media_type)
    response["Content-Disposition"] = f'attachment; filename="{slug}-assessment.pdf"'
    response["Cache-Control"] = "private, no-store"
    return response


def _blocks(view: AssessmentView, row: AssessmentRow) -> tuple[Block, ...]:
    title = view.meeting.title
    said = moment(row.completed_at, view.meeting.zone.key)
    version = gettext("Version %(number)d, %(when)s") % {"number": row.number, "when": said}
    blocks: list[Block] = [
        Paragraph(title.text, title.language),
        Paragraph(f"{version}. {row.by}" if row.by else version),
        Heading(gettext("Record of processing")),
        Table(
            gettext("What is kept"),
            (
                gettext("Data"),
                gettext("Purpose"),
                gettext("Who sees it"),
                gettext("Kept until"),
            ),
            tuple(
                (line.what, line.purpose, line.sees, short_day(line.until))
                for line in notice.lines(view.meeting.ends_on)
            ),
        ),
    ]
    for question in Question:
        blocks.append(Heading(question_of(question)[0]))
        blocks += [Paragraph(each) for each in row.answers[question].splitlines() if each.strip()]
    blocks.append(Heading(gettext("What risk remains")))
    blocks.append(Paragraph(name_of_residual(row.residual)))
    return tuple(blocks)


def _view(request: SignedInRequest, slug: str) -> AssessmentView:
    return queries.assessment(slug, actor=request.actor, language=current_language())
