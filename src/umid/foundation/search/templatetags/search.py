"""What was found, as pages show it: words marked, other languages named."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from umid.foundation.search.queries.rows import Hit, Similar
from umid.foundation.search.rules.entries import Facet
from umid.foundation.search.rules.saving import Alert
from umid.foundation.search.rules.showing import Piece
from umid.foundation.search.wording import ALERTS
from umid.foundation.ui.language import current_language
from umid.foundation.ui.said import language_name
from umid.kernel.languages import Language

register = template.Library()

_SHARED: Final = {
    Facet.THEME: gettext_noop("same theme: %(name)s"),
    Facet.STAGE: gettext_noop("same stage: %(name)s"),
}


@dataclass(frozen=True, slots=True)
class Where:
    """In which languages a hit is shown, as the reader's language calls them."""

    title: str
    title_stands_in: bool
    found: str
    elsewhere: bool


@register.simple_tag
def pieces(of: Iterable[Piece]) -> SafeString:
    """The words, escaped, with those that were asked for marked."""
    said = (
        (format_html("<mark>{}</mark>", each.text) if each.found else each.text,) for each in of
    )
    return format_html_join("", "{}", said)


@register.simple_tag
def other_language(of: Language) -> SafeString:
    """The attribute that says a text is not in the page's language."""
    return SafeString() if of is current_language() else format_html(' lang="{}"', of.value)


@register.simple_tag
def languages_of(hit: Hit) -> Where:
    """Whether the title, or the words that were found, are in another language than the page."""
    reader = current_language()
    return Where(
        title=language_name(hit.title.language),
        title_stands_in=hit.title.language is not reader,
        found=language_name(hit.found_in),
        elsewhere=bool(hit.snippet) and hit.found_in is not hit.title.language,
    )


@register.filter
def alert(of: Alert) -> str:
    """How often someone is told."""
    return str(ALERTS[of])


@register.simple_tag
def why_similar(of: Similar) -> SafeString:
    """What two things have in common, in words: the same theme, the same stage, words of titles."""
    said = [
        format_html("{}", _(sentence) % {"name": one.label})
        for one in of.shared
        if (sentence := _SHARED.get(one.facet))
    ]
    if of.words:
        lang = other_language(of.thing.title.language)
        words = format_html_join(", ", "<span{}>{}</span>", ((lang, each) for each in of.words))
        said.append(format_html(_("in both titles: {}"), words))
    return format_html_join(" · ", "{}", ((each,) for each in said))
