"""What a token is for, what it may do, how long."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from umid.foundation.tokens.policies import Scope
from umid.foundation.tokens.rules import LASTS


class Making(forms.Form):
    """A token's name, scope and end."""

    name = forms.CharField(
        label=_("What it is for"),
        max_length=100,
        help_text=_("So that you know it again, such as the program's name."),
    )
    scope = forms.MultipleChoiceField(
        label=_("What it may do"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Never more than you may do yourself at that moment."),
    )
    days = forms.TypedChoiceField(label=_("How long"), coerce=int, initial=30)

    def __init__(self, *args: Any, scopes: Iterable[Scope], **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        self._choose("scope", [(scope.permission.value, str(scope.words)) for scope in scopes])
        lasts = [
            (str(days), ngettext("%(count)d day", "%(count)d days", days) % {"count": days})
            for days in LASTS
        ]
        self._choose("days", lasts)

    def _choose(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker  # nosec B101
        field.choices = choices
