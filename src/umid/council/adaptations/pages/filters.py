"""The questions by which adaptations are narrowed, each choice with how many there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from umid.council.adaptations.queries import Facets, Wanted
from umid.council.adaptations.rules.flows import ENDS
from umid.council.adaptations.rules.telling import Course
from umid.council.adaptations.wording import COURSES, end_name
from umid.council.experience.rules.kinds import Evidence
from umid.council.experience.wording import EVIDENCES

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise


@dataclass(frozen=True, slots=True)
class Choice:
    """A code, its words, and how many are under it."""

    code: str
    label: str
    number: int
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """A question; one that has no answer yet is not asked."""

    name: str
    label: _StrOrPromise
    choices: tuple[Choice, ...]


def facet_fields(found: Facets, wanted: Wanted) -> list[Facet]:
    """Where it came from, where it went, how far it is, how well that is known."""
    ends = {end: end_name(end) for end in ENDS}
    asked: list[tuple[str, _StrOrPromise, dict[str, str]]] = [
        ("origin", _("Taken from"), ends),
        ("place", _("Taken up in"), ends),
        ("course", _("How far it is"), {one.value: str(COURSES[one]) for one in Course}),
        (
            "evidence",
            _("How well that is known"),
            {one.value: str(EVIDENCES[one]) for one in Evidence},
        ),
    ]
    facets = [_facet(name, label, words, found, wanted) for name, label, words in asked]
    return [each for each in facets if each.choices]


def _facet(
    name: str, label: _StrOrPromise, words: dict[str, str], found: Facets, wanted: Wanted
) -> Facet:
    numbers, chosen = found.numbers[name], getattr(wanted, name)
    return Facet(
        name,
        label,
        tuple(
            Choice(code, said, numbers[code], code == chosen)
            for code, said in words.items()
            if code in numbers
        ),
    )
