"""Things and what is said about them: cards, notes, standings, lists, tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from umid.foundation.ui.drawing import draw, in_its_language
from umid.foundation.ui.templatetags.ui.library import register
from umid.foundation.ui.tones import Tone, shape

if TYPE_CHECKING:
    from datetime import date

    from django.utils.safestring import SafeString

    from umid.foundation.ui.drawing import Words


@register.simple_block_tag
def card(
    content: SafeString,
    *,
    title: Words | None = None,
    url: str = "",
    eyebrow: Words | None = None,
    level: int = 2,
    compact: bool = False,
) -> SafeString:
    """A thing with edges; `level` is that of its heading, `compact` for desks."""
    return draw(
        "card",
        content=content,
        title=in_its_language(title),
        url=url,
        eyebrow=in_its_language(eyebrow),
        level=level,
        compact=compact,
    )


@register.simple_block_tag
def note(
    content: SafeString, *, tone: str = Tone.INFO, title: Words | None = None, alert: bool = False
) -> SafeString:
    """Something to know before reading on; `alert` is read out as soon as it appears."""
    kind = Tone(tone)
    return draw(
        "note",
        content=content,
        tone=kind,
        shape=shape(kind),
        title=in_its_language(title),
        alert=alert,
    )


@register.simple_tag
def status(*, word: Words, tone: str = Tone.QUIET) -> SafeString:
    """Where a thing stands: a word with a shape and a colour."""
    kind = Tone(tone)
    return draw("status", word=in_its_language(word), tone=kind, shape=shape(kind))


@register.simple_block_tag
def nothing_yet(content: SafeString, *, title: Words, level: int = 2) -> SafeString:
    """An empty list: says that it is empty, and in its content what to do first."""
    return draw("nothing_yet", content=content, title=in_its_language(title), level=level)


@register.simple_block_tag
def disclosure(content: SafeString, *, summary: Words, is_open: bool = False) -> SafeString:
    """What not everyone needs, one press away."""
    return draw("disclosure", content=content, summary=in_its_language(summary), is_open=is_open)


@register.simple_block_tag
def described(content: SafeString, *, compact: bool = False) -> SafeString:
    """Names and what they stand for; holds `term` blocks."""
    return draw("described", content=content, compact=compact)


@register.simple_block_tag
def term(content: SafeString, *, name: Words) -> SafeString:
    """One name; its content says what it stands for."""
    return draw("term", content=content, name=in_its_language(name))


@register.simple_block_tag
def timeline(content: SafeString) -> SafeString:
    """What happened, in order; holds `event` blocks."""
    return draw("timeline", content=content)


@register.simple_block_tag
def event(content: SafeString, *, on: date, title: Words, tone: str = Tone.QUIET) -> SafeString:
    """One thing that happened or is to happen."""
    kind = Tone(tone)
    return draw(
        "event", content=content, on=on, title=in_its_language(title), tone=kind, shape=shape(kind)
    )


@register.simple_block_tag
def table(content: SafeString, *, caption: Words, key: str, compact: bool = False) -> SafeString:
    """A table whose head and first column stay in sight; `key` is its id, unique on the page.

    The content is `<thead>` and `<tbody>`, each row beginning with a `<th scope="row">`.
    """
    return draw(
        "table", content=content, caption=in_its_language(caption), key=key, compact=compact
    )
