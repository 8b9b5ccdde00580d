"""Whom the room tells what; a notice names neither people nor what they wrote."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from django.utils.translation import gettext_lazy as _

from umid.council.network.models import Answer, Application, Circle, Item, Question
from umid.council.network.queries.members import whom_it_fits
from umid.foundation.access.actors import Actor
from umid.foundation.directory.queries import holders
from umid.foundation.directory.rules.posts import Post
from umid.foundation.notices.actions import fire, notify
from umid.foundation.notices.kinds import Event, Kind
from umid.foundation.notices.links import page
from umid.foundation.notices.rules.mailing import Importance
from umid.kernel.languages import Language

APPLIED: Final = Kind(
    name="network.applied",
    importance=Importance.NEEDS_ACTION,
    subject=_("Someone asks to join the network of practitioners"),
    body=_("Read what they say of themselves, then answer with a reason."),
)
DECIDED: Final = Kind(
    name="network.decided",
    importance=Importance.NEEDS_ACTION,
    subject=_("Your request to join the network of practitioners was answered"),
    body=_("See the answer with its reason."),
)
FITS: Final = Kind(
    name="network.fits",
    importance=Importance.INFORMATION,
    subject=_("A question under your themes, in a language of yours"),
    body=_("A colleague of the network asks. You may know an answer."),
)
ANSWERED: Final = Kind(
    name="network.answered",
    importance=Importance.INFORMATION,
    subject=_("A question of yours has a new answer"),
    body=_("Read it. If it helps, thank for it or accept it."),
)
ACCEPTED: Final = Kind(
    name="network.accepted",
    importance=Importance.INFORMATION,
    subject=_("An answer of yours was accepted"),
    body=_("It can grow into the description of a practice."),
)
REPORTED: Final = Kind(
    name="network.reported",
    importance=Importance.NEEDS_ACTION,
    subject=_("A member reported something in the network"),
    body=_("Read it, then hide it with a reason or leave it."),
)
HIDDEN: Final = Kind(
    name="network.hidden",
    importance=Importance.NEEDS_ACTION,
    subject=_("Something that you wrote in the network was hidden"),
    body=_("You still see it, with the reason."),
)
CIRCLE_CHANGED: Final = Kind(
    name="network.circle_changed",
    importance=Importance.NEEDS_ACTION,
    subject=_("Your peer supervision circle was changed"),
    body=_("See its dates."),
)
KINDS: Final = (
    APPLIED,
    DECIDED,
    FITS,
    ANSWERED,
    ACCEPTED,
    REPORTED,
    HIDDEN,
    CIRCLE_CHANGED,
)

QUESTION_ASKED: Final = Event("network.asked", _("A question was asked in the network"))
QUESTION_ANSWERED: Final = Event("network.answered", _("A question in the network was answered"))
ITEM_ENTERED: Final = Event("network.item_entered", _("Something new to learn from was entered"))
EVENTS: Final = (QUESTION_ASKED, QUESTION_ANSWERED, ITEM_ENTERED)


def tell_applied(application: Application, *, actor: Actor, at: datetime) -> None:
    """The secretariat."""
    path = page("network:application", application.pk)
    notify(APPLIED, by=actor, to=_secretariat(at), about=application, path=path, at=at)


def tell_decided(user: int, *, about: str, actor: Actor, at: datetime) -> None:
    """Who asked."""
    path = page("network:membership")
    notify(DECIDED, by=actor, to=[user], about=about, path=path, at=at)


def tell_asked(question: Question, *, themes: Iterable[str], actor: Actor, at: datetime) -> int:
    """Members whom it fits; returns how many."""
    fire(QUESTION_ASKED, at=at, question=str(question.pk))
    to = whom_it_fits(set(themes), Language(question.language))
    path = page("network:question", question.pk)
    return notify(FITS, by=actor, to=to, about=question, path=path, at=at)


def tell_answered(answer: Answer, *, actor: Actor, at: datetime) -> None:
    """Who asked."""
    asked = answer.question
    fire(QUESTION_ANSWERED, at=at, question=str(asked.pk), answer=str(answer.pk))
    path = page("network:question", asked.pk)
    notify(ANSWERED, by=actor, to=_writer(asked), about=answer, path=path, at=at)


def tell_accepted(answer: Answer, *, actor: Actor, at: datetime) -> None:
    """Who wrote it."""
    path = page("network:question", answer.question_id)
    notify(ACCEPTED, by=actor, to=_writer(answer), about=answer, path=path, at=at)


def tell_reported(question: Question, *, actor: Actor, at: datetime) -> None:
    """The secretariat."""
    path = page("network:question", question.pk)
    notify(REPORTED, by=actor, to=_secretariat(at), about=question, path=path, at=at)


def tell_hidden(said: Question | Answer, question: Question, *, actor: Actor, at: datetime) -> None:
    """Who wrote it."""
    path = page("network:question", question.pk)
    notify(HIDDEN, by=actor, to=_writer(said), about=said, path=path, at=at)


def tell_circle(circle: Circle, *, actor: Actor, at: datetime) -> None:
    """Who is in it, and who leads it."""
    to = list(circle.seats.values_list("member__user", flat=True))
    to += [circle.facilitator.user_id] if circle.facilitator else []
    path = page("network:circle", circle.pk)
    notify(CIRCLE_CHANGED, by=actor, to=to, about=circle, path=path, at=at)


def tell_entered(item: Item, *, at: datetime) -> None:
    """Other programs, of what is public."""
    if item.is_public:
        fire(ITEM_ENTERED, at=at, item=str(item.pk))


def _secretariat(at: datetime) -> list[int]:
    return holders({Post.SECRETARIAT}, at=at)


def _writer(said: Question | Answer) -> list[int]:
    return [said.writer.user_id] if said.writer is not None else []
