"""The room's forms; each gives what an action takes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from umid.council.experience.drafts import ReviewDraft
from umid.council.experience.queries import PracticeView, ReviewerRow
from umid.council.experience.rules.reviewing import SCORES, Criterion, Declaration
from umid.council.experience.wording import CRITERIA, SCORED, why_not
from umid.kernel.errors import Conflict, NotPossible
from umid.kernel.languages import Language

LANGUAGES: Final = [(one.value, one.autonym) for one in Language]
_REASON: Final = 1000


class Beginning(forms.Form):
    """What a description begins with."""

    title = forms.CharField(label=_("Title"), max_length=300)
    language = forms.ChoiceField(
        label=_("Language"),
        choices=LANGUAGES,
        help_text=_("The language that you write in. Translations come after."),
    )


class Reasoned(forms.Form):
    """A step, and why."""

    expected = forms.IntegerField(widget=forms.HiddenInput)
    because = forms.CharField(
        label=_("Reason"),
        max_length=_REASON,
        required=False,
        widget=forms.Textarea({"rows": 4}),
    )

    def __init__(self, *args: Any, reasoned: bool, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        if reasoned:
            self.fields["because"].required = True
        else:
            del self.fields["because"]


class Beside(forms.Form):
    """What the state concerned says."""

    words = forms.CharField(label=_("Comment"), max_length=4000, widget=forms.Textarea({"rows": 6}))


class Attaching(forms.Form):
    """A file beside a description."""

    expected = forms.IntegerField(widget=forms.HiddenInput)
    name = forms.CharField(label=_("What the file is"), max_length=200)
    file = forms.FileField(
        label=_("File"), help_text=_("PDF, DOCX, XLSX, CSV, TXT, PNG or JPEG, 32 MB at most.")
    )

    @property
    def upload(self) -> UploadedFile[bytes]:
        """What was sent."""
        found: UploadedFile[bytes] = self.cleaned_data["file"]
        return found


class Proposing(forms.Form):
    """Whom the editors propose."""

    reviewer = forms.ChoiceField(label=_("Reviewer"))

    def __init__(self, *args: Any, roster: list[ReviewerRow], **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        field = self.fields["reviewer"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker  # nosec B101
        field.choices = [(str(one.public_id), _proposed(one)) for one in roster]


def _proposed(row: ReviewerRow) -> str:
    said = f"{row.name} ({row.language.autonym})"
    return str(_("%(expert)s – works in this field")) % {"expert": said} if row.is_versed else said


class Declaring(forms.Form):
    """What a reviewer declares."""

    knows_the_theme = forms.BooleanField(
        label=_("I have worked on one of its themes."), required=False
    )
    has_no_interest = forms.BooleanField(
        label=_(
            "I belong to neither its author nor the state where it takes place, and have no"
            " interest in what is said of it."
        ),
        required=False,
    )

    @property
    def declared(self) -> Declaration:
        """What an action takes."""
        return Declaration(**self.cleaned_data)


class Answering(forms.Form):
    """The author's answer to a review."""

    answer = forms.CharField(
        label=_("Your answer"), max_length=4000, widget=forms.Textarea({"rows": 6})
    )


class Reviewing(forms.Form):
    """Five weights, a summary for everyone, remarks by passage for the author."""

    summary = forms.CharField(
        label=_("Summary for everyone"),
        max_length=3000,
        widget=forms.Textarea({"rows": 6}),
        help_text=_("It is published beside the practice, without your name."),
    )
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES)

    def __init__(self, *args: Any, practice: PracticeView, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        for one in Criterion:
            self.fields[one.value] = forms.TypedChoiceField(
                label=CRITERIA[one],
                coerce=int,
                choices=[(value, SCORED[value]) for value in SCORES],
                widget=forms.RadioSelect,
            )
        rows = [row for piece in practice.pieces.values() for row in piece]
        self.keys = [row.key for row in rows]
        for row in rows:
            self.fields[f"remark:{row.key}"] = forms.CharField(
                label=gettext("Remark on this passage"),
                required=False,
                max_length=2000,
                widget=forms.Textarea({"rows": 2}),
            )

    @property
    def weights(self) -> list[forms.BoundField]:
        """The five questions."""
        return [self[one.value] for one in Criterion]

    def remark(self, key: str) -> forms.BoundField:
        """The question beside a passage."""
        return self[f"remark:{key}"]

    @property
    def draft(self) -> ReviewDraft:
        """What an action takes."""
        answers = self.cleaned_data
        return ReviewDraft(
            language=Language(answers["language"]),
            summary=answers["summary"],
            scores={one: answers[one.value] for one in Criterion},
            remarks={key: answers[f"remark:{key}"] for key in self.keys},
        )


def done(form: forms.Form, action: Callable[[], object]) -> bool:
    """Whether the action went through; what speaks against it is put on the form."""
    try:
        action()
    except (NotPossible, Conflict) as error:
        form.add_error(None, why_not(error))
        return False
    return True
