"""The form of a saved search; it gives what an action takes."""

from __future__ import annotations

from collections.abc import Mapping

from django import forms
from django.utils.translation import gettext_lazy as _

from umid.foundation.search.rules.asking import LONGEST, chosen
from umid.foundation.search.rules.entries import Facet
from umid.foundation.search.rules.saving import LONGEST_NAME, Alert, Wish
from umid.foundation.search.wording import ALERTS


class Saving(forms.Form):
    """A name, the words, how often to be told; what narrows it comes beside the form."""

    name = forms.CharField(
        label=_("What you call it"),
        max_length=LONGEST_NAME,
        help_text=_("So that you know it again. Nobody else sees it."),
    )
    query = forms.CharField(
        label=_("Words in any of the seven languages"), max_length=LONGEST, required=False
    )
    alert = forms.ChoiceField(
        label=_("Tell me what is new"),
        choices=[(one.value, ALERTS[one]) for one in Alert],
        initial=Alert.NEVER.value,
        widget=forms.RadioSelect,
        help_text=_("A notice here; how often you get letters is chosen beside your notices."),
    )
    expected = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def wish(self, given: Mapping[str, str]) -> Wish:
        """What an action takes, with what narrows it."""
        said = self.cleaned_data
        narrowed: dict[Facet, str] = chosen(given)
        return Wish(said["name"], said["query"], narrowed, Alert(said["alert"]))

    @property
    def seen(self) -> int:
        """The revision that the form was made of."""
        return self.cleaned_data["expected"] or 0
