"""Words that look like a person's name in the region, in Cyrillic and Latin script.

Endings of families' and fathers' names as `umid.science.names.endings` has them, here as written
and with the endings of case that follow in a sentence. Given names are the widespread ones of the
five states (the list is short: it is a mark for a person to look at, no register).
"""

from __future__ import annotations

import re
from typing import Final

from umid.science.names.particles import CHILD

_CASE: Final = (
    r"(?:а|у|ым|е|ой|ы|ых|ни|нинг|ning|ni|ga|dan|da|ға|га|ның|нын|ның|ды|ды|ро|и|ю|nyň|na|a|s|ʻs)?"
)
_FAMILY: Final = re.compile(
    rf"\w{{2,}}(?:[оеё]ва?|[oe]va?|евич|ович|евн|овн|evich|ovich|evna|ovna|зода|заде|zoda|zade"
    rf"|ұлы|қызы|улы|кызы|uly|ogly|gyzy|ewa?|owa?){_CASE}\Z"
)
_NO_NAME: Final = re.compile(
    r"(?:основ|готов|здоров|услов|полов|нов|moscow|however|kosov)", re.IGNORECASE
)
_GIVEN: Final = frozenset(
    word
    for line in (
        "amina aisha fatima khadija zaynab zainab maryam mariam madina malika dilnoza gulnora",
        "nodira feruza shahnoza zulfiya sevara nigora aizada aigul ainura gulmira nazira",
        "jamila jamilya oguljan ogulgerek maral aygul bahar ahmad ahmed alisher aziz",
        "bakhtiyor bakyt bekzod davron farrux farrukh ibrahim ibrohim jahongir karim marat",
        "muhammad mukhammad nurlan otabek rustam serik sherzod timur yusuf abdulloh umar",
        "dovlet merdan амина айша фатима хадича зайнаб марям мадина малика дильноза гульнора",
        "нодира феруза зульфия айгуль айгүл айнура гульмира гүлмира назира джамиля жамиля",
        "айзада сабина аружан дана асель әсел ахмад ахмед алишер азиз бахтиёр бакыт бекзод",
        "фаррух ибрагим иброҳим карим марат мухаммад муҳаммад нурлан рустам серик серік тимур",
        "юсуф умар бехруз беҳрӯз фирдавс мехрона меҳрона гулнора ойша ёсмин мадинаи амир",
        "дамир алия әлия жанар жаңыл нурбек эрмек",
    )
    for word in line.split()
)
_WORD: Final = re.compile(r"[^\W\d_][\wʻ-]*\.?")


def _is_family(word: str) -> bool:
    return bool(_FAMILY.match(word)) and not _NO_NAME.match(word)


def _is_given(word: str) -> bool:
    small = word.casefold()
    return any(small[: len(small) - cut] in _GIVEN for cut in range(4) if len(small) - cut > 2)  # noqa: PLR2004 - a name has three letters


def names_in(sentence: str) -> list[tuple[int, int]]:
    """Where names stand: from which character until which.

    A given name of the list; a family's or father's name beside another capitalised word or an
    initial; a word before "son of" or "daughter of".
    """
    words = list(_WORD.finditer(sentence))
    found: list[tuple[int, int]] = []
    for number, word in enumerate(words):
        text = word[0].rstrip(".")
        if not text[0].isupper():
            continue
        beside = [words[place] for place in (number - 1, number + 1) if 0 <= place < len(words)]
        near = [each for each in beside if _touches(word, each)]
        follows = near[-1][0] if near and near[-1].start() > word.start() else ""
        if (
            _is_given(text)
            or follows.casefold() in CHILD
            or (_is_family(text) and any(each[0][0].isupper() for each in near))
        ):
            found.append((word.start(), word.start() + len(text)))
    return _joined(found)


def _joined(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Parts of one name that stand side by side, as one."""
    joined: list[tuple[int, int]] = []
    for start, end in found:
        if joined and start - joined[-1][1] <= 1:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _touches(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether nothing but a space lies between two words."""
    between = (
        other.start() - one.end() if other.start() > one.start() else one.start() - other.end()
    )
    return between <= 1
