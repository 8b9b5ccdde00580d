"""Draws a component: its template, and words that may be in another language than the page."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Protocol, cast

from django.template import Context
from django.template.loader import get_template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

from umid.foundation.ui.language import current_language

if TYPE_CHECKING:
    from django.template import Template
    from django.template.backends.django import Template as DjangoTemplate
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
    return _template(component).render(Context(context))


@cache
def _template(component: str) -> Template:
    found = get_template(f"ui/components/{component}.html")
    return cast("DjangoTemplate", found).template


def in_its_language(words: Words | None) -> SafeString:
    """Words ready for the page; marked with `lang` where they are not in the page's language."""
    language = getattr(words, "language", None)
    if words is None:
        return SafeString()
    if language is None or language is current_language():
        return SafeString(conditional_escape(str(words)))
    return format_html('<span lang="{}">{}</span>', language, str(words))
