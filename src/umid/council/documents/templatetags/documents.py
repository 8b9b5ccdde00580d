"""The room's words for its codes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django import template

from umid.council.documents.rules.kinds import Access, DocumentKind, Follows, Standing
from umid.council.documents.wording import ACCESSES, FOLLOWS, KINDS, STANDINGS
from umid.foundation.ui.templatetags.ui.things import status
from umid.foundation.ui.tones import Tone

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

register = template.Library()

_TONES: Final = {
    Standing.SUBMITTED: Tone.WARNING,
    Standing.RETURNED: Tone.PROBLEM,
    Standing.CLEARED: Tone.SUCCESS,
}


@register.filter
def document_kind(kind: DocumentKind) -> str:
    """`{{ row.kind|document_kind }}`."""
    return str(KINDS[kind])


@register.filter
def readers(access: Access) -> str:
    """`{{ row.access|readers }}`: who may read it."""
    return str(ACCESSES[access])


@register.filter
def following(how: Follows) -> str:
    """`{{ row.follows|following }}`: an addendum or a corrigendum."""
    return str(FOLLOWS[how])


@register.simple_tag
def document_standing(standing: Standing) -> SafeString:
    """Where it is on its way to its readers."""
    return status(word=str(STANDINGS[standing]), tone=_TONES[standing])
