"""Protocol order: states before organisations, each by its name in the language of the reader.

Those who come by name follow, and the media last.

That is how the United Nations seat and list delegations, so that no one stands above another.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Final, Protocol, TypeVar

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from umid.council.delegations.queries.rows import Group, Party
from umid.foundation.ui.said import country
from umid.kernel.languages import Language

_ALPHABETS: Final = {
    Language.RUSSIAN: "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    Language.KAZAKH: "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    Language.KYRGYZ: "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя",
    Language.TAJIK: "абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя",
    Language.TURKMEN: "abçdeäfghijžklmnňoöprsştuüwyýz",
}


class OfAParty(Protocol):
    """Anything that belongs to a state or an organisation."""

    @property
    def party(self) -> Party: ...


_Row = TypeVar("_Row", bound=OfAParty)


def in_protocol_order(rows: Iterable[_Row], language: Language) -> list[_Row]:
    """The rows of states, then those of organisations, by name."""
    return sorted(rows, key=lambda row: key_of(row.party, language))


def key_of(party: Party, language: Language) -> tuple[int, list[tuple[int, str]]]:
    """What a party is sorted by."""
    return list(Group).index(party.group), alphabetical(name_of(party, language), language)


def name_of(party: Party, language: Language) -> str:
    """A country's name, an organisation's as it is read, or what those by name are together."""
    if party.state:
        return country(party.state, language)
    if party.name:
        return party.name.text
    with translation.override(language):
        return str(_("Media") if party.is_media else _("Invited by name"))


def alphabetical(words: str, language: Language) -> list[tuple[int, str]]:
    """Letter by letter in the order of the language's alphabet; other letters after it."""
    alphabet = _ALPHABETS.get(language, "")
    folded = unicodedata.normalize("NFC", words).lower()
    return [
        (alphabet.index(each) + 1 if each in alphabet else _beyond(each, alphabet), each)
        for each in folded
    ]


def _beyond(letter: str, alphabet: str) -> int:
    """Spaces and signs first, letters of other alphabets last."""
    return len(alphabet) + 1 if letter.isalpha() else 0
