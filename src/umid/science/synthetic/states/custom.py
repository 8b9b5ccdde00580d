"""The form in which a state's naming custom is written down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from umid.science.synthetic.chance import Weighted, ranked


class Sex(StrEnum):
    """As the register's CSV writes it."""

    FEMALE = "female"
    MALE = "male"


@dataclass(frozen=True, slots=True)
class Ending:
    """What turns a stem into a surname or patronymic: for a man and for a woman.

    `after_vowel` also follows a glide (й, y, ý), which it then replaces: Абай, Абаев.
    """

    after_consonant: tuple[str, str]
    after_vowel: tuple[str, str]
    of_father: bool = False
    """Whether it stands on the father's given name even as a surname (Бакыт уулу)."""

    def join(self, stem: str, sex: Sex) -> str:
        """The word, or words, for someone of this sex."""
        woman = sex is Sex.FEMALE
        if stem[-1] == "ӣ" and self.after_vowel[woman]:
            stem = stem[:-1] + "и"  # Tajik writes the long vowel at the end of a word only
        if self.after_vowel == self.after_consonant:
            return stem + self.after_consonant[woman]
        if stem[-1] in _GLIDES:
            return stem[:-1] + self.after_vowel[woman]
        return stem + (self.after_vowel if stem[-1] in _VOWELS else self.after_consonant)[woman]


def alike(man: str, woman: str, *, of_father: bool = False) -> Ending:
    """Make an ending that no sound of the stem changes."""
    return Ending((man, woman), (man, woman), of_father=of_father)


_VOWELS = frozenset("aeiouäöüаеиоуыэюяёәөүұіӣӯ")
_GLIDES = frozenset("йyý")  # in Turkmen y is a vowel, but no Turkmen stem here ends in it


@dataclass(frozen=True, slots=True)
class Place:
    """A town: its name in the language of the state, and as Russian has it."""

    own: str
    russian: str


@dataclass(frozen=True, slots=True)
class Custom:
    """How people of one state are named, in the state's own orthography."""

    state: str
    given: Mapping[Sex, Weighted[str]]
    compounds: Mapping[Sex, tuple[Weighted[str], Weighted[str]]]
    """Heads and tails that combine freely (Нұр + лан): the long tail of given names."""
    twins: Mapping[Sex, tuple[tuple[str, str], ...]]
    """Names customary for twins, alike on purpose."""
    families: Weighted[str]
    family_endings: Weighted[Ending]
    patronymic_endings: Weighted[Ending]
    places: Weighted[Place]
    arabic: Mapping[str, str]
    """How Arabic writes the names that come from it, by the state's own spelling."""


def names(text: str) -> tuple[tuple[str, ...], dict[str, str]]:
    """Read names parted by spaces, `Мадина=مدينة` where Arabic has its own spelling."""
    entries = [entry.partition("=") for entry in text.split()]
    return tuple(name for name, _, _ in entries), {
        name: arabic for name, _, arabic in entries if arabic
    }


def custom(  # noqa: PLR0913 -- one argument for each table of a state, named at the call
    state: str,
    *,
    girls: str,
    boys: str,
    stems: str,
    compounds: Mapping[Sex, tuple[str, str]],
    twins: Mapping[Sex, str],
    family_endings: tuple[tuple[Ending, float], ...],
    patronymic_endings: tuple[tuple[Ending, float], ...],
    places: str,
) -> Custom:
    """Build a custom from its tables: names in falling order of frequency, parted by spaces.

    Surnames stand on `stems` first and then on men's given names. Twins are pairs `A/B`, places
    `own/Russian`.
    """
    tables = {Sex.FEMALE: names(girls), Sex.MALE: names(boys)}
    stem_names, stem_arabic = names(stems)
    return Custom(
        state=state,
        given={sex: ranked(table) for sex, (table, _) in tables.items()},
        compounds={
            sex: (ranked(heads.split()), ranked(tails.split()))
            for sex, (heads, tails) in compounds.items()
        },
        twins={sex: tuple(map(_pair, text.split())) for sex, text in twins.items()},
        families=ranked(tuple(dict.fromkeys((*stem_names, *tables[Sex.MALE][0])))),
        family_endings=_weighted(family_endings),
        patronymic_endings=_weighted(patronymic_endings),
        places=ranked([Place(*_pair(text)) for text in places.split()]),
        arabic={
            name.lower(): arabic
            for table in (tables[Sex.FEMALE][1], tables[Sex.MALE][1], stem_arabic)
            for name, arabic in table.items()
        },
    )


def _pair(text: str) -> tuple[str, str]:
    first, second = text.split("/")
    return first, second


def _weighted(endings: tuple[tuple[Ending, float], ...]) -> Weighted[Ending]:
    return Weighted([ending for ending, _ in endings], [weight for _, weight in endings])
