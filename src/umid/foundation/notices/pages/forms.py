"""The forms of the room; each gives what an action takes."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from umid.foundation.notices import kinds
from umid.foundation.notices.actions.webhooks import Wanted
from umid.foundation.notices.rules.mailing import Frequency
from umid.foundation.notices.wording import FREQUENCIES


class Letters(forms.Form):
    """How often someone gets letters."""

    frequency = forms.ChoiceField(
        label=_("Letters about what needs no action of yours"),
        help_text=_("What waits for you is sent at once, whatever you choose."),
        choices=[(one.value, FREQUENCIES[one]) for one in Frequency],
        widget=forms.RadioSelect,
    )

    @property
    def chosen(self) -> Frequency:
        """What they chose."""
        return Frequency(self.cleaned_data["frequency"])


class Endpoint(forms.Form):
    """Where to send which events."""

    url = forms.URLField(
        label=_("Address"),
        help_text=_("It begins with https:// and leads to the public internet."),
        max_length=500,
        assume_scheme="https",
    )
    events = forms.MultipleChoiceField(label=_("Events"), widget=forms.CheckboxSelectMultiple)
    expected = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        field = self.fields["events"]
        assert isinstance(field, forms.MultipleChoiceField)  # noqa: S101 - for the type checker  # nosec B101
        field.choices = [(each.name, each.label) for each in kinds.events().values()]

    @property
    def wanted(self) -> Wanted:
        """What an action takes."""
        return Wanted(self.cleaned_data["url"], self.cleaned_data["events"])

    @property
    def seen(self) -> int:
        """The revision that the form was made of."""
        return self.cleaned_data["expected"] or 0
