"""A practice in the fifteen elements of Dublin Core (DCMI 1.1), in every language it exists in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from umid.foundation.texts.rules import Text
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class Element:
    """One statement; `language` is that of its words, None where they are in none."""

    name: str
    words: str
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Cited:
    """Who says what, where and when; the author is a state or an organisation, never a person."""

    address: str
    title: str
    author: str
    publisher: str
    language: Language
    on: date | None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """What is said about it in several languages."""

    title: Text
    summary: tuple[Text, ...]
    subjects: tuple[Text, ...]
    sources: tuple[str, ...]


def elements(cited: Cited, said: Said) -> Iterator[Element]:
    """In the order of the elements' own list. No rights are stated, as the library states none."""
    for language, words in _versions([said.title]):
        yield Element("title", words, language)
    yield Element("creator", cited.author, cited.language)
    for subject in said.subjects:
        for language, words in _versions([subject]):
            yield Element("subject", words, language)
    for language, words in _versions(said.summary):
        yield Element("description", words, language)
    yield from about(cited, cited.language)
    yield from (Element("source", words) for words in said.sources)
    for language in said.title:
        yield Element("language", language.value)
    if cited.place:
        yield Element("coverage", cited.place, cited.language)


def about(cited: Cited, names: Language) -> Iterator[Element]:
    """What does not depend on the texts; the names of bodies are in this language."""
    yield Element("publisher", cited.publisher, names)
    if cited.on:
        yield Element("date", cited.on.isoformat())
    yield Element("type", "Text")
    yield Element("format", "text/html")
    yield Element("identifier", cited.address)


def _versions(texts: Iterable[Text]) -> Iterator[tuple[Language, str]]:
    """Each language's words, its paragraphs joined."""
    found: dict[Language, list[str]] = {}
    for text in texts:
        for language, version in text.versions.items():
            found.setdefault(language, []).append(version.text)
    yield from ((language, "\n\n".join(words)) for language, words in found.items())
