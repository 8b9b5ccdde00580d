"""Whether one comes."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from umid.council.calendar.rules import Answer
from umid.council.calendar.wording import ANSWERS, OWN_ANSWERS


class Coming(forms.Form):
    """Asked of oneself."""

    answer = forms.TypedChoiceField(
        label=_("Will you come?"),
        coerce=Answer,
        choices=[(each.value, words) for each, words in OWN_ANSWERS.items()],
        widget=forms.RadioSelect,
    )


class Noting(forms.Form):
    """What someone else said."""

    answer = forms.TypedChoiceField(
        coerce=Answer,
        choices=[(each.value, ANSWERS[each]) for each in OWN_ANSWERS],
    )
