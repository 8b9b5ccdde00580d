"""What is sought in the record, said in the address, so that a finding can be pointed at."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, time, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from umid.foundation.audit.queries.entries import Sought
from umid.foundation.oversight.wording import deeds
from umid.kernel.identifiers import is_code


class Seeking(forms.Form):
    """By deed, object, who did it, and when; people stand in the address by their pseudonyms."""

    did = forms.ChoiceField(label=gettext_lazy("What was done"), required=False)
    actor = forms.ChoiceField(label=gettext_lazy("By whom"), required=False)
    object = forms.CharField(
        label=gettext_lazy("To what"),
        required=False,
        max_length=100,
        help_text=gettext_lazy("As the record writes it; press it in an entry."),
    )
    since = forms.DateField(
        label=gettext_lazy("From"), required=False, widget=forms.DateInput({"type": "date"})
    )
    until = forms.DateField(
        label=gettext_lazy("Until"), required=False, widget=forms.DateInput({"type": "date"})
    )

    def __init__(self, *args: Any, people: Mapping[str, str], **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        self._choose("did", {"": _("Everything"), **_sorted(deeds())})
        everyone = {
            "": _("Everyone"),
            "platform": _("The platform"),
            "visitor": _("A visitor"),
            **_sorted(people),
        }
        asked = self.data.get("actor", "")
        if asked not in everyone and is_code(asked):
            everyone[asked] = _("Someone whom you do not see")
        self._choose("actor", everyone)

    def clean_object(self) -> str:
        """A code of the record."""
        asked: str = self.cleaned_data["object"].strip()
        if not is_code(asked):
            raise forms.ValidationError(
                _("The record writes objects as %(example)s.") % {"example": "meetings.meeting:1"}
            )
        return asked

    @property
    def sought(self) -> Sought:
        """What to look for; the last day is included."""
        answers = self.cleaned_data
        since, until = answers["since"], answers["until"]
        return Sought(
            did=answers["did"],
            object=answers["object"],
            actor=answers["actor"],
            since_at=datetime.combine(since, time.min, UTC) if since else None,
            until_at=datetime.combine(until, time.max, UTC) + timedelta(microseconds=1)
            if until
            else None,
        )

    def _choose(self, name: str, choices: Mapping[str, str]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker  # nosec B101
        field.choices = list(choices.items())


def _sorted(names: Mapping[str, str]) -> dict[str, str]:
    return dict(sorted(names.items(), key=lambda each: each[1]))
