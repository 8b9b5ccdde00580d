"""The language that the current request is answered in."""

from __future__ import annotations

from django.utils.translation import get_language

from umid.kernel.languages import Language

_LANGUAGES = {language.value: language for language in Language}  # asked hundreds of times a page


def current_language() -> Language:
    """As the address or the browser says; English where neither speaks one of ours."""
    return _LANGUAGES.get(get_language() or "", Language.ENGLISH)
