"""Why something is not possible, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

from umid.council.adaptations.actions.handling import PracticeGone
from umid.council.adaptations.rules.life import Unreasoned, WrongStanding
from umid.council.adaptations.rules.telling import NoReason, NoResult, Unsourced, WrongCourse
from umid.council.experience.rules.personal.resolving import Telling
from umid.kernel.errors import Conflict, NotPossible, UmidError

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

_WHY_NOT: Final[dict[type[UmidError], _StrPromise]] = {
    Conflict: _("Someone else changed this while you wrote. Nothing is saved yet."),
    WrongStanding: _("Someone did this already."),
    Unreasoned: _("Say why."),
    Telling: _("Passages could tell who a person is. Change them before others read this."),
    PracticeGone: _("The practice was withdrawn. Nothing new is recorded of it."),
    NoResult: _("Say what came of it so far, or that nothing is known yet."),
    NoReason: _("Say why it ended or was given up. Others learn most from that."),
    Unsourced: _("Name where the result can be read, or say that it is described only."),
    WrongCourse: _("It cannot go on like that from where it is now."),
}


def why_not(error: NotPossible | Conflict) -> str:
    """The reason in the reader's language."""
    return str(_WHY_NOT.get(type(error), _("That is not possible any more.")))
