"""The words for the room's codes, in the reader's language."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from umid.council.meetings.actions import (
    AgendaInUse,
    Already,
    Clashing,
    NotAnOrganiser,
    NothingNew,
    Unsigned,
)
from umid.council.meetings.rules.announcing import Publicity
from umid.council.meetings.rules.changes import Change
from umid.council.meetings.rules.clashes import Clash
from umid.council.meetings.rules.holding import HeldSo, Holding, NoReason
from umid.council.meetings.rules.kinds import MeetingMode, Part, Role, SessionKind
from umid.council.meetings.rules.phases import Phase
from umid.council.meetings.rules.stages import Stage
from umid.council.meetings.verbs import MeetingsDid
from umid.foundation.texts.rules import Standing
from umid.foundation.ui.said import language_name
from umid.kernel.errors import NotPossible
from umid.kernel.languages import Language

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from umid.foundation.audit.rules.entries import Did

_KINDS: Final[dict[SessionKind, _StrPromise]] = {
    SessionKind.PLENARY: _("Plenary"),
    SessionKind.BREAKOUT: _("Breakout session"),
    SessionKind.SIDE_EVENT: _("Side event"),
    SessionKind.BREAK: _("Break"),
}
_ROLES: Final[dict[Role, _StrPromise]] = {
    Role.SPEAKER: _("Speakers"),
    Role.MODERATOR: _("Moderators"),
    Role.RAPPORTEUR: _("Rapporteurs"),
}
_MODES: Final[dict[MeetingMode, _StrPromise]] = {
    MeetingMode.IN_PERSON: _("In person"),
    MeetingMode.ONLINE: _("Online"),
    MeetingMode.HYBRID: _("In person and online"),
}
_HOLDINGS: Final[dict[Holding, _StrPromise]] = {
    Holding.AS_SET: _("Held on the days that are set"),
    Holding.POSTPONED: pgettext_lazy("of a meeting", "Postponed"),
    Holding.CANCELLED: pgettext_lazy("of a meeting", "Cancelled"),
}
_PARTS: Final[dict[Part, _StrPromise]] = {
    Part.ORGANISER: _("Organiser"),
    Part.DELEGATION: _("Delegation"),
    Part.REPRESENTED: _("Represented by a speaker"),
    Part.INVITED: _("Invited"),
}
_STAGES: Final[dict[Stage, _StrPromise]] = {
    Stage.ANNOUNCED: _("Announced"),
    Stage.CONFIRMED: _("Confirmed"),
    Stage.TOOK_PLACE: _("Took place"),
}
_PRESENCES: Final[dict[Stage, _StrPromise]] = {
    Stage.ANNOUNCED: pgettext_lazy("of people", "Announced"),
    Stage.CONFIRMED: pgettext_lazy("of people", "Confirmed"),
    Stage.TOOK_PLACE: pgettext_lazy("of people", "Took part"),
}

_CHANGES: Final[dict[Change, _StrPromise]] = {
    Change.ADDED: _("Added"),
    Change.CANCELLED: _("Cancelled"),
    Change.RESTORED: _("Takes place after all"),
    Change.MOVED: _("At another time or in another room"),
    Change.RETITLED: _("Has a new title"),
    Change.AMENDED: _("Description, people or wording changed"),
}

_CLASHES: Final[dict[Clash, _StrPromise]] = {
    Clash.ROOM: _("One room, two sessions at one time"),
    Clash.PERSON: _("One person, two sessions at one time"),
    Clash.CAPACITY: _("More people are expected than the room has seats"),
    Clash.INTERPRETATION: _("The room cannot offer this interpretation"),
}
_PUBLICITY: Final[dict[Publicity, _StrPromise]] = {
    Publicity.DRAFT: pgettext_lazy("of an announcement", "Draft"),
    Publicity.EMBARGOED: _("Under embargo"),
    Publicity.PUBLIC: _("Public"),
    Publicity.WITHDRAWN: _("Withdrawn"),
}
_STANDINGS: Final[dict[Standing, _StrPromise]] = {
    Standing.ORIGINAL: _("Original"),
    Standing.TRANSLATED: _("Translated"),
    Standing.REVIEWED: _("Translated and reviewed"),
}
DEEDS: Final[dict[Did, _StrPromise]] = {
    MeetingsDid.CONVENE: _("A meeting was entered"),
    MeetingsDid.EDIT_ABOUT: _("What a meeting is called and about was changed"),
    MeetingsDid.HOLD_OTHERWISE: _("A meeting was postponed, cancelled, or is held after all"),
    MeetingsDid.ENTER_PARTICIPATIONS: _("Participants were entered"),
    MeetingsDid.REPORT_FACT: _("A reported fact was entered"),
    MeetingsDid.ADD_ROOM: _("A room was added"),
    MeetingsDid.SCHEDULE_SESSION: _("A session was added"),
    MeetingsDid.EDIT_FACTS: _("The meeting's facts were changed"),
    MeetingsDid.EDIT_ROOM: _("A room was changed"),
    MeetingsDid.EDIT_SESSION: _("A session was changed"),
    MeetingsDid.CANCEL_SESSION: _("A session was cancelled"),
    MeetingsDid.RESTORE_SESSION: _("A session takes place after all"),
    MeetingsDid.LET_APPEAR: _("Someone was added to a session"),
    MeetingsDid.LET_GO: _("Someone was taken out of a session"),
    MeetingsDid.TRANSLATE: _("Texts were translated"),
    MeetingsDid.NAME_SIGNATORIES: _("Signatories were named"),
    MeetingsDid.AGREE: _("An organiser agreed to the draft"),
    MeetingsDid.RELEASE: _("The programme was released"),
    MeetingsDid.ANNOUNCE: _("An announcement was entered"),
    MeetingsDid.DRAFT_ANNOUNCEMENT: _("An announcement was drafted"),
    MeetingsDid.EDIT_ANNOUNCEMENT: _("An announcement was changed"),
    MeetingsDid.TRANSLATE_ANNOUNCEMENT: _("An announcement was translated"),
    MeetingsDid.PUBLISH: _("An announcement was published"),
    MeetingsDid.WITHDRAW: _("An announcement was withdrawn"),
}
THINGS: Final[dict[str, _StrPromise]] = {
    "meetings.meeting": _("Meeting"),
    "meetings.session": _("Session"),
    "meetings.room": _("Room"),
    "meetings.appearance": _("Appearance"),
    "meetings.signatory": _("Signatory"),
    "meetings.announcement": _("Announcement"),
}

_WHY_NOT: Final[dict[type[NotPossible], _StrPromise]] = {
    AgendaInUse: _("A document or the floor refers to a matter that you took off the agenda."),
    HeldSo: _("It is so already."),
    NoReason: _("Say why: those who take part are told."),
    Already: _("Someone did this already."),
    Clashing: _("Nothing is released: someone or something is in two places at one time."),
    NotAnOrganiser: _("Only who organises a meeting signs for its programme."),
    Unsigned: _("Nothing is released: a co-organiser has not agreed to the draft as it stands."),
    NothingNew: _("Readers have all of it already."),
}


_PHASES: Final[dict[Phase, _StrPromise]] = {
    Phase.PREPARED: _("Being prepared"),
    Phase.IN_SESSION: _("In session"),
    Phase.OVER: _("Over"),
}
_NEXT: Final[dict[Phase, _StrPromise]] = {
    Phase.PREPARED: _(
        "Usually next: invite, accredit whom they send, release the programme, give out documents."
    ),
    Phase.IN_SESSION: _("Usually next: open the floor of each session and give out its papers."),
    Phase.OVER: _("Usually next: write down what was said and agreed, and publish it."),
}

_WORDS: Final[dict[type[StrEnum], Mapping[Any, _StrPromise]]] = {
    SessionKind: _KINDS,
    Role: _ROLES,
    MeetingMode: _MODES,
    Holding: _HOLDINGS,
    Part: _PARTS,
    Stage: _STAGES,
    Change: _CHANGES,
    Clash: _CLASHES,
    Publicity: _PUBLICITY,
    Standing: _STANDINGS,
}


def in_words(code: StrEnum) -> str:
    """What readers call a code of the room's: a kind, a role, a change and so on."""
    return str(_WORDS[type(code)][code])


def about(clash: Clash, what: Collection[str]) -> str:
    """Who or what a clash is about, by name."""
    if clash is Clash.INTERPRETATION:
        what = [language_name(Language(code)) for code in what]
    return ", ".join(what)


def interpretation(languages: Collection[Language]) -> str:
    """Into which languages a session is interpreted; empty where into none."""
    if not languages:
        return ""
    named = ", ".join(language_name(one) for one in languages)
    return gettext("Interpretation: %(languages)s") % {"languages": named}


def name_of_phase(phase: Phase) -> str:
    """Where a meeting is in time."""
    return str(_PHASES[phase])


def what_comes_next(phase: Phase) -> str:
    """What usually follows for who prepares the meeting."""
    return str(_NEXT[phase])


def name_of_presence(stage: Stage) -> str:
    """How far it is known that someone took part."""
    return str(_PRESENCES[stage])


def why_not(error: NotPossible) -> str:
    """The reason in the reader's language."""
    return str(_WHY_NOT.get(type(error), _("That is not possible any more.")))
