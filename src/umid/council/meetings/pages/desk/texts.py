"""Texts side by side: the language each was written in, and another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from umid.council.meetings import actions, queries
from umid.council.meetings.drafts import Worded
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.language import current_language
from umid.foundation.writing.keeping import keeps
from umid.foundation.writing.rules import chosen
from umid.kernel.errors import Conflict, NotFound
from umid.kernel.languages import Language


class Words(forms.Form):
    """For each text its words, and the words that were there when they were written."""

    def __init__(self, *args: Any, view: queries.TextsView, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        self.view = view
        if self.is_bound:
            self.data = _with_choices(self.data, view)
        for row in view.rows:
            self.fields[row.key] = forms.CharField(
                label=row.source,
                required=False,
                initial=row.words,
                max_length=4000,
                widget=forms.Textarea({"rows": 2, "lang": view.into.value}),
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
        """Each text with its questions; `now` is what someone else wrote meanwhile."""
        return [
            {
                "row": row,
                "words": self[row.key],
                "seen": self[f"{row.key}:seen"],
                "fits": self[f"{row.key}:fits"] if row.stale else None,
                "now": row.words if self._overtaken(row) else None,
                "choice": chosen(row.key),
            }
            for row in self.view.rows
        ]

    @property
    def words(self) -> dict[str, Worded]:
        """What an action takes."""
        answers = self.cleaned_data
        return {
            row.key: Worded(
                words=_lines(answers[row.key]),
                seen=_lines(answers[f"{row.key}:seen"]),
                still_fits=bool(answers.get(f"{row.key}:fits")),
            )
            for row in self.view.rows
        }

    def _overtaken(self, row: queries.TextRow) -> bool:
        if not self.is_bound or not self.is_valid():
            return False
        worded = self.words[row.key]
        return worded.seen != row.words and worded.words not in ("", row.words)


def _with_choices(sent: Any, view: queries.TextsView) -> Any:  # noqa: ANN401 - as Django types it
    """What was sent, with what stands now where it was chosen and is still what was seen."""
    data = sent.copy()
    for row in view.rows:
        seen = _lines(data.get(f"{row.key}:seen", ""))
        if data.get(chosen(row.key)) == "theirs" and seen == row.words:
            data[row.key] = row.words
    return data


def _lines(words: str) -> str:
    """Forms send line ends of their own."""
    return words.replace("\r\n", "\n")


def language_of(code: str) -> Language:
    """The language in an address. Raises NotFound."""
    if code not in set(Language):
        raise NotFound
    return Language(code)


def side_by_side(
    request: SignedInRequest,
    view: queries.TextsView,
    save: Callable[[Mapping[str, Worded]], int],
    *,
    crumbs: list[tuple[object, str]],
    address: Callable[[Language], str],
) -> HttpResponse:
    """The texts of a thing in one language, saved together; `address` leads to another language."""
    form = Words(request.POST or None, view=view)
    overtaken = False
    if form.is_valid():
        try:
            number = save(form.words)
        except Conflict:
            overtaken = True
        else:
            messages.success(request, _("Texts saved: %(number)s.") % {"number": number})
            return HttpResponseRedirect(address(view.into))
    context = {
        "view": view,
        "form": form,
        "overtaken": overtaken,
        "crumbs": crumbs,
        "tabs": [(one, address(one)) for one in Language],
    }
    return render(request, "meetings/desk/texts.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@keeps
def texts(request: SignedInRequest, slug: str, into: str) -> HttpResponse:
    """Every text of the meeting in one language."""
    language, actor = language_of(into), request.actor
    view = queries.texts(slug, language, actor=actor, language=current_language())

    def save(words: Mapping[str, Worded]) -> int:
        now = timezone.now()
        return actions.translate_texts(
            actor=actor, meeting=slug, into=language, words=words, at=now
        )

    return side_by_side(
        request,
        view,
        save,
        crumbs=[
            (_("Meetings at the desk"), reverse("meetings:desk")),
            (view.title, reverse("meetings:desk_programme", args=[slug])),
        ],
        address=lambda one: reverse("meetings:desk_texts", args=[slug, one.value]),
    )
