"""How the record stands: what was signed last, what waits, and what the last check found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from umid.foundation.audit.models import Checkpoint, Verification
from umid.foundation.audit.queries.keys import keyring
from umid.foundation.audit.queries.proof import lag
from umid.foundation.audit.rules.verification import Wrong


@dataclass(frozen=True, slots=True)
class Checked:
    """A check of the whole record: of how many entries, and the first fault if there was one."""

    at: datetime
    size: int
    fault: Wrong | None
    index: int | None


@dataclass(frozen=True, slots=True)
class RecordState:
    """The last checkpoint (size 0 before the first), how far it lags, and the last check."""

    size: int
    signed_at: datetime | None
    lag: timedelta
    checked: Checked | None


def state(at: datetime) -> RecordState:
    """How the record stands at a moment."""
    last = Checkpoint.objects.order_by("number").last()
    found = Verification.objects.order_by("-at", "-pk").first()
    return RecordState(
        size=last.size if last else 0,
        signed_at=_said_when(last.note) if last else None,
        lag=lag(at),
        checked=_checked(found) if found else None,
    )


def _said_when(note: str) -> datetime | None:
    """The moment that a checkpoint names; none where it is not what was signed."""
    try:
        when, *_ = keyring().opened(note).extensions
        return datetime.fromisoformat(when)
    except ValueError:
        return None


def _checked(row: Verification) -> Checked:
    fault = Wrong[row.fault.upper()] if row.fault else None
    return Checked(row.at, row.size, fault, row.index)
