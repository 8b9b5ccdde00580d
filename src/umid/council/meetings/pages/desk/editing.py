"""What the desk's forms share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django import forms

from umid.council.meetings.wording import why_not
from umid.foundation.writing import editing
from umid.kernel.languages import Language


def saved(
    form: editing.Edit, action: Callable[[], object], theirs: Callable[[], Mapping[str, Any]]
) -> bool:
    """Whether the action went through; what speaks against it is put on the form."""
    return editing.saved(form, action, theirs, why_not)


def choose(form: forms.Form, name: str, choices: Iterable[tuple[str, str]]) -> None:
    """Give a question its answers, which differ from meeting to meeting."""
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker  # nosec B101
    field.choices = list(choices)


def languages(codes: Iterable[str]) -> tuple[Language, ...]:
    """The languages that were ticked."""
    return tuple(Language(code) for code in codes)
