"""Describing a practice: a section a page, the check before it goes to others, its files."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from umid.council.experience import actions
from umid.council.experience.pages.forms import Attaching, done
from umid.council.experience.pages.sections import SectionForm, stands
from umid.council.experience.pages.work import EITHER, worked_on
from umid.council.experience.queries import WorkView
from umid.council.experience.rules.kinds import Section
from umid.council.experience.wording import SECTIONS, TELLS, why_not
from umid.council.themes.queries import themes
from umid.foundation.access.decisions import NotAllowed
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.files.actions import Checksum, append, begin, inspect
from umid.foundation.files.queries import sent_file
from umid.foundation.files.rules.refusals import Refused
from umid.foundation.files.rules.standings import Standing
from umid.foundation.files.scanning import NotScanned
from umid.foundation.files.wording import reason
from umid.foundation.ui.language import current_language
from umid.foundation.writing.editing import saved
from umid.foundation.writing.keeping import keeps
from umid.kernel.errors import NotFound, NotPossible

if TYPE_CHECKING:
    from collections.abc import Sequence

_NOT_NOW = "It cannot be changed where it stands now."  # as the policy says it


def written(request: SignedInRequest, practice: UUID) -> WorkView:
    """One that whoever asks may write. Raises NotFound, NotAllowed."""
    view = worked_on(request, practice)
    if not view.may_write:
        raise NotAllowed(_NOT_NOW)
    return view


@require_http_methods(EITHER)
@keeps
def section(request: SignedInRequest, practice: UUID, section: str) -> HttpResponse:
    """One section; saved, the next opens."""
    if section not in set(Section):
        raise NotFound
    here = Section(section)
    view = written(request, practice)
    rows = themes(language=current_language())
    names = [(one.slug, str(one.label)) for one in rows if one.broader]
    form = SectionForm(request.POST or None, section=here, practice=view.practice, themes=names)
    if form.is_valid() and saved(
        form,
        lambda: actions.write_section(
            actor=request.actor,
            practice=practice,
            draft=form.draft,
            expected=form.cleaned_data["expected"],
            at=timezone.now(),
        ),
        lambda: stands(here, worked_on(request, practice).practice),
        why_not,
    ):
        messages.success(request, _("Saved."))
        after = _after(here)
        if after is None or view.practice.row.published_on:
            return redirect("experience:work", practice)
        return redirect("experience:section", practice, after.value)
    order = list(Section)
    context = {
        "view": view,
        "form": form,
        "heading": SECTIONS[here],
        "number": order.index(here) + 1,
        "of": len(order),
        "attaching": Attaching(initial={"expected": view.practice.revision}),
        "has_files": here is Section.CONTACTS,
    }
    return render(request, "experience/section.html", context)


class Explaining(forms.Form):
    """For each marked passage, why it tells of nobody."""

    def __init__(self, *args: object, view: WorkView, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type] # Django's own
        self.view = view
        for one in view.marked:
            self.fields[one.finding.key] = forms.CharField(
                label=_("Why this tells of nobody"),
                required=False,
                max_length=500,
                initial=one.because,
                widget=forms.Textarea({"rows": 2}),
            )

    @property
    def pairs(self) -> Sequence[tuple[object, object, str]]:
        """Each marked passage with its question."""
        return [
            (one, self[one.finding.key], str(TELLS[one.finding.tells])) for one in self.view.marked
        ]


@require_http_methods(EITHER)
@keeps
def check(request: SignedInRequest, practice: UUID) -> HttpResponse:
    """What could tell who a person is: changed in its section, or explained here."""
    view = written(request, practice)
    form = Explaining(request.POST or None, view=view)
    if form.is_valid():
        actions.explain(
            actor=request.actor,
            practice=practice,
            because=form.cleaned_data,
            at=timezone.now(),
        )
        messages.success(request, _("Saved."))
        return redirect("experience:work", practice)
    return render(request, "experience/check.html", {"view": view, "form": form})


@require_POST
def attach(request: SignedInRequest, practice: UUID) -> HttpResponse:
    """Put a file beside it."""
    written(request, practice)
    form = Attaching(request.POST, request.FILES)
    now = timezone.now()
    if form.is_valid():
        file = _taken_in(form, request, now)
        if file and done(
            form,
            lambda: actions.attach(
                actor=request.actor,
                practice=practice,
                file=file,
                title=form.cleaned_data["name"],
                expected=form.cleaned_data["expected"],
                at=now,
            ),
        ):
            messages.success(request, _("The file is beside it."))
    for errors in form.errors.values():
        for error in errors:
            messages.error(request, str(error))
    return redirect("experience:section", practice, Section.CONTACTS)


@require_POST
def detach(request: SignedInRequest, practice: UUID, file: UUID) -> HttpResponse:
    """Take a file away."""
    view = written(request, practice)
    actions.detach(
        actor=request.actor,
        practice=practice,
        file=file,
        expected=view.practice.revision,
        at=timezone.now(),
    )
    return redirect("experience:section", practice, Section.CONTACTS)


def _taken_in(form: Attaching, request: SignedInRequest, at: datetime) -> UUID | None:
    """Receive and inspect at once: the person waits for the answer."""
    sent, actor = form.upload, request.actor
    try:
        file = begin(actor=actor, name=sent.name or "", size=sent.size or 0, at=at).pk
        append(actor=actor, file=file, offset=0, pieces=sent.chunks(), checksum=Checksum(), at=at)
        inspect(file=file, at=at)
        found = sent_file(file, actor=actor, at=at)
    except Refused as refused:
        form.add_error("file", reason(refused.why))
        return None
    except (NotScanned, NotPossible):
        found = None
    if found and found.refusal:
        form.add_error("file", reason(found.refusal))
        return None
    if found and found.standing is Standing.ACCEPTED:
        return found.id
    form.add_error("file", _("The file cannot be checked now. Try again in a moment."))
    return None


def _after(section: Section) -> Section | None:
    order = list(Section)
    place = order.index(section) + 1
    return order[place] if place < len(order) else None
