"""What an adaptation says, side by side with one language."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from umid.council.adaptations import actions, queries
from umid.council.adaptations.pages.work import EITHER, worked_on
from umid.council.adaptations.wording import why_not
from umid.council.experience.drafts import Worded
from umid.foundation.access.decisions import NotAllowed
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.writing.keeping import keeps
from umid.kernel.errors import Conflict, NotFound, NotPossible
from umid.kernel.languages import Language

_NOT_NOW = "It cannot be changed where it stands now."  # as the policy says it


class Words(forms.Form):
    """For each text its words in the language, and those that were there as they were written."""

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's own
        rows: tuple[queries.TextRow, ...],
        into: Language,
        **kwargs: Any,  # noqa: ANN401 - Django's own
    ) -> None:
        super().__init__(*args, **kwargs)
        self.rows = rows
        for row in rows:
            self.fields[row.key] = forms.CharField(
                label=row.source,
                required=False,
                initial=row.words,
                max_length=6000,
                widget=forms.Textarea({"rows": 4, "lang": into.value}),
            )
            self.fields[f"{row.key}:seen"] = forms.CharField(
                required=False, initial=row.words, strip=False, widget=forms.HiddenInput
            )
            if row.stale:
                self.fields[f"{row.key}:fits"] = forms.BooleanField(
                    label=_("It still fits"), required=False
                )

    @property
    def pairs(self) -> list[dict[str, Any]]:
        """Each text with its questions."""
        return [
            {
                "row": row,
                "words": self[row.key],
                "seen": self[f"{row.key}:seen"],
                "fits": self[f"{row.key}:fits"] if row.stale else None,
            }
            for row in self.rows
        ]

    @property
    def words(self) -> dict[str, Worded]:
        """What an action takes."""
        said = self.cleaned_data
        return {
            row.key: Worded(
                said[row.key].replace("\r\n", "\n"),
                said[f"{row.key}:seen"].replace("\r\n", "\n"),
                bool(said.get(f"{row.key}:fits")),
            )
            for row in self.rows
        }


@require_http_methods(EITHER)
@keeps
def translate(request: SignedInRequest, adaptation: UUID, into: str) -> HttpResponse:
    """Every text in one language beside its source."""
    if into not in set(Language):
        raise NotFound
    view, language = worked_on(request, adaptation), Language(into)
    if not view.may_translate:
        raise NotAllowed(_NOT_NOW)
    rows = queries.texts_in(adaptation, language, actor=request.actor)
    form = Words(request.POST or None, rows=rows, into=language)
    if form.is_valid() and _said(form, request, adaptation, language):
        messages.success(request, _("Saved."))
        return redirect("adaptations:translate", adaptation, into)
    context = {
        "view": view,
        "form": form,
        "into": language,
        "languages_of": [one for one in Language if one is not view.adaptation.language],
    }
    return render(request, "adaptations/translate.html", context)


def _said(form: Words, request: SignedInRequest, adaptation: UUID, into: Language) -> bool:
    """Whether it went through; what speaks against it is put on the form."""
    try:
        actions.translate(
            actor=request.actor,
            adaptation=adaptation,
            into=into,
            words=form.words,
            at=timezone.now(),
        )
    except (NotPossible, Conflict) as error:
        form.add_error(None, why_not(error))
        return False
    return True
