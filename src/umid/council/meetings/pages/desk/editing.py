"""Forms that say what they saw, and show both versions where someone else was faster."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from umid.council.meetings.wording import why_not
from umid.kernel.errors import Conflict, NotPossible
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class Rival:
    """A question that two people answered differently."""

    label: str
    theirs: str
    yours: str


class Edit(forms.Form):
    """A form about something that others edit too; `expected` is the revision it was made from."""

    expected = forms.IntegerField(widget=forms.HiddenInput)
    rivals: tuple[Rival, ...] = ()

    def face(self, theirs: dict[str, Any]) -> None:
        """Show what stands now beside what was typed; sending again chooses what was typed."""
        assert isinstance(self.data, QueryDict)  # noqa: S101 - for the type checker  # nosec B101
        data = self.data.copy()
        data["expected"] = str(theirs["expected"])
        self.data = data
        self.rivals = tuple(
            Rival(str(field.label), self._shown(name, theirs.get(name)), self._shown(name, mine))
            for name, field in self.fields.items()
            if name != "expected"
            for mine in [self.cleaned_data.get(name)]
            if _plain(mine) != _plain(theirs.get(name))
        )
        self.add_error(None, _("Someone else changed this while you wrote. Nothing is saved yet."))

    def _shown(self, name: str, value: Any) -> str:  # noqa: ANN401 - any field's value
        """What a person reads for a value: the label of a choice, not its code."""
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            labels = {str(code): str(label) for code, label in _choices(field)}
            values = value if isinstance(value, list | tuple) else [value or ""]
            return ", ".join(labels.get(str(one), str(one)) for one in values)
        if isinstance(value, bool):
            return _("Yes") if value else _("No")
        return "" if value is None else str(value)


def saved(form: Edit, action: Callable[[], object], theirs: Callable[[], dict[str, Any]]) -> bool:
    """Whether the action went through; what speaks against it is put on the form."""
    try:
        action()
    except Conflict:
        form.face(theirs())
    except NotPossible as error:
        form.add_error(None, why_not(error))
    else:
        return True
    return False


def choose(form: forms.Form, name: str, choices: Iterable[tuple[str, str]]) -> None:
    """Give a question its answers, which differ from meeting to meeting."""
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker  # nosec B101
    field.choices = list(choices)


def languages(codes: Iterable[str]) -> tuple[Language, ...]:
    """The languages that were ticked."""
    return tuple(Language(code) for code in codes)


def _plain(value: Any) -> Any:  # noqa: ANN401 - any field's value
    if value in ("", None):
        return None
    return sorted(map(str, value)) if isinstance(value, list | tuple) else value


def _choices(field: forms.ChoiceField) -> list[tuple[Any, Any]]:
    return list(field.choices)  # type: ignore[arg-type] # ours are lists of pairs
