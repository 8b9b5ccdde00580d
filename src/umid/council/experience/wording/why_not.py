"""Why something is not possible, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

from umid.council.experience.rules.languages import NothingToReview, SourceLanguage
from umid.council.experience.rules.life import DecidedBefore, Unreasoned, WrongStanding
from umid.council.experience.rules.personal.resolving import Telling
from umid.council.experience.rules.reviewing import (
    ConflictOfInterest,
    NoCommonLanguage,
    Unscored,
    WrongMove,
)
from umid.council.experience.rules.sections import Incomplete, SummaryTooLong
from umid.council.experience.wording.codes import SECTIONS
from umid.kernel.errors import Conflict, NotPossible, UmidError

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

_WHY_NOT: Final[dict[type[UmidError], _StrPromise]] = {
    Conflict: _("Someone else changed this while you wrote. Nothing is saved yet."),
    WrongStanding: _("Someone did this already."),
    WrongMove: _("Someone did this already."),
    Unreasoned: _("Say why."),
    DecidedBefore: _("Whoever refused does not decide on the appeal. Ask a colleague."),
    Incomplete: _("These sections are not complete yet: %(sections)s."),
    SummaryTooLong: _("A summary has 300 words at most; this one has %(number)s."),
    Telling: _("Passages could tell who a person is. Change them, or say why they do not."),
    ConflictOfInterest: _("That is a conflict of interest. The review cannot be written by them."),
    NoCommonLanguage: _("The reviewer reads none of the languages that it is written in."),
    Unscored: _("Weigh all five, and write a summary."),
    SourceLanguage: _("It is written in this language. Change it in its sections."),
    NothingToReview: _("Nothing there waits for your confirmation."),
}


def why_not(error: NotPossible | Conflict) -> str:
    """The reason in the reader's language; what is incomplete or too long is said as well."""
    if isinstance(error, SummaryTooLong):
        return str(_WHY_NOT[SummaryTooLong] % {"number": error.args[0]})
    if isinstance(error, Incomplete):
        sections = ", ".join(str(SECTIONS[one]) for one in error.args)
        return str(_WHY_NOT[Incomplete] % {"sections": sections})
    return str(_WHY_NOT.get(type(error), _("That is not possible any more.")))
