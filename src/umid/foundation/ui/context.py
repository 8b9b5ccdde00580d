"""What every page knows without asking: its language, the same page in others, and the doors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.urls import get_script_prefix

from umid.foundation.ui import navigation
from umid.foundation.ui.language import current_language
from umid.kernel.languages import Language

if TYPE_CHECKING:
    from django.http import HttpRequest


@dataclass(frozen=True, slots=True)
class Version:
    """The page at hand in one language; `absolute_url` is what other sites are told."""

    language: Language
    autonym: str
    url: str
    absolute_url: str
    is_current: bool


def page(request: HttpRequest) -> dict[str, object]:
    """The context processor of the base page."""
    address = unprefixed_path(request)
    path = address.partition("?")[0]
    language, site = current_language(), request.build_absolute_uri("/")[:-1]
    return {
        "navigation": navigation.links(path),
        "personal_navigation": navigation.personal(request),
        "foot_navigation": navigation.links(path, navigation.Place.FOOT),
        "search_url": navigation.search_url(),
        "languages": tuple(_version(site, address, other, language) for other in Language),
        "home_url": get_script_prefix(),
        "language": language,
        "is_demonstration": settings.UMID.demonstration,
    }


def unprefixed_path(request: HttpRequest) -> str:
    """Path and query without the language prefix, as the language middleware leaves it."""
    address: str = getattr(request, "unprefixed_path", request.get_full_path())
    return address


def _version(site: str, address: str, language: Language, current: Language) -> Version:
    url = f"/{language}{address}"
    return Version(
        language=language,
        autonym=language.autonym,
        url=url,
        absolute_url=site + url,
        is_current=language is current,
    )
