"""The room's words for codes, for why something is not possible, and what the record says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from umid.council.experts.rules.requests import (
    Kind,
    NotBegun,
    Over,
    Standing,
    Unreasoned,
    WrongStanding,
)
from umid.council.experts.rules.roster import (
    Audience,
    NotAgreed,
    Origin,
    OutOfOrder,
    OwnEntry,
    Reach,
    Unfielded,
)
from umid.council.experts.verbs import ExpertsDid
from umid.foundation.audit.rules.entries import Did
from umid.kernel.errors import Conflict, NotPossible, UmidError

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

AUDIENCES: Final[dict[Audience, _StrPromise]] = {
    Audience.ACCOUNTS: _("Everyone with an account here"),
    Audience.FOCAL_POINTS: _("Only focal points of states, and the secretariat"),
    Audience.SECRETARIAT: _("Only the secretariat"),
}
REACHES: Final[dict[Reach, _StrPromise]] = {
    Reach.ONLINE: _("Online"),
    Reach.OWN_STATE: _("Online, and in my own state"),
    Reach.REGION: _("Online, and anywhere in the region"),
}
HELPS: Final[dict[Reach, _StrPromise]] = {
    Reach.ONLINE: _("helps online"),
    Reach.OWN_STATE: _("helps online and in their own state"),
    Reach.REGION: _("helps online and anywhere in the region"),
}
ORIGINS: Final[dict[Origin, _StrPromise]] = {
    Origin.SELF: _("registered by themselves"),
    Origin.INVITED: _("registered on invitation of the secretariat"),
}
KINDS: Final[dict[Kind, _StrPromise]] = {
    Kind.EXPERT: pgettext_lazy("asked for", "Expert"),
    Kind.STUDY_VISIT: _("Study visit"),
    Kind.TRAINING: _("Training"),
}
STANDINGS: Final[dict[Standing, _StrPromise]] = {
    Standing.OPEN: pgettext_lazy("request", "open"),
    Standing.AGREED: _("agreed, waits for confirmation"),
    Standing.CONFIRMED: _("confirmed by both sides"),
    Standing.REPORTED: _("reported"),
    Standing.CALLED_OFF: _("called off"),
}
DEEDS: Final[dict[Did, _StrPromise]] = {
    ExpertsDid.WRITE: _("An entry of the roster was written, with consent"),
    ExpertsDid.PAUSE: _("An entry of the roster was paused"),
    ExpertsDid.RESUME: _("An entry of the roster was shown again"),
    ExpertsDid.CONFIRM: _("An entry of the roster was confirmed"),
    ExpertsDid.WITHDRAW: _("An entry of the roster was erased"),
    ExpertsDid.VOUCH: _("Someone vouched for an expert"),
    ExpertsDid.INVITE: _("Someone was invited to the roster"),
    ExpertsDid.DECLINE: _("Someone decided against the roster"),
    ExpertsDid.ASK: _("A state asked the network of experts"),
    ExpertsDid.OFFER: _("An offer was made to a request"),
    ExpertsDid.TAKE_BACK: _("An offer was taken back"),
    ExpertsDid.STEP: _("A request to the network went a step further"),
}
THINGS: Final[dict[str, _StrPromise]] = {
    "experts.entry": _("Entry of the roster"),
    "experts.request": _("Request to the network"),
    "experts.offer": _("Offer"),
}
_WHY_NOT: Final[dict[type[UmidError], _StrPromise]] = {
    Conflict: _("Someone else changed this while you wrote. Nothing is saved yet."),
    WrongStanding: _("Someone did this already."),
    Unreasoned: _("Say why."),
    NotAgreed: _("Agree to these words first: an entry rests on your consent alone."),
    Unfielded: _("Choose a theme at least, and say what is asked for."),
    OutOfOrder: _("It ends before it begins."),
    OwnEntry: _("Nobody vouches for themselves."),
    Over: _("The closing day has passed."),
    NotBegun: _("It has not begun yet. Report when it has."),
}


def why_not(error: NotPossible | Conflict) -> str:
    """The reason in the reader's language."""
    return str(_WHY_NOT.get(type(error), _("That is not possible any more.")))
