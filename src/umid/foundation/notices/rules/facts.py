"""What a notice or an event holds beside its kind: codes and identifiers, never words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from umid.kernel.identifiers import is_code

Fact: TypeAlias = str | int
Facts: TypeAlias = Mapping[str, Fact]


class NotAFact(ValueError):
    """Words stand where codes and identifiers belong."""


def as_facts(said: Mapping[str, object]) -> dict[str, Fact]:
    """The facts as they are kept; raises NotAFact."""
    facts: dict[str, Fact] = {}
    for name, value in said.items():
        if isinstance(value, bool) or not isinstance(value, str | int) or not is_code(value):
            raise NotAFact(f"{name} is not a code or an identifier")
        facts[name] = value
    return facts
