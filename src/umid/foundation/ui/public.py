"""Every page asks for sign-in unless its room says here that it is open to all.

Who is sent to sign in is decided by the address alone, so nothing shows whether a thing exists.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_not_required
from django.urls import URLPattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.urls import URLResolver


def open_to_all(patterns: Sequence[URLPattern | URLResolver]) -> list[URLPattern | URLResolver]:
    """The same addresses, marked as needing no sign-in."""
    for each in patterns:
        if isinstance(each, URLPattern):
            login_not_required(each.callback)
        else:
            open_to_all(each.url_patterns)
    return list(patterns)
