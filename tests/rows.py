"""A row of the table of who may go where, and what it is made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from tests.audiences import METHODS, Audience

Sample = str | int | UUID | Callable[[], UUID]


@dataclass(frozen=True)
class Row:
    """An address, a sample of what stands in it, and who gets what by which method."""

    name: str
    methods: Mapping[str, Audience]
    sample: Mapping[str, Sample] = field(default_factory=dict)

    def words(self) -> dict[str, str | int | UUID]:
        """The sample, looked up."""
        return {name: each() if callable(each) else each for name, each in self.sample.items()}


def row(
    name: str,
    sample: Mapping[str, Sample] | None = None,
    *,
    get: Audience | None = None,
    post: Audience | None = None,
    both: Audience | None = None,
    patch: Audience | None = None,
    delete: Audience | None = None,
    every: Audience | None = None,
) -> Row:
    """A row of the table: its audience by each method, by GET and POST alike, or by every one."""
    named = dict.fromkeys(METHODS, every) | {
        "GET": get or both or every,
        "POST": post or both or every,
        "PATCH": patch or every,
        "DELETE": delete or every,
    }
    return Row(name, {method: each for method, each in named.items() if each}, sample or {})
