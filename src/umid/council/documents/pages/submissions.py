"""What one's own state or organisation puts before a meeting, and what became of it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from umid.council.documents import actions, queries
from umid.council.documents.pages.documents import PAGE, key_of
from umid.council.documents.pages.forms import Resubmission, Submission
from umid.council.documents.pages.sending import sent
from umid.council.documents.policies import may_submit
from umid.council.documents.rules.kinds import Access, DocumentKind, Standing
from umid.council.documents.wording import office_of
from umid.foundation.access.decisions import demand
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.keys import next_address, read_key
from umid.foundation.ui.language import current_language

_FIRST = {"access": Access.PARTICIPANTS, "kind": DocumentKind.INFORMATION}


@require_http_methods(["GET", "HEAD", "POST"])
def listing(request: SignedInRequest, slug: str) -> HttpResponse:
    """What was submitted, and a form for one more."""
    language, at = current_language(), timezone.now()
    view = queries.desk(
        slug,
        actor=request.actor,
        language=language,
        after=read_key(request.GET.get("after")),
        limit=PAGE + 1,
    )
    demand(may_submit(request.actor, takes_part=view.may_submit))
    form = Submission(
        request.POST or None,
        request.FILES or None,
        choices=queries.choices(slug, language=language),
        initial=_FIRST | {"language": language} | _asked_for(request),
    )
    if form.is_valid() and sent(
        form,
        lambda file: actions.submit(
            actor=request.actor,
            meeting=slug,
            draft=form.draft(office_of(request.actor), file, at),
            at=at,
        ),
        actor=request.actor,
        at=at,
    ):
        messages.success(request, _("Submitted. The secretariat clears it or says what to change."))
        return redirect("documents:submissions", slug)
    context = {
        "view": view,
        "meeting": view.meeting,
        "form": form,
        "documents": (*view.waiting, *view.documents[:PAGE]),
        "next_url": next_address(view.documents, PAGE, key_of),
    }
    return render(request, "documents/submissions.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def submission(request: SignedInRequest, slug: str, document: UUID) -> HttpResponse:
    """One of them; where it was returned, the form to submit it once more."""
    language, at = current_language(), timezone.now()
    view = queries.handled_document(slug, document, actor=request.actor, language=language)
    row = view.document
    initial = {
        "expected": row.edits,
        "title": str(row.title),
        "kind": row.kind.value,
        "access": row.access.value,
        "session": row.within.session if row.within else None,
        "language": view.shown.language.value if view.shown else language.value,
        "text": view.shown.text if view.shown else "",
    }
    form = Resubmission(
        request.POST or None,
        request.FILES or None,
        choices=queries.choices(slug, language=language),
        initial=initial,
    )
    if form.is_valid() and sent(
        form,
        lambda file: actions.resubmit(
            actor=request.actor,
            document=document,
            draft=form.draft(office_of(request.actor), file, at),
            expected=form.cleaned_data["expected"],
            at=at,
        ),
        actor=request.actor,
        at=at,
    ):
        messages.success(request, _("Submitted. The secretariat clears it or says what to change."))
        return redirect("documents:submissions", slug)
    context = {
        "view": view,
        "meeting": view.meeting,
        "form": form if row.standing is Standing.RETURNED or form.is_bound else None,
    }
    return render(request, "documents/submission.html", context)


def _asked_for(request: SignedInRequest) -> dict[str, str]:
    """What a link from elsewhere wishes, as the floor's to file a statement for the record."""
    return {name: request.GET[name] for name in ("kind", "session") if name in request.GET}
