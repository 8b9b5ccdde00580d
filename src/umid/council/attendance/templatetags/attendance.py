"""The room's words and how badges stand."""

from __future__ import annotations

from typing import Final

from django import template
from django.utils.safestring import SafeString

from umid.council.attendance import wording
from umid.council.attendance.rules.badges import Standing
from umid.council.attendance.rules.codes import shown
from umid.council.attendance.rules.quorum import Rule
from umid.foundation.ui.templatetags.ui.things import status
from umid.foundation.ui.tones import Tone

register = template.Library()

_TONES: Final = {
    None: Tone.QUIET,
    Standing.VALID: Tone.SUCCESS,
    Standing.REVOKED: Tone.PROBLEM,
    Standing.REPLACED: Tone.WARNING,
    Standing.NOT_ACCREDITED: Tone.PROBLEM,
}


@register.simple_tag
def badge_standing(standing: Standing | None) -> SafeString:
    """What a badge is worth, as a word with a shape."""
    return status(word=str(wording.STANDINGS[standing]), tone=_TONES[standing])


@register.filter
def code_shown(code: str) -> str:
    """`{{ row.code|code_shown }}`: as it is printed."""
    return shown(code)


@register.filter
def rule_name(rule: Rule) -> str:
    """`{{ row.rule|rule_name }}`: a rule of quorum."""
    return str(wording.RULES[rule])
