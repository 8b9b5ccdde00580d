"""The room's words for its codes, and how passages and terms are marked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from django import template
from django.utils.html import format_html, format_html_join

from umid.council.experience import doors
from umid.council.experience.queries import PracticeView
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


@register.simple_tag
def practice_head(view: PracticeView) -> SafeString:
    """What rooms above say in the head of a practice's page."""
    return format_html_join("", "{}", ((each,) for each in doors.of_head(view)))


@register.simple_tag
def practice_doors(view: PracticeView) -> SafeString:
    """What they bring beside it."""
    return format_html_join("", "{}", ((each,) for each in doors.of_practice(view)))


@register.simple_tag
def library_doors(query: str) -> SafeString:
    """What they bring beside the library, narrowed as it is."""
    return format_html_join("", "{}", ((each,) for each in doors.of_library(query)))


@register.filter
def with_terms(text: str, terms: Mapping[str, str]) -> SafeString:
    """The text with the vocabulary's words marked."""
    pieces = (
        format_html("<mark>{}</mark>" if number % 2 else "{}", piece)
        for number, piece in enumerate(_by_terms(text, terms))
    )
    return format_html_join("", "{}", ((each,) for each in pieces))


@register.filter
def terms_in(text: str, terms: Mapping[str, str]) -> list[tuple[str, str]]:
    """The vocabulary's words in a text, each once with its word in the other language."""
    found = {piece.casefold(): piece for piece in _by_terms(text, terms)[1::2]}
    return [(piece, terms[key]) for key, piece in found.items()]


def _by_terms(text: str, terms: Mapping[str, str]) -> list[str]:
    """The text in pieces, of which every second is a term; the longest of two counts."""
    if not terms:
        return [text]
    longest_first = sorted(terms, key=len, reverse=True)
    words = "|".join(re.escape(each) for each in longest_first)
    return re.split(rf"(?<!\w)({words})(?!\w)", text, flags=re.IGNORECASE)


@register.filter
def of_key(form: object, key: str) -> object:
    """`{{ form|of_key:row.key }}`: the question beside a passage."""
    return form.remark(key)  # type: ignore[attr-defined] # the rubric's form
