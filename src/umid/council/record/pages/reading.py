"""What came out of a meeting: the published text, or the draft for those who may read it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from umid.council.record import actions, queries
from umid.council.record.pages.forms import CorrectionForm
from umid.council.record.policies import may_correct
from umid.council.record.wording import why_not
from umid.foundation.access.decisions import demand
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.language import current_language
from umid.foundation.writing.keeping import keeps
from umid.kernel.errors import NotPossible


@require_safe
def record(request: SignedInRequest, slug: str) -> HttpResponse:
    """The fullest text that the reader may have."""
    view = record_of(request, slug)
    return render(request, "record/record.html", {"view": view, "meeting": view.meeting})


@require_http_methods(["GET", "HEAD", "POST"])
@keeps
def correct(request: SignedInRequest, slug: str, paragraph: UUID) -> HttpResponse:
    """Propose other words for a paragraph."""
    language, row = queries.paragraph(slug, paragraph, actor=request.actor)
    view = record_of(request, slug)
    demand(may_correct(request.actor, is_concerned=view.may_correct))
    form = CorrectionForm(request.POST or None, initial={"words": row.words})
    form.fields["words"].widget.attrs["lang"] = language.value
    if form.is_valid():
        try:
            actions.propose(
                actor=request.actor,
                meeting=slug,
                paragraph=paragraph,
                words=form.cleaned_data["words"],
                reason=form.cleaned_data["reason"],
                at=timezone.now(),
            )
        except NotPossible as error:
            form.add_error(None, why_not(error))
        else:
            messages.success(request, _("Proposed. The answer will stand beside the paragraph."))
            return redirect("record:record", slug)
    context = {
        "meeting": view.meeting,
        "form": form,
        "heading": _("Propose a correction"),
        "row": row,
        "of": language,
    }
    return render(request, "record/form.html", context)


def record_of(request: SignedInRequest, slug: str) -> queries.RecordView:
    """What the reader may know. Raises NotFound."""
    return queries.record(slug, actor=request.actor, at=timezone.now(), language=current_language())
