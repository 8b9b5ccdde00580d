"""What each language's catalogue says of itself: whether a native speaker has reviewed it."""

from __future__ import annotations

import gettext
from dataclasses import dataclass
from functools import cache
from typing import Final

from django.conf import settings

from umid.kernel.languages import Language

REVIEW_HEADER: Final = "X-Reviewed-By-Native-Speaker"
NOBODY_YET: Final = "nobody yet"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A language of the site; `reviewed_by` is empty until someone has."""

    language: Language
    reviewed_by: str

    @property
    def autonym(self) -> str:
        """The language's name in itself."""
        return self.language.autonym

    @property
    def is_source(self) -> bool:
        """Whether the site's own words are written in it."""
        return self.language is Language.ENGLISH


@cache
def catalogues() -> tuple[Catalogue, ...]:
    """Every language with its reviewer, as its catalogue's header names them."""
    return tuple(Catalogue(language, _reviewer(language)) for language in Language)


def _reviewer(language: Language) -> str:
    # Not Django's merged catalogue: of its parts, that one keeps the first header, Django's own.
    ours = gettext.translation("django", settings.LOCALE_PATHS[0], [language.value], fallback=True)
    header: str = ours.info().get(REVIEW_HEADER.lower(), NOBODY_YET)
    return "" if header == NOBODY_YET else header
