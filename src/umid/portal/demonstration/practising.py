"""The network of the demonstration: made-up members ask, answer and learn, labelled as such.

Networks that exist beside are named as public descriptions name them, without an address.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from importlib.resources import files
from typing import Final
from zoneinfo import ZoneInfo

from pydantic import TypeAdapter

from umid.council.network import actions, queries
from umid.council.network.drafts import (
    AnswerDraft,
    CircleDraft,
    Introduction,
    ItemDraft,
    QuestionDraft,
)
from umid.council.network.rules.learning import ItemKind
from umid.foundation.access.actors import SYSTEM, Actor
from umid.foundation.notices import actions as notices
from umid.kernel.languages import Language
from umid.portal.demonstration.cast import actor_named

_ZONE: Final = "Asia/Tashkent"
_DATES: Final = tuple(
    datetime(year, month, day, 15, tzinfo=ZoneInfo(_ZONE))
    for year, month, day in ((2026, 12, 15), (2027, 1, 19), (2027, 2, 16), (2027, 9, 21))
)
_EN, _RU = Language.ENGLISH, Language.RUSSIAN
_WELCOME: Final = "Your work is what the network is for."


@dataclass(frozen=True)
class Listed:
    """Something to learn from as the file has it."""

    by: str
    languages: tuple[Language, ...]
    title: Mapping[Language, str]
    kind: ItemKind = ItemKind.NETWORK
    themes: tuple[str, ...] = ()
    url: str = ""
    held_on: date | None = None
    minutes: int | None = None
    is_public: bool = True


@dataclass(frozen=True)
class Content:
    """The file."""

    networks: tuple[Listed, ...]
    items: tuple[Listed, ...]
    circle: Mapping[Language, str]


def content() -> Content:
    """The file, checked. Raises pydantic's ValidationError."""
    found = files(__package__).joinpath("network.json").read_text("utf-8")
    return TypeAdapter(Content).validate_json(found)


def load_network(at: datetime) -> None:
    """Enter it through the same actions that people use; nobody is told of it any more."""
    found = content()
    for number, one in enumerate((*reversed(found.networks), *found.items)):
        moment = at + timedelta(minutes=number)
        actions.enter_item(
            actor=SYSTEM,
            draft=ItemDraft(**one.__dict__),
            at=moment,
            is_illustrative=one.kind is not ItemKind.NETWORK,
        )
    expert, ngo, point = (actor_named(key) for key in ("expert", "ngo-member", "focal-point-uz"))
    _enrol(expert, "Trains social workers", "Several states", ("staff-care", "education"), at)
    _ask_about_school(expert, ngo, at)
    _ask_in_passing(actor_named("security-officer"), at)
    _enrol(point, "Coordinates services", "Tashkent", ("documents", "family-unity"), at)
    actions.ask(
        actor=point,
        draft=QuestionDraft(
            "Как вы готовите родственников до приезда ребёнка?",
            "Сколько встреч проходит до приезда, и кто их ведёт? Нам важен порядок, а не случаи.",
            _RU,
            ("family-unity",),
        ),
        at=at + timedelta(days=2),
        is_illustrative=True,
    )
    _meet(expert, ngo, found.circle, at)
    notices.prune(at=at + timedelta(days=370))  # what all this told of was read long ago


def _ask_about_school(expert: Actor, ngo: Actor, at: datetime) -> None:
    asked = actions.ask(
        actor=expert,
        draft=QuestionDraft(
            "How do you prepare teachers before a child starts school?",
            "Our teachers want to help and do not know what to ask and what to leave alone. What"
            " do you tell them, when, and who does it?",
            _EN,
            ("education",),
        ),
        at=at,
        is_illustrative=True,
    )
    _enrol(ngo, "Accompanies families at school", "Dushanbe", ("education", "family-unity"), at)
    answered = actions.answer(
        actor=ngo,
        question=asked.pk,
        draft=AnswerDraft(
            "We meet the head and the class teacher twice before the first day. We say what the"
            " child needs in class, never where the family has been. A colleague is there to call"
            " during the first month, and we come back after it.",
            _EN,
        ),
        at=at + timedelta(hours=5),
    )
    actions.accept(actor=expert, answer=answered.pk, at=at + timedelta(days=1))


def _ask_in_passing(guest: Actor, at: datetime) -> None:
    """Someone joins, asks what does not belong here, leaves; the secretariat hides it."""
    _enrol(guest, "Works in an office", "Tashkent", ("documents",), at)
    asked = actions.ask(
        actor=guest,
        draft=QuestionDraft(
            "Who sells translations of certificates?",
            "I offer such translations myself. Write to me for a price.",
            _EN,
            ("documents",),
        ),
        at=at + timedelta(hours=2),
        is_illustrative=True,
    )
    actions.leave(actor=guest, at=at + timedelta(hours=3))
    actions.hide(
        actor=SYSTEM,
        question=asked.pk,
        answer=None,
        because="The network is for asking one another, not for offers.",
        at=at + timedelta(hours=4),
    )


def _enrol(who: Actor, does: str, works_at: str, themes: tuple[str, ...], at: datetime) -> None:
    said = Introduction(does, works_at, themes, (_EN, _RU))
    actions.enrol(actor=SYSTEM, user=who.user or 0, said=said, welcome=_WELCOME, at=at)


def _meet(leads: Actor, joins: Actor, title: Mapping[Language, str], at: datetime) -> None:
    own = queries.own(actor=leads, language=_EN)
    draft = CircleDraft(title, _RU, str(own.id if own else ""), 8, _ZONE, _DATES)
    made = actions.enter_circle(actor=SYSTEM, draft=draft, at=at, is_illustrative=True)
    actions.take_seat(actor=joins, circle=made.pk, at=at)
