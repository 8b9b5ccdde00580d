"""How a thing stands, told three ways at once: by a word, a shape and a colour."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from django.utils.html import format_html

if TYPE_CHECKING:
    from django.utils.safestring import SafeString


class Tone(StrEnum):
    """What a message or a standing means to the reader."""

    QUIET = "quiet"
    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    PROBLEM = "problem"


# An outline and what is cut out of it, in a square of 16 units; none depends on its colour.
_OUTLINES: Final = {
    Tone.QUIET: (
        "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z",
        "M8 3.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Z",
    ),
    Tone.INFO: ("M8 .8 15.2 8 8 15.2.8 8Z", "M7 7v4.5h2V7Z", "M7 4v2h2V4Z"),
    Tone.SUCCESS: (
        "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Z",
        "M11.4 4.8l1.3 1.3-5.6 5.7-3.3-3.3 1.3-1.3 2 2Z",
    ),
    Tone.WARNING: ("M8 1 15.5 14.5H.5Z", "M7 6v4.4h2V6Z", "M7 11.4v1.8h2v-1.8Z"),
    Tone.PROBLEM: (
        "M5 1h6l4 4v6l-4 4H5l-4-4V5Z",
        "M5.7 4.4 4.4 5.7 6.7 8l-2.3 2.3 1.3 1.3L8 9.3l2.3 2.3",
        " 1.3-1.3L9.3 8l2.3-2.3-1.3-1.3L8 6.7Z",
    ),
}


def shape(tone: Tone) -> SafeString:
    """The outline of a tone as an inline drawing in the colour of the text around it."""
    return format_html(
        '<svg class="shape" viewBox="0 0 16 16" aria-hidden="true">'
        '<path fill="currentColor" fill-rule="evenodd" d="{}"/></svg>',
        "".join(_OUTLINES[tone]),
    )
