"""The room's words for codes, and what the record says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

from umid.council.calendar.rules import Answer, Due
from umid.council.calendar.verbs import CalendarDid
from umid.foundation.audit.rules.entries import Did

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

ANSWERS: Final[dict[Answer, _StrPromise]] = {
    Answer.NEEDS_ACTION: _("no answer yet"),
    Answer.ACCEPTED: _("comes"),
    Answer.TENTATIVE: _("may come"),
    Answer.DECLINED: _("does not come"),
}
OWN_ANSWERS: Final[dict[Answer, _StrPromise]] = {
    Answer.ACCEPTED: _("I come"),
    Answer.TENTATIVE: _("I may come"),
    Answer.DECLINED: _("I do not come"),
}
DUES: Final[dict[Due, _StrPromise]] = {
    Due.NOTHING: _("nothing to send"),
    Due.INVITE: _("invitation to send"),
    Due.UPDATE: _("change to send"),
    Due.CANCEL: _("cancellation to send"),
}
DEEDS: Final[dict[Did, _StrPromise]] = {
    CalendarDid.SEND: _("A calendar was sent a meeting"),
    CalendarDid.ANSWER: _("Someone answered whether they come"),
    CalendarDid.MAKE_FEED: _("The address of a calendar feed was made"),
    CalendarDid.REVOKE_FEED: _("The address of a calendar feed was revoked"),
    CalendarDid.FORGET: _("What a calendar was sent was erased"),
}
THINGS: Final = {
    "calendar.entry": _("Calendar entry"),
    "calendar.feed": _("Calendar feed"),
}
