"""The forms of members; each gives what an action takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from umid.council.experience.rules.personal.checking import check
from umid.council.experience.rules.personal.finding import Finding
from umid.council.experience.wording import TELLS
from umid.council.network.drafts import AnswerDraft, Introduction, Newcomer, QuestionDraft
from umid.council.network.wording import why_not
from umid.council.themes.queries import themes
from umid.foundation.notices.rules.mailing import Frequency
from umid.foundation.notices.wording import FREQUENCIES
from umid.foundation.ui.language import current_language
from umid.kernel.errors import Conflict, NotPossible
from umid.kernel.languages import Language

LANGUAGES: Final = [(one.value, one.autonym) for one in Language]


def theme_choices() -> list[tuple[str, str]]:
    """Every theme that is under another, in the vocabulary's order."""
    rows = themes(language=current_language())
    return [(one.slug, str(one.label)) for one in rows if one.broader]


class Introducing(forms.Form):
    """What a practitioner says of themselves."""

    does = forms.CharField(
        label=_("What you do"),
        max_length=300,
        help_text=_("Members read it beside your questions and answers."),
    )
    works_at = forms.CharField(label=_("Where you work"), max_length=300)
    themes = forms.MultipleChoiceField(
        label=_("Themes that you know"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Questions come to you under these and under what is narrower."),
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages that you read"), choices=LANGUAGES, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        choose(self, "themes", theme_choices())

    @property
    def said(self) -> Introduction:
        """What an action takes."""
        answers = self.cleaned_data
        return Introduction(
            does=answers["does"],
            works_at=answers["works_at"],
            themes=tuple(answers["themes"]),
            languages=tuple(Language(one) for one in answers["languages"]),
        )


class Membership(Introducing):
    """The same, with how often one gets letters; that choice is the account's."""

    frequency = forms.ChoiceField(
        label=_("Letters about new questions"),
        choices=[(one.value, FREQUENCIES[one]) for one in Frequency],
        help_text=_("The choice holds for all news of this site that needs no action of yours."),
    )


class Outside(Introducing):
    """Someone without an account asks."""

    name = forms.CharField(
        label=_("Your name"), max_length=200, widget=forms.TextInput({"autocomplete": "name"})
    )
    email = forms.EmailField(
        label=_("E-mail address"), widget=forms.EmailInput({"autocomplete": "email"})
    )
    language = forms.ChoiceField(
        label=_("Language"), choices=LANGUAGES, help_text=_("We write to you in it.")
    )
    field_order = ("name", "email", "language", "does", "works_at", "themes", "languages")

    @property
    def newcomer(self) -> Newcomer:
        """Who asks."""
        answers = self.cleaned_data
        return Newcomer(answers["email"], answers["name"], Language(answers["language"]))


class Checked(forms.Form):
    """Words with a question beside each passage of them that could tell who a person is."""

    texts: tuple[str, ...] = ()

    def __init__(self, data: QueryDict | None = None, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(data, **kwargs)
        sent = data if data is not None else QueryDict()
        typed = [str(sent.get(name, "")).replace("\r\n", "\n") for name in self.texts]
        self.findings = check(each.strip() for each in typed)
        for one in self.findings:
            self.fields[one.key] = forms.CharField(
                label=_("Why this tells of nobody"),
                required=False,
                max_length=500,
                widget=forms.Textarea({"rows": 2}),
            )

    @property
    def because(self) -> dict[str, str]:
        """What the writer says, by the keys of what is marked."""
        return {one.key: self.cleaned_data.get(one.key, "") for one in self.findings}

    @property
    def marks(self) -> list[dict[str, object]]:
        """Each marked passage with its question."""
        return [
            {"parts": _parts(one), "why": TELLS[one.tells], "question": self[one.key]}
            for one in self.findings
        ]

    @property
    def own(self) -> list[forms.BoundField]:
        """The questions that are always there."""
        keys = {one.key for one in self.findings}
        return [field for field in self.visible_fields() if field.name not in keys]

    def words(self, name: str) -> str:
        """Forms send line ends of their own."""
        return str(self.cleaned_data[name]).replace("\r\n", "\n")


class Asking(Checked):
    """A question."""

    texts = ("title", "text")
    title = forms.CharField(label=_("Your question in one line"), max_length=200)
    text = forms.CharField(
        label=_("What others need to know to answer"),
        max_length=6000,
        widget=forms.Textarea({"rows": 8}),
        help_text=_("No names, dates of birth or numbers of documents: ask about the matter."),
    )
    language = forms.ChoiceField(label=_("Language that you write in"), choices=LANGUAGES)
    themes = forms.MultipleChoiceField(label=_("Themes"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, data: QueryDict | None = None, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(data, **kwargs)
        choose(self, "themes", theme_choices())

    @property
    def draft(self) -> QuestionDraft:
        """What an action takes."""
        return QuestionDraft(
            title=self.words("title"),
            text=self.words("text"),
            language=Language(self.cleaned_data["language"]),
            themes=tuple(self.cleaned_data["themes"]),
            because=self.because,
        )


class Answering(Checked):
    """An answer."""

    texts = ("text",)
    text = forms.CharField(
        label=_("Your answer"), max_length=6000, widget=forms.Textarea({"rows": 8})
    )
    language = forms.ChoiceField(label=_("Language that you write in"), choices=LANGUAGES)

    @property
    def draft(self) -> AnswerDraft:
        """What an action takes."""
        return AnswerDraft(
            text=self.words("text"),
            language=Language(self.cleaned_data["language"]),
            because=self.because,
        )


class Reason(forms.Form):
    """Why."""

    reason = forms.CharField(label=_("Reason"), max_length=1000, widget=forms.Textarea({"rows": 4}))


def choose(form: forms.Form, name: str, choices: Iterable[tuple[str, str]]) -> None:
    """What can be chosen is known only as the form is made."""
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker  # nosec B101
    field.choices = list(choices)


def done(form: forms.Form, action: Callable[[], object]) -> bool:
    """Whether the action went through; what speaks against it is put on the form."""
    try:
        action()
    except (NotPossible, Conflict) as error:
        form.add_error(None, why_not(error))
        return False
    return True


def _parts(found: Finding) -> tuple[str, str, str]:
    return found.sentence[: found.start], found.marked, found.sentence[found.end :]
