"""What each language's catalogue says of itself: whether a native speaker has reviewed it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from django.utils.translation.trans_real import translation

from umid.kernel.languages import Language

REVIEW_HEADER = "x-reviewed-by-native-speaker"


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
    header: str = translation(language.value).info().get(REVIEW_HEADER, "")
    return "" if header == "nobody yet" else header
