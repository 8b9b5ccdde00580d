"""How answers and letters stand."""

from __future__ import annotations

from typing import Final

from django import template
from django.utils.safestring import SafeString

from umid.council.calendar import wording
from umid.council.calendar.rules import Answer, Due
from umid.foundation.ui.templatetags.ui.things import status
from umid.foundation.ui.tones import Tone

register = template.Library()

_ANSWERS: Final = {
    Answer.NEEDS_ACTION: Tone.QUIET,
    Answer.ACCEPTED: Tone.SUCCESS,
    Answer.TENTATIVE: Tone.INFO,
    Answer.DECLINED: Tone.WARNING,
}


@register.simple_tag
def answered(answer: Answer) -> SafeString:
    """Whether someone comes, as a word with a shape."""
    return status(word=wording.ANSWERS[answer], tone=_ANSWERS[answer])


@register.filter
def due_name(due: Due) -> str:
    """`{{ row.due|due_name }}`."""
    return str(wording.DUES[due])
