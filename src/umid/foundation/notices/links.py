"""Where a notice leads: kept without a language, shown in the reader's."""

from __future__ import annotations

from django.conf import settings
from django.urls import get_script_prefix, reverse

from umid.kernel.languages import Language


def page(name: str, *words: object) -> str:
    """The address of a page of ours, without its language."""
    return "/" + reverse(name, args=words).removeprefix(get_script_prefix())


def here(path: str) -> str:
    """The address in the language that is read now."""
    return get_script_prefix() + path[1:]


def absolute(path: str, language: Language) -> str:
    """The address as a letter has it, wherever its sender reads."""
    return f"{settings.UMID.origin}/{language}{path}"
