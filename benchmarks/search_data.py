"""The texts and queries that the search is measured on: written by hand, or many made of those."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, Final

from umid.foundation.search.rules.entries import Thing, Words
from umid.kernel.languages import Language

_FILE: Final = Path(__file__).parent / "search_corpus.toml"
_STATES: Final = ("KZ", "KG", "TJ", "TM", "UZ")
_SENTENCES: Final = 8
FLOOR: Final = {"same": 0.97, "across": 0.9}
"""The recall at ten that is held: in the query's own language, and in others."""


@dataclass(frozen=True)
class Query:
    """What someone types, and the identifiers of what it should find."""

    words: str
    language: Language
    expected: frozenset[str]


@cache
def _corpus() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text("utf-8"))


def small() -> list[Thing]:
    """Every hand-written text as a thing of its own, `topic.language`, filed under its topic."""
    return [
        Thing(
            identifier=f"{each['topic']}.{language}",
            address=("themes:theme", each["topic"]),
            words={language: Words(*each[language])},
            themes=(each["topic"],),
        )
        for each in _corpus()["text"]
        for language in Language
    ]


def queries() -> list[Query]:
    """The hand-written queries."""
    return [
        Query(
            each["words"],
            Language(each["language"]),
            frozenset(f"{each['topic']}.{one}" for one in each.get("only", list(Language))),
        )
        for each in _corpus()["query"]
    ]


def many(number: int, *, seed: int = 1) -> Iterator[Thing]:
    """So many texts of eight sentences, half on one topic; every third is in two languages."""
    chance, corpus = Random(seed), _corpus()  # noqa: S311 - repeatable on purpose
    for count in range(number):
        languages = chance.sample(list(Language), 2 if count % 3 == 0 else 1)
        topic = chance.choice(corpus["text"])
        others = chance.sample(corpus["text"], _SENTENCES // 2)
        facts = {"number": chance.randint(5, 900), "year": chance.randint(2015, 2026)}
        place = chance.randrange(len(corpus["places"]["en"]))
        yield Thing(
            identifier=f"made-{count}",
            address=("themes:theme", topic["topic"]),
            words={
                one: _words(corpus, one, [topic, *others], place, facts, chance)
                for one in languages
            },
            on=date(facts["year"], 1, 1),
            themes={topic["topic"], others[0]["topic"]},
            states=(_STATES[place % len(_STATES)],),
        )


def _words(
    corpus: dict[str, Any],
    language: Language,
    topics: list[dict[str, Any]],
    place: int,
    facts: dict[str, int],
    chance: Random,
) -> Words:
    where = corpus["places"][language][place]
    said = [sentence for each in topics for sentence in each[language][1].split(". ")]
    said = said[:2] + chance.sample(said[2:], _SENTENCES - 4)
    said += [each.format(place=where, **facts) for each in corpus["frames"][language][:2]]
    return Words(f"{topics[0][language][0]}, {where}", ". ".join(said))
