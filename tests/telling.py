"""Kinds of notice that only tests have, and telling people of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from django.utils.functional import lazystr
from tests.cast import Cast, user_of

from umid.foundation.access.actors import SYSTEM, Actor
from umid.foundation.notices import kinds
from umid.foundation.notices.actions import notify
from umid.foundation.notices.kinds import Kind, Names
from umid.foundation.notices.models import Notice
from umid.foundation.notices.rules.facts import Facts
from umid.foundation.notices.rules.mailing import Importance
from umid.kernel.languages import Language

NEWS: Final = Kind(
    "practice.news",
    Importance.INFORMATION,
    lazystr("Some news"),
    lazystr("Paper %(paper)s is filed."),
)
TASK: Final = Kind(
    "practice.task",
    Importance.NEEDS_ACTION,
    lazystr("Something waits"),
    lazystr("Paper %(paper)s waits."),
)


def _secret(_actor: Actor, facts: Sequence[Facts], _language: Language) -> Sequence[Names | None]:
    return [None for _ in facts]


SECRET: Final = Kind(
    "practice.secret",
    Importance.INFORMATION,
    lazystr("Something changed"),
    lazystr("Anna's paper %(paper)s is filed."),
    _secret,
)
kinds.register(NEWS, TASK, SECRET)


def tell(who: Cast, kind: Kind = NEWS, *, at: datetime, paper: str = "a-paper") -> Notice:
    """Tell one of the cast; returns the notice."""
    notify(
        kind,
        by=SYSTEM,
        to=[user_of(who).pk],
        about="practice.paper:1",
        path="/meetings/",
        at=at,
        paper=paper,
    )
    return Notice.objects.latest("pk")
