"""Draws a component: its template, and words that may be in another language than the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from django.template.loader import get_template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from umid.foundation.ui.language import current_language

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise

    from umid.kernel.languages import Language


class Worded(Protocol):
    """Words that know their language."""

    @property
    def text(self) -> str: ...

    @property
    def language(self) -> Language: ...


if TYPE_CHECKING:
    Words = Worded | _StrOrPromise


def draw(component: str, **context: object) -> SafeString:
    """The component's template, filled."""
    return SafeString(get_template(f"ui/components/{component}.html").render(context))


def in_its_language(words: Words | None) -> SafeString:
    """Words ready for the page; marked with `lang` where they are not in the page's language."""
    language = getattr(words, "language", None)
    if words is None:
        return SafeString()
    if language is None or language is current_language():
        return format_html("{}", str(words))
    return format_html('<span lang="{}">{}</span>', language, str(words))
