"""Forms that say what they saw, and let one choose where someone else was faster."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from umid.foundation.ui.said import short_day
from umid.foundation.writing.rules import chosen
from umid.kernel.errors import Conflict, NotPossible


@dataclass(frozen=True, slots=True)
class Rival:
    """A question that two people answered differently; `is_mine` proposes which answer stays.

    What only the other changed is proposed to stay as they left it.
    """

    choice: str
    label: str
    theirs: str
    mine: str
    is_mine: bool


class Edit(forms.Form):
    """A form about something that others edit too.

    `expected` is the revision it was made from, `seen` the answers that stood then; `initial` has
    the answers that stand now.
    """

    expected = forms.IntegerField(widget=forms.HiddenInput)
    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    rivals: tuple[Rival, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        self.ask()
        if self.is_bound:
            self.data = self._with_choices()
        else:
            self.initial["seen"] = self._written(self.initial)

    def ask(self) -> None:
        """Questions, or answers to choose from, that are known only as the form is made."""

    def face(self, theirs: Mapping[str, Any]) -> None:
        """Show what stands now beside what was typed, and ask for each which is to stay."""
        data = _copied(self.data)
        before = _read(data.get("seen", ""))
        data["expected"], data["seen"] = str(theirs["expected"]), self._written(theirs)
        self.data = data
        self.rivals = tuple(
            Rival(
                choice=chosen(name),
                label=str(field.label),
                theirs=self._shown(name, theirs.get(name)),
                mine=self._shown(name, mine),
                is_mine=before.get(name) != _raw(field, mine),
            )
            for name, field in self._questions()
            for mine in [self.cleaned_data.get(name)]
            if _raw(field, mine) != _raw(field, theirs.get(name))
        )
        self.add_error(None, _("Someone else changed this while you wrote. Nothing is saved yet."))

    def _questions(self) -> list[tuple[str, forms.Field]]:
        return [(name, field) for name, field in self.fields.items() if not field.widget.is_hidden]

    def _written(self, answers: Mapping[str, Any]) -> str:
        raw = {name: _raw(field, answers.get(name)) for name, field in self._questions()}
        return json.dumps(raw)

    def _with_choices(self) -> QueryDict:
        """What was sent, with their answer where it was chosen and is still the one seen."""
        data = _copied(self.data)
        overtaken = data.get("expected") != str(self.initial.get("expected"))
        if overtaken or data.get("choose") == "mine":
            return data
        for name, field in self._questions():
            if data.get(chosen(name)) == "theirs":
                value = _raw(field, self.initial.get(name))
                data.setlist(name, value if isinstance(value, list) else [value] if value else [])
        return data

    def _shown(self, name: str, value: Any) -> str:  # noqa: ANN401 - any field's value
        """What a person reads for a value: the label of a choice, not its code."""
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            labels = {str(code): str(label) for code, label in _choices(field)}
            values = value if isinstance(value, list | tuple) else [value or ""]
            return ", ".join(labels.get(str(one), str(one)) for one in values)
        if isinstance(value, bool):
            return _("Yes") if value else _("No")
        if isinstance(value, date):
            return short_day(value)
        return "" if value is None else str(_raw(field, value))


def saved(
    form: Edit,
    action: Callable[[], object],
    theirs: Callable[[], Mapping[str, Any]],
    why_not: Callable[[NotPossible], str],
) -> bool:
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


def _copied(data: Mapping[str, Any]) -> QueryDict:
    if isinstance(data, QueryDict):
        return data.copy()
    copied = QueryDict(mutable=True)
    copied.update(data)
    return copied


def _raw(field: forms.Field, value: Any) -> str | list[str]:  # noqa: ANN401 - any field's value
    """An answer as a browser sends it."""
    if isinstance(value, list | tuple):
        return sorted(map(str, value))
    if isinstance(value, bool):
        return "on" if value else ""
    if isinstance(field, forms.MultipleChoiceField):
        return []
    if value is None or isinstance(field, forms.ChoiceField):
        return "" if value is None else str(value)  # whose widget formats lists alone
    return str(field.widget.format_value(value))


def _read(seen: str) -> dict[str, Any]:
    """What stood when the form was made; nothing, where that was not said as we say it."""
    try:
        found = json.loads(seen)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _choices(field: forms.ChoiceField) -> list[tuple[Any, Any]]:
    return list(field.choices)  # type: ignore[arg-type] # ours are lists of pairs
