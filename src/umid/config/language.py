"""The language stands in the address: `/ru/meetings/` is `/meetings/` in Russian.

An address without a language negotiates it from the browser, so it stays stable and needs no
cookie. The language is treated as a mount point: whatever a page links to stays under it.
"""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import get_script_prefix, set_script_prefix
from django.utils import translation
from django.utils.cache import patch_vary_headers

from umid.kernel.languages import Language

_LANGUAGES = {language.value: language for language in Language}


class LanguageInAddress:
    """Takes the language off the path, activates it, and puts it before every address made."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        named, rest = _split(request.path_info)
        if named and not rest:
            return HttpResponsePermanentRedirect(f"{request.path}/")
        language = named or Language(translation.get_language_from_request(request))
        prefix = get_script_prefix()
        request.path_info = rest
        query = request.META.get("QUERY_STRING")
        address = f"{rest}?{query}" if query else rest
        request.unprefixed_path = address  # type: ignore[attr-defined] # for the language switch
        request.LANGUAGE_CODE = language.value
        if named:
            set_script_prefix(f"{prefix}{named.value}/")
        try:
            with translation.override(language.value):
                response = self.get_response(request)
        finally:
            set_script_prefix(prefix)
        response.headers.setdefault("Content-Language", language.value)
        if not named:
            patch_vary_headers(response, ["Accept-Language"])
        return response


def _split(path: str) -> tuple[Language | None, str]:
    """`/ru/meetings/` → (Russian, `/meetings/`); a path without a language stays as it is."""
    first, slash, rest = path.removeprefix("/").partition("/")
    if first not in _LANGUAGES:
        return None, path
    return _LANGUAGES[first], f"/{rest}" if slash else ""
