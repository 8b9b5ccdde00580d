"""The questions by which the library is narrowed, each choice with how many there are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from umid.council.experience.queries import Facets, Wanted
from umid.council.experience.rules.kinds import ENTRIES, Evidence, Listed
from umid.council.experience.wording import CODES, EVIDENCES, LISTS
from umid.foundation.ui.said import country

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
    """Stage, whom it serves, theme, state, approach, evidence."""
    lists = {
        one: _facet(
            one.value,
            LISTS[one],
            [(code.value, str(CODES[code])) for code in ENTRIES[one]],
            found.traits[one],
            getattr(wanted, one.value),
        )
        for one in Listed
    }
    themes = [(slug, str(label)) for slug, label, _number in found.themes]
    numbers = {slug: number for slug, _label, number in found.themes}
    places = [(code, country(code)) for code in found.places]
    evidence = [(one.value, str(EVIDENCES[one])) for one in Evidence]
    facets = [
        _facet("theme", _("Theme"), themes, numbers, wanted.theme),
        lists[Listed.STAGE],
        lists[Listed.SERVES],
        _facet("place", _("State"), places, found.places, wanted.place),
        lists[Listed.APPROACH],
        _facet("evidence", _("Evidence"), evidence, found.evidence, wanted.evidence),
    ]
    return [each for each in facets if each.choices]


def _facet(
    name: str,
    label: _StrOrPromise,
    choices: Iterable[tuple[str, str]],
    numbers: Mapping[str, int],
    chosen: str,
) -> Facet:
    return Facet(
        name,
        label,
        tuple(
            Choice(code, words, numbers[code], code == chosen)
            for code, words in choices
            if code in numbers
        ),
    )
