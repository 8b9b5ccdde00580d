"""What a theme is, and what must hold of the vocabulary as a whole before anything is filed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from umid.foundation.texts.rules import Standing
from umid.kernel.languages import Language

Words = Mapping[Language, str]


class UnsoundVocabulary(ValueError):
    """The vocabulary cannot be used as it is."""


class MissingLanguage(UnsoundVocabulary):
    """Words are missing in a language that the platform speaks."""


class UnknownTheme(UnsoundVocabulary):
    """A theme refers to one that is not in the vocabulary."""


class CircularTheme(UnsoundVocabulary):
    """A theme stands, directly or not, under itself."""


class AmbiguousTheme(UnsoundVocabulary):
    """Two themes bear one slug, or one label in one language."""


class NoOneOriginal(UnsoundVocabulary):
    """The words were written first in no language, or in several."""


class LopsidedRelation(UnsoundVocabulary):
    """A relation is told by one side only, or joins a theme with one it stands under."""


@dataclass(frozen=True, slots=True)
class Theme:
    """One entry. `also` is what else the field calls it; empty where there is no other word."""

    slug: str
    label: Words
    definition: Words
    also: Words = field(default_factory=dict)
    broader: str | None = None
    related: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All themes in the order of the screen, and how the words of each language came about."""

    title: Words
    by: str
    standings: Mapping[Language, Standing]
    themes: tuple[Theme, ...]

    @property
    def original(self) -> Language:
        """The one language that the words were written in first. Raises NoOneOriginal."""
        found = [one for one, standing in self.standings.items() if standing is Standing.ORIGINAL]
        if len(found) != 1:
            raise NoOneOriginal(f"originals: {', '.join(found) or 'none'}")
        return found[0]

    def parents_first(self) -> Iterator[Theme]:
        """Every theme after the one it stands under, siblings in the vocabulary's order."""
        waiting: list[str | None] = [None]
        while waiting:
            under = waiting.pop(0)
            for theme in self.themes:
                if theme.broader == under:
                    waiting.append(theme.slug)
                    yield theme


def above(theme: Theme, themes: Mapping[str, Theme]) -> tuple[str, ...]:
    """The slugs that a theme stands under, nearest first.

    Raises UnknownTheme, CircularTheme.
    """
    found: list[str] = []
    broader = theme.broader
    while broader is not None:
        if broader not in themes:
            raise UnknownTheme(f"{theme.slug} stands under {broader}, which is not a theme")
        if broader == theme.slug or broader in found:
            raise CircularTheme(f"{theme.slug} stands under itself or under a circle")
        found.append(broader)
        broader = themes[broader].broader
    return tuple(found)


def require_sound(vocabulary: Vocabulary) -> None:
    """Every theme in every language, once, in a forest whose relations both sides tell.

    Raises a subclass of UnsoundVocabulary for the first fault. That a theme is not related to one
    it stands under is condition S27 of the SKOS reference (W3C, 2009).
    """
    themes = {theme.slug: theme for theme in vocabulary.themes}
    if len(themes) != len(vocabulary.themes):
        raise AmbiguousTheme("two themes bear one slug")
    _require_languages(vocabulary.title, "the title")
    _require_languages(vocabulary.standings, "the account of how its words came about")
    _ = vocabulary.original
    taken: dict[tuple[Language, str], str] = {}
    for theme in vocabulary.themes:
        _require_words(theme)
        _require_own_label(theme, taken)
        _require_mutual_relations(theme, themes)


def _require_words(theme: Theme) -> None:
    _require_languages(theme.label, f"the label of {theme.slug}")
    _require_languages(theme.definition, f"the definition of {theme.slug}")
    if theme.also:
        _require_languages(theme.also, f"what else {theme.slug} is called")


def _require_languages(words: Words, what: str) -> None:
    if missing := [language for language in Language if not words.get(language, "").strip()]:
        raise MissingLanguage(f"{what} lacks {', '.join(missing)}")


def _require_own_label(theme: Theme, taken: dict[tuple[Language, str], str]) -> None:
    for language, label in theme.label.items():
        holder = taken.setdefault((language, label.casefold()), theme.slug)
        if holder != theme.slug:
            raise AmbiguousTheme(f"{holder} and {theme.slug} are both {label!r} in {language}")


def _require_mutual_relations(theme: Theme, themes: Mapping[str, Theme]) -> None:
    ancestors = above(theme, themes)
    for slug in sorted(theme.related):
        if slug not in themes:
            raise UnknownTheme(f"{theme.slug} is related to {slug}, which is not a theme")
        if theme.slug not in themes[slug].related:
            raise LopsidedRelation(f"{theme.slug} is related to {slug}, but not the reverse")
        if slug == theme.slug or slug in ancestors:
            raise LopsidedRelation(f"{theme.slug} is related to {slug}, under which it stands")
