"""Why two names are alike or not, in findings that can be put into any language.

A finding is a code with the parts it is about. `ENGLISH` words it; another language translates
these sentences, which are its message identifiers.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from umid.science.names.aligning import align
from umid.science.names.endings import Sex
from umid.science.names.person import Part, PersonName, Role, coded_name, parse
from umid.science.names.scoring import AGREES, THRESHOLD, coded_names, similarity
from umid.science.names.script import Script


class Reason(StrEnum):
    """One thing that speaks for or against two names being one person's."""

    SAME = "same"
    OTHER_SCRIPT = "other script"
    OTHER_SCHEME = "other scheme"
    SHORT_VOWELS = "short vowels"
    OTHER_ENDING = "other ending"
    ALIKE = "alike"
    INITIAL = "initial"
    DIFFERENT = "different"
    ONLY_FIRST = "only first"
    ONLY_SECOND = "only second"
    OTHER_ORDER = "other order"
    SEXES_DIFFER = "sexes differ"
    ONE_PART = "one part"
    NO_NAME = "no name"


ENGLISH: Final = {
    Reason.SAME: "{left} stands in both names",
    Reason.OTHER_SCRIPT: "{left} and {right}: the same letters in another script",
    Reason.OTHER_SCHEME: "{left} and {right}: the same sounds in another spelling",
    Reason.SHORT_VOWELS: "{left} and {right}: the same but for vowels that Arabic script omits",
    Reason.OTHER_ENDING: "{left} and {right}: the same stem with another ending",
    Reason.ALIKE: "{left} and {right}: nearly the same sounds",
    Reason.INITIAL: "{left} and {right}: one may be the initial of the other",
    Reason.DIFFERENT: "{left} and {right}: different names",
    Reason.ONLY_FIRST: "{left} stands in the first name only",
    Reason.ONLY_SECOND: "{right} stands in the second name only",
    Reason.OTHER_ORDER: "the parts stand in another order",
    Reason.SEXES_DIFFER: "the endings show a woman in one name and a man in the other",
    Reason.ONE_PART: "one shared part is too little to tell a person by",
    Reason.NO_NAME: "one of both has no letters that we can read",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """A reason and the parts it is about, empty where it is about the whole names."""

    reason: Reason
    left: str = ""
    right: str = ""

    def __str__(self) -> str:
        return ENGLISH[self.reason].format(left=self.left, right=self.right)


@dataclass(frozen=True, slots=True)
class Explanation:
    """A similarity and what led to it."""

    similarity: float
    findings: tuple[Finding, ...]

    @property
    def matches(self) -> bool:
        return self.similarity >= THRESHOLD

    def __str__(self) -> str:
        return "\n".join(map(str, self.findings))


def explain(a: str, b: str) -> Explanation:
    """What `similarity(a, b)` saw: part by part in the order of the first name, then the whole."""
    left, right = parse(a), parse(b)
    score = similarity(a, b)
    if not left.parts or not right.parts:
        return Explanation(score, (Finding(Reason.NO_NAME),))
    pairs = _aligned(left, right)
    findings = [_of_pair(one, other, likeness) for one, other, likeness in pairs]
    answered = [one for one, _, _ in pairs], [other for _, other, _ in pairs]
    findings += [
        Finding(Reason.ONLY_FIRST, left=_shown(part)) for part in _left_over(left, answered[0])
    ]
    findings += [
        Finding(Reason.ONLY_SECOND, right=_shown(part)) for part in _left_over(right, answered[1])
    ]
    return Explanation(score, (*findings, *_of_whole(left, right, pairs)))


_SAME_SOUNDS: Final = 0.93
_Pairs = list[tuple[Part, Part, float]]


def _aligned(left: PersonName, right: PersonName) -> _Pairs:
    """Aligned parts with their likeness, in the order of the left name."""
    swapped = coded_name(left.written) > coded_name(right.written)
    one, other = (right, left) if swapped else (left, right)
    found = align(coded_names([one.written]), coded_names([other.written]))
    columns = zip(found.left[0], found.right[0], found.likeness[0], strict=True)
    pairs = [(one.compared[a], other.compared[b], float(s)) for a, b, s in columns if a >= 0]
    if swapped:
        pairs = [(b, a, s) for a, b, s in pairs]
    return sorted(pairs, key=lambda pair: left.parts.index(pair[0]))


def _left_over(name: PersonName, answered: list[Part]) -> list[Part]:
    remaining = list(answered)
    over = []
    for part in name.parts:
        if part in remaining:
            remaining.remove(part)
        else:
            over.append(part)
    return over


def _shown(part: Part) -> str:
    return "-".join(word[:1].upper() + word[1:] for word in part.text.split("-"))


def _of_pair(one: Part, other: Part, likeness: float) -> Finding:
    return Finding(_reason(one, other, likeness), _shown(one), _shown(other))


def _reason(one: Part, other: Part, likeness: float) -> Reason:
    if one.text == other.text:
        return Reason.SAME
    if likeness < AGREES:
        return Reason.DIFFERENT
    if Role.INITIAL in {one.role, other.role}:
        return Reason.INITIAL
    return _reason_of_sounds(one, other, likeness)


def _reason_of_sounds(one: Part, other: Part, likeness: float) -> Reason:
    scripts = {one.script, other.script}
    if one.fold == other.fold:
        return Reason.OTHER_SCRIPT if len(scripts) > 1 else Reason.OTHER_SCHEME
    if one.ending is not other.ending or (one.stem == other.stem and one.sex is not other.sex):
        return Reason.OTHER_ENDING
    if Script.ARABIC in scripts and len(scripts) > 1:
        return Reason.SHORT_VOWELS
    return Reason.OTHER_SCHEME if likeness >= _SAME_SOUNDS else Reason.ALIKE


def _of_whole(left: PersonName, right: PersonName, pairs: _Pairs) -> list[Finding]:
    findings = []
    places = [right.parts.index(other) for _, other, likeness in pairs if likeness >= AGREES]
    if places != sorted(places):
        findings.append(Finding(Reason.OTHER_ORDER))
    if {left.sex, right.sex} == {Sex.FEMALE, Sex.MALE}:
        findings.append(Finding(Reason.SEXES_DIFFER))
    if len(places) == 1 and max(len(left.parts), len(right.parts)) > 1:
        findings.append(Finding(Reason.ONE_PART))
    return findings
