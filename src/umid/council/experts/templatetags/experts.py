"""How experts and requests are worded and marked."""

from __future__ import annotations

from typing import Final

from django import template
from django.utils.safestring import SafeString

from umid.council.experts import wording
from umid.council.experts.rules.requests import Kind, Standing
from umid.council.experts.rules.roster import Audience, Origin, Reach
from umid.foundation.ui.templatetags.ui.things import status
from umid.foundation.ui.tones import Tone

register = template.Library()

_TONES: Final = {
    Standing.OPEN: Tone.SUCCESS,
    Standing.AGREED: Tone.WARNING,
    Standing.CONFIRMED: Tone.INFO,
    Standing.REPORTED: Tone.QUIET,
    Standing.CALLED_OFF: Tone.PROBLEM,
}


@register.simple_tag
def request_standing(standing: Standing) -> SafeString:
    """Where a request is in its life, as a word with a shape."""
    return status(word=wording.STANDINGS[standing], tone=_TONES[standing])


@register.filter
def worded(code: Audience | Reach | Origin | Kind) -> str:
    """`{{ row.kind|worded }}`."""
    if isinstance(code, Audience):
        return str(wording.AUDIENCES[code])
    if isinstance(code, Reach):
        return str(wording.HELPS[code])
    return str(wording.ORIGINS[code] if isinstance(code, Origin) else wording.KINDS[code])
