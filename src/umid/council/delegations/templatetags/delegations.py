"""The room's words and how things stand."""

from __future__ import annotations

from typing import Final

from django import template
from django.utils.safestring import SafeString

from umid.council.delegations import names
from umid.council.delegations.names import notice
from umid.council.delegations.queries import Party, controller_of, name_of
from umid.council.delegations.rules.assessing import Residual
from umid.council.delegations.rules.importing import Wrong
from umid.council.delegations.rules.invitations import Invited
from umid.council.delegations.rules.kinds import Category, LetterKind
from umid.council.delegations.rules.nominations import Nominated
from umid.council.meetings.queries import MeetingRow
from umid.foundation.ui.drawing import in_its_language
from umid.foundation.ui.language import current_language
from umid.foundation.ui.templatetags.ui.things import status
from umid.foundation.ui.tones import Tone

register = template.Library()

_INVITED: Final = {
    Invited.DRAFT: Tone.QUIET,
    Invited.SIGNED_OFF: Tone.INFO,
    Invited.SENT: Tone.INFO,
    Invited.OVERDUE: Tone.PROBLEM,
    Invited.ACCEPTED: Tone.SUCCESS,
    Invited.DECLINED: Tone.WARNING,
}
_NOMINATED: Final = {
    Nominated.DRAFT: Tone.QUIET,
    Nominated.SUBMITTED: Tone.INFO,
    Nominated.RETURNED: Tone.WARNING,
    Nominated.ACCREDITED: Tone.SUCCESS,
    Nominated.REFUSED: Tone.PROBLEM,
    Nominated.WITHDRAWN: Tone.QUIET,
}


@register.filter
def category_name(category: Category) -> str:
    """`{{ row.category|category_name }}`."""
    return names.name_of_category(category)


@register.filter
def wrong_name(wrong: Wrong) -> str:
    """`{{ fault.wrong|wrong_name }}`: what an import found."""
    return names.name_of_wrong(wrong)


@register.filter
def letter_name(kind: LetterKind) -> str:
    """`{{ row.kind|letter_name }}`."""
    return names.name_of_letter(kind)


@register.simple_tag
def invited(standing: Invited) -> SafeString:
    """Where an invitation stands, as a word with a shape."""
    return status(word=names.name_of_invited(standing), tone=_INVITED[standing])


@register.simple_tag
def nominated(standing: Nominated) -> SafeString:
    """Where a nomination stands, as a word with a shape."""
    return status(word=names.name_of_nominated(standing), tone=_NOMINATED[standing])


@register.simple_tag
def party(of: Party) -> SafeString | str:
    """A country's or an organisation's name, or what those who come by name are together."""
    if of.name:
        return in_its_language(of.name)
    return name_of(of, current_language())


@register.filter
def residual_name(residual: Residual) -> str:
    """`{{ row.residual|residual_name }}`."""
    return names.name_of_residual(residual)


@register.inclusion_tag("delegations/notice.html")
def privacy_notice(meeting: MeetingRow) -> dict[str, object]:
    """`{% privacy_notice view.meeting %}`: who keeps what, what for, until when; one query."""
    return {
        "controller": controller_of(meeting.slug),
        "lines": notice.lines(meeting.ends_on),
        "rights": notice.rights(),
    }
