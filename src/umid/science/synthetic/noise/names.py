"""A person's name as one record has it: which words, how spelt, in which columns."""

from __future__ import annotations

from dataclasses import dataclass

from umid.science.synthetic.chance import Chance
from umid.science.synthetic.noise import Noise
from umid.science.synthetic.noise.slips import dropped_vowels, slip
from umid.science.synthetic.people import Naming
from umid.science.synthetic.rates import Rates
from umid.science.synthetic.sheets import Sheet
from umid.science.synthetic.states import Custom
from umid.science.synthetic.writing import Writing


@dataclass(frozen=True, slots=True)
class Parts:
    """The words of a name by column; any may be empty, but not all."""

    given: str
    family: str
    patronymic: str

    def joined(self, *, family_first: bool) -> str:
        """The whole name; the patronymic follows the given name."""
        words = (
            (self.family, self.given, self.patronymic)
            if family_first
            else (self.given, self.patronymic, self.family)
        )
        return " ".join(word for word in words if word)


@dataclass(frozen=True, slots=True)
class Scribe:
    """Who writes names into one record, and notes what goes amiss."""

    sheet: Sheet
    custom: Custom
    chance: Chance
    rates: Rates
    noise: list[Noise]

    def person(self, naming: Naming) -> Parts:
        """The name of the person whom the record is about."""
        chosen = self._words(naming)
        parts = Parts(*map(self._spelt, (chosen.given, chosen.family, chosen.patronymic)))
        parts = self._shortened(self._glued(self._swapped(parts)))
        finish = self.sheet.finish
        return Parts(finish(parts.given), finish(parts.family), finish(parts.patronymic))

    def parent(self, naming: Naming) -> str:
        """The name of a mother or father: given name, and the surname more often than not."""
        alone = self.chance.happens(self.rates.parent_given_only)
        family = "" if alone else self._spelt(naming.family_word)
        parts = Parts(self._spelt(naming.given), family, "")
        return self.sheet.finish(parts.joined(family_first=self.sheet.family_first))

    def _happens(self, rate: float, kind: Noise) -> bool:
        if not self.chance.happens(rate):
            return False
        self.noise.append(kind)
        return True

    def _words(self, naming: Naming) -> Parts:
        """Which words stand for the person, still in the state's own orthography."""
        arabic = self.sheet.writing is Writing.ARABIC
        if arabic and self._happens(self.rates.father_for_family, Noise.FATHER_FOR_FAMILY):
            return Parts(naming.given, naming.father, "")
        return Parts(naming.given, self._family(naming), self._patronymic(naming))

    def _family(self, naming: Naming) -> str:
        if naming.maiden and self._happens(self.rates.maiden_name, Noise.MAIDEN_NAME):
            return naming.maiden.word(naming.sex, naming.father)
        plain = naming.family_word
        if self.chance.happens(self.rates.other_ending):
            ending = self.chance.drawn(self.custom.family_endings)
            stem = naming.father if ending.of_father else naming.family.stem
            restyled = ending.join(stem, naming.sex)
            if restyled != plain:
                self.noise.append(Noise.OTHER_ENDING)
                return restyled
        return plain

    def _patronymic(self, naming: Naming) -> str:
        word = naming.patronymic_word
        rates = self.rates
        rate = rates.patronymic_missing_abroad if self.sheet.abroad else rates.patronymic_missing
        if not word or self._happens(rate, Noise.NO_PATRONYMIC):
            return ""
        if self.chance.happens(rates.other_ending):
            restyled = self.chance.drawn(self.custom.patronymic_endings).join(
                naming.father, naming.sex
            )
            if restyled != word:
                self.noise.append(Noise.OTHER_ENDING)
                return restyled
        return word

    def _spelt(self, words: str) -> str:
        """The words in the sheet's writing, with this record's slips."""
        spelt = self.sheet.spell(words)
        if self.sheet.writing is Writing.ARABIC and self.chance.happens(self.rates.dropped_vowels):
            shorter = dropped_vowels(spelt, self.chance)
            if shorter != spelt:
                self.noise.append(Noise.DROPPED_VOWELS)
                spelt = shorter
        if self.chance.happens(self.rates.typo):
            spelt, kind = slip(spelt, self.chance)
            if kind:
                self.noise.append(kind)
        return spelt

    def _swapped(self, parts: Parts) -> Parts:
        if self._happens(self.rates.swapped_order, Noise.SWAPPED_ORDER):
            return Parts(parts.family, parts.given, parts.patronymic)
        return parts

    def _glued(self, parts: Parts) -> Parts:
        """Given name and patronymic as one word, or given name and surname where there is none."""
        if not self._happens(self.rates.glued, Noise.GLUED):
            return parts
        small = self.chance.happens(0.5)
        second = parts.patronymic or parts.family
        together = parts.given + (second.lower() if small else second)
        return Parts(together, parts.family if parts.patronymic else "", "")

    def _shortened(self, parts: Parts) -> Parts:
        """Initials, which need a surname beside them to name anyone."""
        if not parts.family or not self._happens(self.rates.initials, Noise.INITIALS):
            return parts
        return Parts(_initial(parts.given), parts.family, _initial(parts.patronymic))


def _initial(word: str) -> str:
    return f"{word[0]}." if word else ""
