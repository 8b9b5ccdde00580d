"""The room's words and how things stand."""

from __future__ import annotations

from typing import Final

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from umid.council.meetings.rules.kinds import Role
from umid.council.record import wording
from umid.council.record.rules.kinds import Answered, Readers, Reported, SummaryKind
from umid.foundation.ui.templatetags.ui.things import status
from umid.foundation.ui.tones import Tone

register = template.Library()

_REPORTED: Final = {
    Reported.DRAFT: Tone.QUIET,
    Reported.SUBMITTED: Tone.INFO,
    Reported.RETURNED: Tone.WARNING,
    Reported.ACCEPTED: Tone.SUCCESS,
}
_ANSWERED: Final = {
    Answered.ACCEPTED: Tone.SUCCESS,
    Answered.CHANGED: Tone.INFO,
    Answered.REFUSED: Tone.PROBLEM,
}


@register.filter
def summary_kind(kind: SummaryKind) -> str:
    """`{{ draft.kind|summary_kind }}`."""
    return str(wording.KINDS[kind])


@register.filter
def read_by(readers: Readers) -> str:
    """`{{ row.readers|read_by }}`: who reads a paragraph."""
    return str(wording.READERS[readers])


@register.filter
def role_name(role: Role) -> str:
    """`{{ one.role|role_name }}`."""
    return str(wording.ROLES[role])


@register.simple_tag
def reported(standing: Reported | None) -> SafeString:
    """Where a report stands, as a word with a shape."""
    if standing is None:
        return status(word=_("Not begun"), tone=Tone.QUIET)
    return status(word=str(wording.REPORTED[standing]), tone=_REPORTED[standing])


@register.simple_tag
def answered(answer: Answered | None) -> SafeString:
    """What became of a correction, as a word with a shape."""
    if answer is None:
        return status(word=_("Waits for an answer"), tone=Tone.WARNING)
    return status(word=str(wording.ANSWERS[answer]), tone=_ANSWERED[answer])
