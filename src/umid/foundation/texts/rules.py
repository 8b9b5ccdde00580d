"""What a text in several languages is, which version a reader gets, and when a version is stale."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from types import MappingProxyType
from typing import Final, TypedDict

from umid.kernel.errors import NotPossible
from umid.kernel.languages import Language, fallbacks


class Standing(StrEnum):
    """How a language version came about."""

    ORIGINAL = "original"
    TRANSLATED = "translated"
    REVIEWED = "reviewed"


class StoredVersion(TypedDict):
    """A version as the database keeps it."""

    text: str
    by: str
    at: str
    standing: str
    of: str


@dataclass(frozen=True, slots=True)
class Version:
    """One language's words. `of` is the digest of the source they were made from; "" for none."""

    text: str
    by: str
    at: datetime
    standing: Standing
    of: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader is shown: words in `language`, though `wanted` was asked for."""

    text: str
    language: Language
    wanted: Language
    by: str
    at: datetime
    standing: Standing
    stale: bool

    @property
    def stands_in(self) -> bool:
        """Whether another language is shown than was asked for."""
        return self.language is not self.wanted

    def __str__(self) -> str:
        return self.text


class NoWords(NotPossible):
    """A text needs words in at least one language."""


@dataclass(frozen=True)  # without slots, so that it can remember which versions are stale
class Text:
    """A short text, or a paragraph of a long one, in each language it exists in."""

    versions: Mapping[Language, Version]

    def __post_init__(self) -> None:
        if not self.versions:
            raise NoWords
        object.__setattr__(self, "versions", MappingProxyType(dict(self.versions)))

    def __iter__(self) -> Iterator[Language]:
        return iter(self.versions)

    def __reduce__(self) -> tuple[type[Text], tuple[dict[Language, Version]]]:
        return Text, (dict(self.versions),)  # a mapping proxy cannot be copied or pickled

    def __hash__(self) -> int:
        return hash(frozenset(self.versions.items()))

    def is_stale(self, language: Language) -> bool:
        """Whether the source has changed since this version was made from it."""
        return language in self._stale

    @cached_property
    def _stale(self) -> frozenset[Language]:
        digests = {language: digest(version.text) for language, version in self.versions.items()}
        return frozenset(
            language
            for language, version in self.versions.items()
            if version.of
            and not any(
                version.of == found for other, found in digests.items() if other is not language
            )
        )

    def read(self, wanted: Language) -> Reading:
        """The version in the wanted language, or else the first that may stand in for it."""
        language = next(found for found in fallbacks(wanted) if found in self.versions)
        found = self.versions[language]
        return Reading(
            text=found.text,
            language=language,
            wanted=wanted,
            by=found.by,
            at=found.at,
            standing=found.standing,
            stale=self.is_stale(language),
        )

    def stored(self) -> dict[str, StoredVersion]:
        """The JSON object that `restore` reads back."""
        return {
            language.value: {
                "text": version.text,
                "by": version.by,
                "at": version.at.isoformat(),
                "standing": version.standing.value,
                "of": version.of,
            }
            for language, version in self.versions.items()
        }


def digest(words: str) -> str:
    """A short fingerprint of a source (first 64 bits of SHA-256): enough to see that it changed."""
    return sha256(words.encode()).hexdigest()[:16]


def restore(stored: Mapping[str, StoredVersion]) -> Text:
    """The text that `Text.stored` wrote."""
    return Text(
        {
            Language(language): Version(
                text=version["text"],
                by=version["by"],
                at=datetime.fromisoformat(version["at"]),
                standing=Standing(version["standing"]),
                of=version["of"],
            )
            for language, version in stored.items()
        }
    )


def original(language: Language, words: str, *, by: str, at: datetime) -> Text:
    """A new text in the language it was written in."""
    return Text({language: Version(words, by, at, Standing.ORIGINAL)})


def translate(
    text: Text, to: Language, words: str, *, source: Language, by: str, at: datetime
) -> Text:
    """The text with a translation made from `source`; an earlier one in that language gives way."""
    version = Version(words, by, at, Standing.TRANSLATED, digest(text.versions[source].text))
    return Text({**text.versions, to: version})


def source_of(text: Text) -> Language:
    """The language that a text was written in; the first it has where none is an original."""
    originals = (
        language
        for language, version in text.versions.items()
        if version.standing is Standing.ORIGINAL
    )
    return next(originals, next(iter(text)))


def reword(text: Text, words: str, *, by: str, at: datetime) -> Text:
    """The text with other words in the language it was written in; translations become stale.

    The same words are no change, so whoever wrote them stays their author.
    """
    language = source_of(text)
    if text.versions[language].text == words:
        return text
    return Text({**text.versions, language: Version(words, by, at, Standing.ORIGINAL)})


def say(text: Text, words: Mapping[Language, str], *, by: str, at: datetime) -> Text:
    """The text with other words in any of its languages; what is empty or the same is no change."""
    source = source_of(text)
    said = reword(text, words.get(source) or text.versions[source].text, by=by, at=at)
    for language, new in words.items():
        now = said.versions.get(language)
        if language is not source and new and (now is None or now.text != new):
            said = translate(said, language, new, source=source, by=by, at=at)
    return said


def begin(words: Mapping[Language, str], *, source: Language, by: str, at: datetime) -> Text:
    """A new text, written in `source` or else in the first that has words. Raises NoWords."""
    filled = {language: each for language, each in words.items() if each}
    if not filled:
        raise NoWords
    first = source if source in filled else next(iter(filled))
    return say(original(first, filled[first], by=by, at=at), filled, by=by, at=at)


def review(text: Text, language: Language, *, by: str, at: datetime) -> Text:
    """The text with one version confirmed by a second person."""
    version = text.versions[language]
    return Text(
        {**text.versions, language: replace(version, standing=Standing.REVIEWED, by=by, at=at)}
    )


@dataclass(frozen=True, slots=True)
class Provenance:
    """How a page's texts in one language came about: one row of the note at its foot."""

    language: Language
    by: tuple[str, ...]
    standing: Standing
    stale: bool


_WEAKEST_FIRST: Final = (Standing.TRANSLATED, Standing.REVIEWED, Standing.ORIGINAL)


def provenance(texts: Iterable[Text]) -> list[Provenance]:
    """For each language that any of the texts has, its authors and its weakest standing."""
    rows: list[Provenance] = []
    texts = {id(text): text for text in texts}.values()  # a page says the same text many times
    for language in Language:
        found = [(text, text.versions[language]) for text in texts if language in text.versions]
        if found:
            standings = {version.standing for _, version in found}
            rows.append(
                Provenance(
                    language=language,
                    by=tuple(sorted({version.by for _, version in found})),
                    standing=next(one for one in _WEAKEST_FIRST if one in standings),
                    stale=any(text.is_stale(language) for text, _ in found),
                )
            )
    return rows
