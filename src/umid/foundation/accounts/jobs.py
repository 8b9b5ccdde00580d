"""The letters of accounts, written when they are sent, and the upkeep of sessions."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from umid.foundation.accounts import actions, letters
from umid.foundation.jobs.declared import job


@job()
def send_invitation(*, invitation: str) -> None:
    """The link that opens an account."""
    letters.invite(invitation=UUID(invitation), at=timezone.now())


@job()
def send_refusal(*, joining: str) -> None:
    """Why someone is not invited."""
    letters.refuse(joining=UUID(joining), at=timezone.now())


@job()
def send_recovery(*, recovery: str) -> None:
    """The link that lets someone in anew."""
    letters.recover(recovery=UUID(recovery), at=timezone.now())


@job(every=timedelta(hours=1))
def clear_expired_sessions() -> None:
    """Let go of the sessions that have ended by themselves."""
    actions.clear_expired(at=timezone.now())
