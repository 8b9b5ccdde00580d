"""The organisations that the secretariat knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from umid.foundation.access.decisions import demand
from umid.foundation.directory import actions, queries
from umid.foundation.directory.drafts import OrganisationDraft
from umid.foundation.directory.pages.forms import OrganisationForm
from umid.foundation.directory.policies import may_edit
from umid.foundation.directory.wording import why_not
from umid.foundation.texts.rules import begin
from umid.foundation.ui.language import current_language
from umid.foundation.writing.editing import saved
from umid.foundation.writing.keeping import keeps
from umid.kernel.errors import NotPossible
from umid.kernel.languages import Language

if TYPE_CHECKING:
    from umid.foundation.accounts.requests import SignedInRequest

PAGE = 50


@require_safe
def listing(request: SignedInRequest) -> HttpResponse:
    """Bodies, and organisations by their slugs."""
    demand(may_edit(request.actor))
    language, after = current_language(), request.GET.get("after", "")
    rows = queries.organisations(language=language, after=after[:50], limit=PAGE + 1)
    context = {
        "organisations": rows[:PAGE],
        "bodies": queries.bodies(language=language),
        "next_url": f"?after={rows[PAGE - 1].slug}" if len(rows) > PAGE else "",
    }
    return render(request, "directory/listing.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@keeps
def add(request: SignedInRequest) -> HttpResponse:
    """One more."""
    demand(may_edit(request.actor))
    form = OrganisationForm(request.POST or None, initial={"expected": 0})
    if form.is_valid():
        draft = _draft(form)
        try:
            actions.enter_organisation(actor=request.actor, draft=draft, at=timezone.now())
        except NotPossible as error:
            form.add_error(None, why_not(error))
        else:
            messages.success(request, _("Saved."))
            return redirect("directory:desk")
    context = {"form": form, "heading": _("Add an organisation")}
    return render(request, "directory/form.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@keeps
def edit(request: SignedInRequest, slug: str) -> HttpResponse:
    """What it is, and what it is called in each language."""
    demand(may_edit(request.actor))

    def now() -> queries.OrganisationView:
        return queries.organisation(slug, language=current_language())

    view = now()
    form = OrganisationForm(request.POST or None, initial=OrganisationForm.of(view))
    if form.is_valid() and saved(
        form,
        lambda: actions.edit_organisation(
            actor=request.actor,
            organisation=slug,
            edit=form.edit,
            expected=form.cleaned_data["expected"],
            at=timezone.now(),
        ),
        lambda: OrganisationForm.of(now()),
        why_not,
    ):
        messages.success(request, _("Saved."))
        return redirect("directory:desk")
    context = {"form": form, "heading": view.row.name}
    return render(request, "directory/form.html", context)


def _draft(form: OrganisationForm) -> OrganisationDraft:
    edit, source, at = form.edit, current_language(), timezone.now()
    latin = edit.short.get(Language.ENGLISH) or edit.name.get(Language.ENGLISH) or ""
    return OrganisationDraft(
        slug=slugify(latin)[:50] or "organisation",
        kind=edit.kind,
        name=begin(edit.name, source=source, by=actions.HOUSE, at=at),
        short=begin(edit.short, source=source, by=actions.HOUSE, at=at),
        state=edit.state,
    )
