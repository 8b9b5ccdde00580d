"""What the search finds of themes, and the themes that a query's words stand for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

from umid.council.themes import queries
from umid.foundation.search.expansion import Expansion
from umid.foundation.search.rules.asking import Word, covered
from umid.foundation.search.rules.entries import Facet, Thing, Words
from umid.foundation.search.sources import Source
from umid.kernel.languages import Language

if TYPE_CHECKING:
    from umid.foundation.texts.rules import Text


def things(slugs: Collection[str] | None) -> Iterator[Thing]:
    """Themes with what they mean and what else they are called."""
    for slug, label, definition, also in queries.texts(slugs):
        yield Thing(
            identifier=slug,
            address=("themes:theme", slug),
            words={
                language: Words(version.text, "\n".join(_said(language, definition, also)))
                for language, version in label.versions.items()
            },
            themes=(slug,),
        )


def expand(asked: Collection[Word]) -> Iterator[Expansion]:
    """Themes that words of the query are a name of, in any language."""
    for slug, label, _definition, also in queries.texts(None):
        found = {
            word
            for text in (label, also)
            if text
            for language, version in text.versions.items()
            for word in covered(version.text, language, asked)
        }
        if found:
            yield Expansion(Facet.THEME, slug, frozenset(found))


def names(slugs: Collection[str], language: Language) -> Mapping[str, str]:
    """What themes are called."""
    return {slug: label.read(language).text for slug, label, *_rest in queries.texts(slugs)}


def _said(language: Language, *texts: Text | None) -> list[str]:
    return [text.versions[language].text for text in texts if text and language in text.versions]


SOURCE: Final = Source("themes.theme", _("Themes"), things)
