"""The texts side by side, and the two-column file for a translator."""

from __future__ import annotations

import tempfile
from typing import Any, Final
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from umid.council.experience import actions, queries
from umid.council.experience.drafts import Worded
from umid.council.experience.letters.two_columns import as_word
from umid.council.experience.pages.work import EITHER, worked_on
from umid.council.experience.rules.languages import ReadBack, read_back
from umid.council.experience.wording import why_not
from umid.foundation.access.decisions import NotAllowed
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.files.confined.running import run
from umid.foundation.files.confined.tasks import Task
from umid.foundation.files.rules.refusals import Refused
from umid.foundation.files.wording import reason as why_refused
from umid.foundation.ui.language import current_language
from umid.foundation.writing.keeping import keeps
from umid.kernel.errors import Conflict, NotFound, NotPossible
from umid.kernel.languages import Language

_LARGEST: Final = 5_000_000  # bytes
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_NOT_NOW: Final = "It cannot be changed where it stands now."  # as the policy says it


class Words(forms.Form):
    """For each text its words in the language, and those that were there as they were written."""

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's own
        view: queries.TextsView,
        brought: ReadBack | None = None,
        **kwargs: Any,  # noqa: ANN401 - Django's own
    ) -> None:
        super().__init__(*args, **kwargs)
        self.view, self.brought = view, brought
        for row in view.rows:
            words = brought.words.get(row.key, row.words) if brought else row.words
            self.fields[row.key] = forms.CharField(
                label=row.source,
                required=False,
                initial=words,
                max_length=20_000,
                widget=forms.Textarea({"rows": 4, "lang": view.into.value}),
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
        """Each text with its questions; `changes` where a file brought other words."""
        return [
            {
                "row": row,
                "words": self[row.key],
                "seen": self[f"{row.key}:seen"],
                "fits": self[f"{row.key}:fits"] if row.stale else None,
                "changes": self.fields[row.key].initial != row.words,
            }
            for row in self.view.rows
        ]

    @property
    def changes(self) -> int:
        """How many texts a file would change."""
        return sum(pair["changes"] for pair in self.pairs)

    @property
    def words(self) -> dict[str, Worded]:
        """What an action takes."""
        answers = self.cleaned_data
        return {
            row.key: Worded(
                _lines(answers[row.key]),
                _lines(answers[f"{row.key}:seen"]),
                bool(answers.get(f"{row.key}:fits")),
            )
            for row in self.view.rows
        }


class Back(forms.Form):
    """A file that a translator sent back."""

    file = forms.FileField(
        label=gettext_lazy("Two-column file (DOCX)"),
        help_text=gettext_lazy("You see what changes before anything is saved."),
    )


@require_http_methods(EITHER)
@keeps
def translate(request: SignedInRequest, practice: UUID, into: str) -> HttpResponse:
    """Every text in one language beside its source."""
    view = _texts(request, practice, into)
    form = Words(request.POST or None, view=view)
    if form.is_valid():
        try:
            actions.translate(
                actor=request.actor,
                practice=practice,
                into=view.into,
                words=form.words,
                at=timezone.now(),
            )
        except Conflict:
            said = {key: one.words for key, one in form.words.items() if one.words != one.seen}
            mine = ReadBack(said, ())
            return _shown(request, view, Words(view=view, brought=mine), overtaken=True)
        except NotPossible as error:
            form.add_error(None, why_not(error))
        else:
            messages.success(request, _("Saved."))
            return redirect("experience:translate", practice, into)
    return _shown(request, view, form)


@require_safe
def word(request: SignedInRequest, practice: UUID, into: str) -> HttpResponse:
    """The two columns as DOCX."""
    view = _texts(request, practice, into)
    answer = HttpResponse(as_word(view, at=timezone.now()), content_type=_WORD)
    answer["Content-Disposition"] = f'attachment; filename="practice-{view.into}.docx"'
    return answer


@require_POST
def bring_back(request: SignedInRequest, practice: UUID, into: str) -> HttpResponse:
    """Read it, and show what it would change; nothing is saved yet."""
    view = _texts(request, practice, into)
    back = Back(request.POST, request.FILES)
    brought = _read(back, view) if back.is_valid() else None
    return _shown(request, view, Words(view=view, brought=brought), back)


@require_POST
def confirm(request: SignedInRequest, practice: UUID, into: str) -> HttpResponse:
    """What others translated is right."""
    view = _texts(request, practice, into)
    try:
        number = actions.review_translation(
            actor=request.actor, practice=practice, into=view.into, at=timezone.now()
        )
    except NotPossible as error:
        messages.error(request, why_not(error))
    else:
        messages.success(request, _("Texts confirmed: %(number)s.") % {"number": number})
    return redirect("experience:translate", practice, into)


def _texts(request: SignedInRequest, practice: UUID, into: str) -> queries.TextsView:
    if into not in set(Language):
        raise NotFound
    if not worked_on(request, practice).may_translate:
        raise NotAllowed(_NOT_NOW)
    return queries.texts_view(
        practice, Language(into), actor=request.actor, language=current_language()
    )


def _shown(
    request: SignedInRequest,
    view: queries.TextsView,
    form: Words,
    back: Back | None = None,
    *,
    overtaken: bool = False,
) -> HttpResponse:
    """`overtaken`: someone else said some of it meanwhile, and both versions are shown."""
    context = {
        "view": view,
        "form": form,
        "back": back or Back(),
        "keeps": back is None,
        "overtaken": overtaken,
        "languages_of": [one for one in Language if one is not view.source],
        "terms": queries.terms(view.source, view.into),
    }
    return render(request, "experience/translate.html", context)


def _read(back: Back, view: queries.TextsView) -> ReadBack | None:
    """What the file brings; what speaks against it is put on the form."""
    sent: UploadedFile[bytes] = back.cleaned_data["file"]
    if (sent.size or 0) > _LARGEST:
        back.add_error("file", _("The file is larger than 5 MB."))
        return None
    with tempfile.TemporaryFile() as file:
        for piece in sent.chunks():
            file.write(piece)
        file.flush()
        file.seek(0)
        try:
            pairs = run(Task.READ_PAIRS, file)
        except Refused as refused:
            back.add_error("file", why_refused(refused.why))
            return None
    return read_back(pairs, {row.key: row.source for row in view.rows})


def _lines(words: str) -> str:
    """Forms send line ends of their own."""
    return words.replace("\r\n", "\n")
