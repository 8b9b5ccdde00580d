"""The keys of this node's record: the present one, and what led to it."""

from __future__ import annotations

from umid.foundation.audit.keys import signer
from umid.foundation.audit.models import Succession
from umid.kernel.errors import NotFound
from umid.science.merkle.successions import Keyring


def keyring() -> Keyring:
    """Traced back from this node's key; raises NotSigned where a change does not lead to it."""
    notes = Succession.objects.order_by("number").values_list("note", flat=True)
    return Keyring.traced(signer().verifier, notes)


def statement(number: int | None = None) -> str:
    """A change of keys as both keys signed it, the last one unless said; raises NotFound."""
    found = Succession.objects.order_by("-number")
    if number is not None:
        found = found.filter(number=number)
    row = found.first()
    if row is None:
        raise NotFound("the key was not changed yet")
    return row.note
