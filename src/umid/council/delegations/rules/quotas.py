"""Places by category, who takes one, and who stands in for whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from umid.council.delegations.rules.kinds import Category
from umid.council.delegations.rules.nominations import HOLDS_A_PLACE, OVER, Nominated
from umid.kernel.errors import NotPossible


@dataclass(frozen=True, slots=True)
class Seat:
    """A nomination as far as it counts; `stands_in_for` is whose substitute they are."""

    delegate: UUID
    category: Category
    standing: Nominated
    stands_in_for: UUID | None = None

    @property
    def holds(self) -> bool:
        """Whether it counts, but for substitution."""
        return self.standing in HOLDS_A_PLACE


class QuotaFull(NotPossible):
    """Every place of this category is taken."""


class NotASubstitute(NotPossible):
    """One stands in for someone of one's own delegation and category who is no substitute."""


class HasASubstitute(NotPossible):
    """There is one substitute for a delegate at a time."""


class StillComing(NotPossible):
    """A substitute is accredited once the one they stand in for does not come."""


def taken(seats: Iterable[Seat]) -> int:
    """How many places are taken: a substitute takes none while the one they stand in for has one.

    So a withdrawal frees a place or hands it on, and never asks for one more.
    """
    every = list(seats)
    there = {each.delegate for each in every if each.holds}
    return sum(each.holds and each.stands_in_for not in there for each in every)


def require_place(places: int, others: Iterable[Seat], new: Seat) -> None:
    """Whether `new` fits beside the others of its category. Raises QuotaFull."""
    before = [each for each in others if each.delegate != new.delegate]
    more = taken([*before, new])
    if more > places and more > taken(before):
        raise QuotaFull(new.category)


def require_substitute(new: Seat, delegation: Iterable[Seat]) -> None:
    """Whether `new` may stand in for whom it names; nobody named is fine.

    Raises NotASubstitute and HasASubstitute.
    """
    if new.stands_in_for is None:
        return
    others = [each for each in delegation if each.delegate != new.delegate]
    principal = next((each for each in others if each.delegate == new.stands_in_for), None)
    if principal is None or principal.stands_in_for or principal.category is not new.category:
        raise NotASubstitute
    if any(each.stands_in_for == new.delegate for each in others):
        raise NotASubstitute
    rivals = (each for each in others if each.standing not in OVER)
    if any(each.stands_in_for == new.stands_in_for for each in rivals):
        raise HasASubstitute


def require_free_to_come(seat: Seat, delegation: Iterable[Seat]) -> None:
    """Whether the one that a substitute stands in for stays away. Raises StillComing."""
    if any(each.delegate == seat.stands_in_for and each.holds for each in delegation):
        raise StillComing


def rank(category: Category, order: int) -> tuple[int, int]:
    """Where someone stands in the delegation: by category, then in the order it was given."""
    return list(Category).index(category), order
