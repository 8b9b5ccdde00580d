"""A meeting's programme: time slots, the sessions in each, and who speaks in them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from umid.foundation.ui import said
from umid.foundation.ui.drawing import draw, in_its_language
from umid.foundation.ui.templatetags.ui.library import register

if TYPE_CHECKING:
    from datetime import datetime

    from django.utils.safestring import SafeString

    from umid.foundation.ui.drawing import Words

# A programme has hundreds of these, the same at each reading, and their templates know nothing but
# what they are given. Typed, so that words and words that are safe are never taken for each other.
_drawn: Final = lru_cache(maxsize=2048, typed=True)(draw)


@register.simple_block_tag
def programme(content: SafeString) -> SafeString:
    """A day in order; holds `slot` blocks."""
    return draw("programme", content=content)


@register.simple_block_tag
def slot(content: SafeString, *, start: datetime, end: datetime, zone: said.Zone) -> SafeString:
    """A stretch of time; sessions in it stand side by side where there is room."""
    return _drawn(
        "slot",
        content=content,
        start=said.clock(start, zone),
        end=said.clock(end, zone),
        start_iso=start.isoformat(),
        end_iso=end.isoformat(),
    )


@register.simple_block_tag
def session(
    content: SafeString,
    *,
    title: Words,
    url: str = "",
    kind: Words | None = None,
    room: Words | None = None,
    level: int = 3,
    is_break: bool = False,
) -> SafeString:
    """A session with its kind beside its title; its content tells what and who."""
    return _drawn(
        "session",
        content=content,
        title=in_its_language(title),
        url=url,
        kind=in_its_language(kind),
        room=in_its_language(room),
        level=str(level),  # a number would be written as the language writes numbers, at a price
        is_break=is_break,
    )


@register.simple_block_tag
def speakers(content: SafeString, *, label: Words | None = None) -> SafeString:
    """Who speaks, moderates or reports; holds `speaker`s."""
    return _drawn("speakers", content=content, label=in_its_language(label))


@register.simple_tag
def speaker(*, name: Words, detail: Words | None = None, url: str = "") -> SafeString:
    """A person with their office, or an office with its state."""
    return _drawn("speaker", name=in_its_language(name), detail=in_its_language(detail), url=url)
