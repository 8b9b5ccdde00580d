"""What a reader may know about words: their language, who wrote them, where facts come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from umid.foundation.ui import said as saying
from umid.foundation.ui.drawing import Worded, draw, in_its_language
from umid.foundation.ui.templatetags.ui.library import register

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from django.utils.safestring import SafeString

    from umid.foundation.ui.drawing import Words
    from umid.kernel.languages import Language


class Wanted(Worded, Protocol):
    """Words that also know which language was asked for."""

    @property
    def wanted(self) -> Language: ...


class Written(Protocol):
    """How a page's texts in one language came about."""

    @property
    def language(self) -> Language: ...

    @property
    def by(self) -> Iterable[str]: ...

    @property
    def standing(self) -> str: ...

    @property
    def stale(self) -> bool: ...


@register.simple_tag
def said(words: Words | None) -> SafeString:
    """Words, marked with their language where it is not the page's."""
    return in_its_language(words)


@register.simple_tag
def fallback(*, of: Wanted, partly: bool = False) -> SafeString:
    """Says that another language is shown than was asked for; nothing where it is the same.

    `partly`: only for some of what stands below.
    """
    return draw(
        "fallback",
        partly=partly,
        stands_in=of.language is not of.wanted,
        shown=saying.language_name(of.language),
        wanted=saying.language_name(of.wanted),
    )


@register.simple_tag
def provenance(*, rows: Iterable[Written]) -> SafeString:
    """Who wrote the page's texts in each language, and how far each can be trusted."""
    named = [(saying.language_name(row.language), ", ".join(row.by), row) for row in rows]
    return draw("provenance", rows=named)


@register.simple_tag
def source(
    *, title: Words, url: str, publisher: Words | None = None, published_on: date | None = None
) -> SafeString:
    """Where a fact can be checked."""
    return draw(
        "source",
        title=in_its_language(title),
        url=url,
        publisher=in_its_language(publisher),
        published_on=published_on,
    )
