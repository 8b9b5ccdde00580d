"""Quantities and time: progress, deadlines, charts with their data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from umid.foundation.ui import said
from umid.foundation.ui.deadlines import time_left
from umid.foundation.ui.drawing import draw, in_its_language
from umid.foundation.ui.templatetags.ui.library import register
from umid.foundation.ui.tones import shape

if TYPE_CHECKING:
    from datetime import datetime

    from django.utils.safestring import SafeString

    from umid.foundation.ui.drawing import Words


@register.simple_tag
def progress(*, label: Words, done: int, of: int) -> SafeString:
    """How much of a whole is done, in figures and as a bar."""
    return draw("progress", label=in_its_language(label), done=done, of=of)


@register.simple_tag
def deadline(*, label: Words, at: datetime, now: datetime, zone: said.Zone) -> SafeString:
    """When something ends, in whose time, and how long is left."""
    left = time_left(at, now)
    return draw(
        "deadline",
        label=in_its_language(label),
        iso=at.isoformat(),
        moment=said.until(at, zone),
        left=left.words,
        tone=left.tone,
        shape=shape(left.tone),
    )


@register.simple_block_tag
def chart(content: SafeString, *, title: Words, source: Words | None = None) -> SafeString:
    """A picture whose title states the finding; its content is the drawing and its `chart_data`."""
    return draw(
        "chart", content=content, title=in_its_language(title), source=in_its_language(source)
    )


@register.simple_block_tag
def chart_data(content: SafeString) -> SafeString:
    """The same figures as a table, behind a disclosure."""
    return draw("chart_data", content=content)
