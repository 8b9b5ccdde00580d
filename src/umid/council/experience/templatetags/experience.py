"""The room's words for its codes, and how passages and terms are marked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from django import template
from django.utils.html import format_html, format_html_join

from umid.council.experience.rules.kinds import (
    ENTRIES,
    Cost,
    Evidence,
    Level,
    Listed,
    Piece,
    Section,
)
from umid.council.experience.rules.life import Standing, Step
from umid.council.experience.rules.reviewing import Criterion, Reviewed, Reviewing
from umid.council.experience.wording import (
    CODES,
    CRITERIA,
    DONE,
    LISTS,
    PIECES,
    REVIEWED,
    REVIEWINGS,
    SCORED,
    SECTIONS,
    STANDINGS,
)
from umid.foundation.ui.templatetags.ui.things import status
from umid.foundation.ui.tones import Tone

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise
    from django.utils.safestring import SafeString

register = template.Library()

_STANDINGS: Final = {
    Standing.DRAFT: Tone.QUIET,
    Standing.CLEARANCE: Tone.WARNING,
    Standing.SUBMITTED: Tone.WARNING,
    Standing.REFUSED: Tone.PROBLEM,
    Standing.APPEALED: Tone.WARNING,
    Standing.CLOSED: Tone.PROBLEM,
    Standing.PUBLISHED: Tone.SUCCESS,
    Standing.WITHDRAWN: Tone.QUIET,
}
_REVIEWED: Final = {
    Reviewed.NOT_YET: Tone.QUIET,
    Reviewed.PEER_REVIEWED: Tone.INFO,
    Reviewed.INSPIRING: Tone.SUCCESS,
}
_WORDS: Final[dict[type, Mapping[Any, _StrPromise]]] = {
    Section: SECTIONS,
    Piece: PIECES,
    Step: DONE,
    Criterion: CRITERIA,
    Listed: LISTS,
}


@register.filter
def words_for(code: Section | Piece | Step | Criterion | Evidence | Level | Cost) -> str:
    """`{{ row.evidence|words_for }}`: what readers call a code."""
    return str(_WORDS.get(type(code), CODES)[code])


@register.filter
def entry_words(code: str, listed: str) -> str:
    """`{{ code|entry_words:"stage" }}`: an entry of a list."""
    return str(CODES[ENTRIES[Listed(listed)](code)])


@register.filter
def weight(value: int) -> str:
    """`{{ score|weight }}`: how strong."""
    return str(SCORED[value])


@register.simple_tag
def practice_standing(standing: Standing) -> SafeString:
    """Where it is in its own life."""
    return status(word=str(STANDINGS[standing]), tone=_STANDINGS[standing])


@register.simple_tag
def review_standing(standing: Reviewing) -> SafeString:
    """Where a review stands."""
    return status(word=str(REVIEWINGS[standing]), tone=Tone.INFO)


@register.simple_tag
def how_reviewed(found: Reviewed) -> SafeString:
    """How well it has been reviewed."""
    return status(word=str(REVIEWED[found]), tone=_REVIEWED[found])


@register.filter
def with_terms(text: str, terms: Mapping[str, str]) -> SafeString:
    """The text with the vocabulary's words marked; each says its word in the other language."""
    if not terms:
        return format_html("{}", text)
    longest_first = sorted(terms, key=len, reverse=True)
    pattern = re.compile(
        rf"(?<!\w)({'|'.join(re.escape(each) for each in longest_first)})(?!\w)", re.IGNORECASE
    )
    pieces = [
        format_html('<mark title="{}">{}</mark>', terms[piece.casefold()], piece)
        if number % 2
        else format_html("{}", piece)
        for number, piece in enumerate(pattern.split(text))
    ]
    return format_html_join("", "{}", ((each,) for each in pieces))


@register.filter
def of_key(form: object, key: str) -> object:
    """`{{ form|of_key:row.key }}`: the question beside a passage."""
    return form.remark(key)  # type: ignore[attr-defined] # the rubric's form
