"""The letter that carries an invitation, and the links by which it is answered."""

from __future__ import annotations

from datetime import datetime

from django.utils import translation
from django.utils.translation import gettext as _

from umid.council.calendar.letters.itip import itip
from umid.council.calendar.models import Entry
from umid.council.calendar.queries import Gathering
from umid.council.calendar.rules import GIVEN, Answer, Method
from umid.council.calendar.sealing import sealed
from umid.foundation.notices.letters import Invitation, Item, Letter
from umid.foundation.notices.links import absolute, page
from umid.foundation.ui.said import day_range, moment
from umid.kernel.languages import Language


def letter_of(entry: Entry, gathering: Gathering) -> Letter:
    """The entry's last letter; expects its delegate."""
    language = Language(entry.language)
    with translation.override(language):
        is_cancelled = entry.method == Method.CANCEL
        return Letter(
            key=f"calendar.entry:{entry.pk}:{entry.sequence}",
            to=entry.address,
            language=language,
            subject=_subject(entry),
            greeting=_("Dear %(name)s,") % {"name": entry.delegate.name},
            items=_cancelled(gathering) if is_cancelled else _asked(entry, gathering, language),
            invitation=Invitation(entry.method.upper(), itip(entry, gathering)),
        )


def _subject(entry: Entry) -> str:
    if entry.method == Method.CANCEL:
        return _("A meeting leaves your calendar")
    if entry.sequence:
        return _("A meeting in your calendar has changed")
    return _("A meeting for your calendar")


def _asked(entry: Entry, gathering: Gathering, language: Language) -> tuple[Item, ...]:
    facts = gathering.facts
    what = "\n".join(each for each in (facts.title, _when(gathering), facts.place) if each)
    path = page("calendar:by_link", sealed(entry.link))
    words = {
        Answer.ACCEPTED: _("I come"),
        Answer.TENTATIVE: _("I may come"),
        Answer.DECLINED: _("I do not come"),
    }
    links = (
        Item((), link=f"{absolute(path, language)}?answer={each}", link_words=words[each])
        for each in GIVEN
    )
    asked = _("Will you come? Answer by one of these links; you need no account.")
    return (Item((what, asked)), *links)


def _cancelled(gathering: Gathering) -> tuple[Item, ...]:
    if gathering.is_off:
        why = _("The meeting does not take place. Your calendar removes it.")
    else:
        why = _("You are no longer down for this meeting. Your calendar removes it.")
    return (Item((gathering.facts.title, why)),)


def _when(gathering: Gathering) -> str:
    """The days, and when the first session begins."""
    meeting, starts = gathering.meeting, gathering.facts.starts
    days = day_range(meeting.starts_on, meeting.ends_on)
    if not isinstance(starts, datetime):
        return days
    begins = moment(starts, meeting.zone)
    return begins if meeting.starts_on == meeting.ends_on else f"{days}\n{begins}"
