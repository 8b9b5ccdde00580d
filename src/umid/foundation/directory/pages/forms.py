"""The forms of the directory's desk; names are asked for in every language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from umid.foundation.directory.drafts import BodyEdit, OrganisationEdit
from umid.foundation.directory.queries import BodyDesk, HomeRow, OrganisationView
from umid.foundation.directory.rules import MEMBER_STATES, OrganisationKind
from umid.foundation.directory.wording import KINDS
from umid.foundation.ui.said import country
from umid.foundation.writing.editing import Edit
from umid.kernel.languages import Language

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise


class OrganisationForm(Edit):
    """What an organisation is, and what it is called."""

    kind = forms.ChoiceField(label=_("Kind"))
    state = forms.ChoiceField(label=_("State"), required=False)

    def ask(self) -> None:
        _choose(self, "kind", [(kind.value, str(KINDS[kind])) for kind in OrganisationKind])
        _choose(self, "state", [("", "–"), *((code, country(code)) for code in MEMBER_STATES)])
        _in_each_language(self, "name", pgettext("of a thing", "Name"))
        _in_each_language(self, "short", _("Short name"))

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or {}
        for part in ("name", "short"):
            if not any(_words(answers, part).values()):
                first = f"{part}_{Language.ENGLISH.value}"
                self.add_error(first, _("Say it in one language at least."))
        return answers

    @staticmethod
    def of(view: OrganisationView) -> dict[str, Any]:
        """The answers that stand now."""
        return {
            "expected": view.revision,
            "kind": view.row.kind.value,
            "state": view.row.state,
            **_answers("name", view.name),
            **_answers("short", view.short),
        }

    @property
    def edit(self) -> OrganisationEdit:
        """What to change."""
        answers = self.cleaned_data
        return OrganisationEdit(
            kind=OrganisationKind(answers["kind"]),
            state=answers["state"] or None,
            name=_words(answers, "name"),
            short=_words(answers, "short"),
        )


class BodyForm(Edit):
    """What a body is called and what it does."""

    def ask(self) -> None:
        _in_each_language(self, "name", pgettext("of a thing", "Name"))
        _in_each_language(self, "mandate", _("Mandate"), forms.Textarea({"rows": 3}))

    @staticmethod
    def of(view: BodyDesk) -> dict[str, Any]:
        """The answers that stand now."""
        names, mandates = _answers("name", view.name), _answers("mandate", view.mandate)
        return {"expected": view.revision, **names, **mandates}

    @property
    def edit(self) -> BodyEdit:
        """What to change."""
        return BodyEdit(_words(self.cleaned_data, "name"), _words(self.cleaned_data, "mandate"))


class Joining(Edit):
    """Who belongs to a body, from when on."""

    party = forms.ChoiceField(label=_("State or organisation"))
    since_on = forms.DateField(
        label=_("Belongs to it from"), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, *args: Any, homes: list[HomeRow], **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        self.homes = homes
        super().__init__(*args, **kwargs)

    def ask(self) -> None:
        rows = [row for row in self.homes if not row.key.startswith("body:")]
        named = [(row.key, country(row.state) if row.state else str(row.name)) for row in rows]
        _choose(self, "party", [("", "–"), *named])


class Leaving(forms.Form):
    """Who no longer belongs to a body, from which day on."""

    expected = forms.IntegerField()
    place = forms.IntegerField(min_value=0)
    until_on = forms.DateField()


def _in_each_language(
    form: forms.Form,
    part: str,
    label: _StrOrPromise,
    widget: forms.Widget | None = None,
) -> None:
    for language in Language:
        asked = widget.__class__(dict(widget.attrs)) if widget else forms.TextInput()
        asked.attrs["lang"] = language.value
        form.fields[f"{part}_{language.value}"] = forms.CharField(
            label=f"{label} – {language.autonym}", required=False, max_length=4000, widget=asked
        )


def _answers(part: str, words: dict[Language, str]) -> dict[str, str]:
    return {f"{part}_{language.value}": words.get(language, "") for language in Language}


def _words(answers: dict[str, Any], part: str) -> dict[Language, str]:
    """Forms send line ends of their own."""
    asked = {language: answers.get(f"{part}_{language.value}") or "" for language in Language}
    return {language: words.replace("\r\n", "\n") for language, words in asked.items()}


def _choose(form: forms.Form, name: str, choices: list[tuple[str, str]]) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker  # nosec B101
    field.choices = choices
