"""Who agreed to the draft as it stands, and who is waited for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar


class Signs(Protocol):
    """Anyone whose agreement is needed."""

    @property
    def agreed_to(self) -> int | None: ...


_Signatory = TypeVar("_Signatory", bound=Signs)


def waited_for(signatories: Iterable[_Signatory], draft: int) -> list[_Signatory]:
    """Those who have not agreed to this very draft; an edit after it makes an agreement void."""
    return [each for each in signatories if each.agreed_to != draft]
