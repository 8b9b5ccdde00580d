"""Whether a badge opens the door at a moment, and if not, why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from umid.kernel.errors import NotPossible

PHOTO_KEPT: Final = timedelta(days=30)
"""After the meeting's last day a face has served its purpose."""
LARGEST_PHOTO: Final = 2_000_000
"""In bytes; a sheet of four has to be made while someone waits."""


class Standing(StrEnum):
    """What a badge is worth at a moment."""

    VALID = "valid"
    REVOKED = "revoked"
    REPLACED = "replaced"  # by a later one of the same delegate
    NOT_ACCREDITED = "not_accredited"


class NoReason(NotPossible):
    """Who takes a badge away says why."""


class Unaccredited(NotPossible):
    """Only who is accredited has a badge."""


class AlreadyRevoked(NotPossible):
    """A badge is taken back once."""


class PhotoTooLarge(NotPossible):
    """A photo is at most two megabytes."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What a badge's standing follows from."""

    is_accredited: bool
    revoked_at: datetime | None = None
    is_replaced: bool = False


def standing_at(proof: Proof, at: datetime) -> Standing:
    """A badge that was taken back later was still good at the moment of the scan.

    Accreditation has no history here: who is not accredited now comes in by no earlier scan.
    """
    if proof.revoked_at is not None and proof.revoked_at <= at:
        return Standing.REPLACED if proof.is_replaced else Standing.REVOKED
    return Standing.VALID if proof.is_accredited else Standing.NOT_ACCREDITED
