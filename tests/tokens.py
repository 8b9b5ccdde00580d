"""Programs with a token of someone of the cast."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.test import Client
from django.utils import timezone
from tests.cast import Cast, actor

from umid.foundation.tokens import actions


def a_token(
    who: Cast,
    scope: Collection[str] = ("files.send",),
    *,
    at: datetime | None = None,
    days: int = 30,
    second_factor: bool = True,
) -> str:
    """A token's text, which is known nowhere else."""
    wish = actions.Wish("a program", scope, days, second_factor)
    return actions.make_token(actor=actor(who), wish=wish, at=at or timezone.now()).text


def program(token: str) -> Client:
    """A client that sends a token, in English."""
    return Client(headers={"authorization": f"Bearer {token}", "accept-language": "en"})
