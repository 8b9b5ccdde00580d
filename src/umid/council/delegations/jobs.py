"""What the room does later."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from umid.council.delegations import actions
from umid.council.delegations.rules.by_name import About
from umid.foundation.access.actors import SYSTEM
from umid.foundation.jobs.declared import job


@job(every=timedelta(hours=6))
def erase_needs() -> None:
    """Erase what delegates needed for meetings that are long over."""
    actions.erase_needs(actor=SYSTEM, at=timezone.now())


@job(every=timedelta(hours=6))
def erase_over() -> None:
    """Erase contact data, papers and names for which the time has come."""
    actions.erase_over(actor=SYSTEM, at=timezone.now())


@job()
def post(*, invitation: str, about: str, number: int) -> None:
    """A letter to someone who comes by name."""
    actions.post(invitation=UUID(invitation), about=About(about), number=number, at=timezone.now())


@job(every=timedelta(hours=6))
def erase_unconfirmed() -> None:
    """Erase requests of the media that nobody confirmed."""
    actions.erase_unconfirmed(actor=SYSTEM, at=timezone.now())


@job(every=timedelta(hours=1))
def remind() -> None:
    """Remind the invited whose deadline is near."""
    actions.remind(actor=SYSTEM, at=timezone.now())
