"""The room's words for codes, for what is not possible, and for the record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from umid.council.experience.rules.personal.resolving import Telling
from umid.council.network.rules.learning import (
    CircleFull,
    CircleOver,
    Crowded,
    ItemKind,
    NoAddress,
)
from umid.council.network.rules.members import AnsweredBefore, BelongsAlready, HasAccount
from umid.council.network.rules.questions import (
    HiddenWords,
    NotAccepted,
    OwnWords,
    TooMany,
    Unthemed,
)
from umid.council.network.verbs import NetworkDid
from umid.foundation.accounts.rules import AnsweredAlready
from umid.foundation.audit.rules.entries import Did
from umid.kernel.errors import Conflict, NotPossible, UmidError

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

KINDS: Final[dict[ItemKind, _StrPromise]] = {
    ItemKind.RECORDING: _("Recording"),
    ItemKind.MATERIAL: _("Material"),
    ItemKind.COURSE: _("Course"),
    ItemKind.NETWORK: _("Network that exists"),
}
DEEDS: Final[dict[Did, _StrPromise]] = {
    NetworkDid.APPLY: _("Someone asked to join the network"),
    NetworkDid.ADMIT: _("Someone was admitted to the network"),
    NetworkDid.REFUSE: _("Someone was not admitted to the network"),
    NetworkDid.INTRODUCE: _("A member changed what they say of themselves"),
    NetworkDid.LEAVE: _("A member left the network"),
    NetworkDid.ASK: _("A question was asked in the network"),
    NetworkDid.ANSWER: _("A question in the network was answered"),
    NetworkDid.ACCEPT: _("An answer was accepted"),
    NetworkDid.REPORT: _("A member reported something in the network"),
    NetworkDid.CLOSE_REPORT: _("What a member reported was left as it is"),
    NetworkDid.HIDE: _("Something in the network was hidden"),
    NetworkDid.SHOW: _("Something in the network was shown again"),
    NetworkDid.GROW: _("A practice began with an answer"),
    NetworkDid.ENTER_ITEM: _("Something new to learn from was entered"),
    NetworkDid.EDIT_ITEM: _("Something to learn from was changed"),
    NetworkDid.REMOVE_ITEM: _("Something to learn from was removed"),
    NetworkDid.ENTER_CIRCLE: _("A circle was entered"),
    NetworkDid.EDIT_CIRCLE: _("A circle was changed"),
    NetworkDid.END_CIRCLE: _("A circle was ended"),
    NetworkDid.TAKE_SEAT: _("A member joined a circle"),
    NetworkDid.LEAVE_SEAT: _("A member left a circle"),
}
THINGS: Final[dict[str, _StrPromise]] = {
    "network.application": _("Request to join the network"),
    "network.member": _("Membership in the network"),
    "network.question": _("Question"),
    "network.answer": pgettext_lazy("to a question", "Answer"),
    "network.report": pgettext_lazy("of something improper", "Report"),
    "network.item": _("Learning item"),
    "network.circle": _("Circle"),
}
_WHY_NOT: Final[dict[type[UmidError], _StrPromise]] = {
    Conflict: _("Someone else changed this while you wrote. Nothing is saved yet."),
    Telling: _("Passages could tell who a person is. Change them, or say why they do not."),
    TooMany: _("You have sent as much as one may in a day. Go on tomorrow."),
    Unthemed: _("Choose a theme: it decides who is asked."),
    OwnWords: _("These are your own words."),
    NotAccepted: _("Only an accepted answer grows into a practice."),
    HiddenWords: _("It is hidden now."),
    CircleFull: _("Every place of the circle is taken."),
    CircleOver: _("The circle has ended."),
    Crowded: _("More people are in the circle already."),
    NoAddress: _("Give the address where it can be opened."),
    BelongsAlready: _("You are a member of the network."),
    AnsweredBefore: _("Someone has answered this already."),
    AnsweredAlready: _("Someone has answered this already."),
    HasAccount: _(
        "This address has an account. Refuse, and ask its owner to sign in and join from there."
    ),
}


def why_not(error: NotPossible | Conflict) -> str:
    """The reason in the reader's language."""
    return str(_WHY_NOT.get(type(error), _("That is not possible any more.")))
