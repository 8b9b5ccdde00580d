"""Every passage of a text that could tell who a person is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from umid.council.experience.rules.personal import words
from umid.council.experience.rules.personal.finding import Finding, Tells
from umid.council.experience.rules.personal.names import names_in

_SENTENCE: Final = re.compile(
    r".+?(?:(?<!\b\w)(?<!№)(?<!No)[.!?…](?=\s+[^\W\d_a-zа-яё])|\Z)", re.DOTALL
)
_NUMERIC_DATE: Final = re.compile(
    r"(?<![\d.])(?:[0-3]?\d[./-][01]?\d[./-](?:19|20)\d\d|(?:19|20)\d\d-[01]\d-[0-3]\d)(?![\d])"
)
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DAY: Final = re.compile(r"(?<![\d№])[0-3]?\d(?:st|nd|rd|th|-?го|-?[a-zа-яёіү]{1,4})?(?!\d)")
_NUMBERS: Final = (
    re.compile(r"(?<![\d+])\d{14}(?!\d)"),  # personal numbers of UZ and KG
    re.compile(r"(?<![\d+])\d{12}(?!\d)"),  # of KZ
    re.compile(r"(?<!\w)(?:[A-ZА-Я]{1,2}|ID)[ -]?№? ?\d{7,8}(?!\d)"),  # passports, identity cards
    re.compile(r"(?<!\w)[IVXІ]{1,4}-[A-ZА-Я]{2,3} ?(?:№|No\.?)? ?\d{6,7}(?!\d)"),  # of birth
)
_BARE: Final = re.compile(r"(?:№|No\.? ?|N )?\s?(?<![\d+])\d{6,9}(?!\d)")
_FIGURE: Final = re.compile(r"(?<![\d.,№/-])[1-9](?![\d.,/%-])")
_NEAR: Final = 28
"""Characters between a small number and the people it counts, or a place and its name."""


def check(texts: Iterable[str]) -> list[Finding]:
    """What the texts tell, in their order; the same sentence is told once."""
    found = [each for text in texts for each in _of(text)]
    return list({each.key: each for each in found}.values())


def _of(text: str) -> Iterator[Finding]:
    for paragraph in text.split("\n"):
        for match in _SENTENCE.finditer(paragraph):
            sentence = match[0].strip()
            plain = words.folded(sentence)
            for tells, find in _FINDERS.items():
                place = find(plain)
                if place:
                    yield Finding(tells, sentence, *place)


def _name(sentence: str) -> tuple[int, int] | None:
    """A name and, beside it, a fact: the name's own words are none."""
    names = names_in(sentence)
    for fact in words.FACT.finditer(sentence):
        for start, end in names:
            if not start <= fact.start() < end:
                return start, end
    return None


def _birth(sentence: str) -> tuple[int, int] | None:
    """A whole date where someone is said to be born."""
    if not words.BORN.search(sentence):
        return None
    found = _NUMERIC_DATE.search(sentence)
    if found:
        return found.span()
    month = words.MONTH.search(sentence)
    if month is None:
        return None
    first = max(0, month.start() - 22)
    around = sentence[first : month.end() + 22]
    year = _YEAR.search(around)
    day = _DAY.search(around.replace(year[0], "    ") if year else around)
    if year is None or day is None:
        return None
    beside = [(first + one.start(), first + one.end()) for one in (year, day)]
    starts, ends = zip(month.span(), *beside, strict=True)
    return min(starts), max(ends)


def _document(sentence: str) -> tuple[int, int] | None:
    """A number of the form that papers and registers of the region have; any beside a paper."""
    for pattern in _NUMBERS:
        if found := pattern.search(sentence):
            return found.span()
    paper = words.PAPER.search(sentence)
    found = _BARE.search(sentence, paper.end()) if paper else None
    return found.span() if found else None


def _few(sentence: str) -> tuple[int, int] | None:
    """Fewer than ten people, counted, in a small place that is named."""
    if not any(_is_named(sentence, place) for place in words.PLACE.finditer(sentence)):
        return None
    for pattern in (_FIGURE, words.FEW):
        for number in pattern.finditer(sentence):
            people = words.PEOPLE.search(sentence, number.end())
            if people and people.start() - number.end() <= _NEAR:
                between = sentence[number.end() : people.start()]
                if not re.search(r"[,;:()\d]", between):
                    return number.start(), people.end()
    return None


def _is_named(sentence: str, place: re.Match[str]) -> bool:
    """Whether a capitalised word or a number stands next to it."""
    before = re.search(r"([^\W\d_][\wʻ-]*|\d+-?\w{0,4})[ «»\"]+\Z", sentence[: place.start()])
    after = re.match(r"[ «»\"]+(?:of |№ ?|No\.? ?)?([^\W\d_][\wʻ-]*|\d+)", sentence[place.end() :])
    beside = [found[1] for found in (before, after) if found]
    return any(each[0].isupper() or each[0].isdigit() for each in beside)


_FINDERS: Final[dict[Tells, Callable[[str], tuple[int, int] | None]]] = {
    Tells.NAME: _name,
    Tells.BIRTH_DATE: _birth,
    Tells.DOCUMENT: _document,
    Tells.SMALL_GROUP: _few,
}
