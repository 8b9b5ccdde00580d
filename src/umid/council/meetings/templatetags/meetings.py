"""The room's words and its few components of its own."""

from __future__ import annotations

import json
from enum import StrEnum
from functools import lru_cache
from typing import Any, Final

from django import template
from django.urls import get_script_prefix, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from umid.council.meetings import wording
from umid.council.meetings.queries import (
    AppearanceRow,
    Attestation,
    ClashRow,
    MeetingRow,
    Notice,
    ParticipationRow,
    SessionRow,
    SignatoryRow,
)
from umid.council.meetings.rules.announcing import Publicity
from umid.council.meetings.rules.changes import Change
from umid.council.meetings.rules.kinds import SessionKind
from umid.council.meetings.rules.stages import Stage
from umid.council.meetings.tabs import Tab, desks, tabs
from umid.foundation.ui.drawing import in_its_language
from umid.foundation.ui.said import country, moment
from umid.foundation.ui.templatetags.ui.programme import session, speaker, speakers
from umid.foundation.ui.templatetags.ui.things import status
from umid.foundation.ui.tones import Tone

register = template.Library()

# What could end the element early (as Django's own json_script does).
_ESCAPES: Final = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}
_TONES: Final = {
    Stage.ANNOUNCED: Tone.QUIET,
    Stage.CONFIRMED: Tone.INFO,
    Stage.TOOK_PLACE: Tone.SUCCESS,
}
_PUBLICITY: Final = {
    Publicity.DRAFT: Tone.QUIET,
    Publicity.EMBARGOED: Tone.WARNING,
    Publicity.PUBLIC: Tone.SUCCESS,
    Publicity.WITHDRAWN: Tone.PROBLEM,
}


@register.filter
def in_words(code: StrEnum) -> str:
    """`{{ session.kind|in_words }}`: what readers call a code."""
    return wording.in_words(code)


@register.inclusion_tag("meetings/tags/standing.html")
def standing(attestation: Attestation, *, of_people: bool = False) -> dict[str, object]:
    """How far a fact is known, as a word with a shape; for people, whether they took part."""
    stage = attestation.stage
    naming = wording.name_of_presence if of_people else wording.in_words
    return {"word": naming(stage), "tone": _TONES[stage]} if stage else {}


@register.simple_tag
def publicity(row: Notice) -> SafeString:
    """Whether readers have an announcement, and where it waits, until when."""
    drawn = status(word=wording.in_words(row.publicity), tone=_PUBLICITY[row.publicity])
    if row.publicity is not Publicity.EMBARGOED or row.embargo_until is None:
        return drawn
    return drawn + format_html(
        ' <span class="quiet">{}</span>', moment(row.embargo_until, row.embargo_zone)
    )


@register.simple_tag
def more_tabs(meeting: str) -> list[Tab]:
    """The parts of a meeting that rooms above bring."""
    return tabs(meeting)


@register.simple_tag
def desks_of_meeting() -> list[Tab]:
    """Every desk of a meeting."""
    return desks()


@register.simple_tag
def linked_data(thing: dict[str, Any]) -> SafeString:
    """A schema.org object for machines: data, which the content security policy allows."""
    written = json.dumps(thing, ensure_ascii=False).translate(_ESCAPES)
    return SafeString(f'<script type="application/ld+json">{written}</script>')


@register.simple_tag
def place(meeting: MeetingRow) -> SafeString | str:
    """Venue, city and country as far as they are known."""
    parts: list[SafeString | str] = [
        in_its_language(part) for part in (meeting.venue, meeting.city) if part
    ]
    if meeting.city and meeting.host:
        parts.append(country(meeting.host))
    return _joined(parts)


@register.simple_tag
def name_of(row: AppearanceRow | ParticipationRow | SignatoryRow) -> SafeString | str:
    """Who it is: the person, or the office, or the state, organisation or group."""
    if isinstance(row, AppearanceRow):
        return in_its_language(row.person or row.office)
    if row.state:
        return country(row.state)
    if isinstance(row, SignatoryRow):
        return in_its_language(row.name)
    return in_its_language(row.organisation.name if row.organisation else row.group)


@register.simple_tag
def detail_of(row: AppearanceRow) -> SafeString | str:
    """What stands under the name: the person's office, or the state whose office it is."""
    parts: list[SafeString | str] = []
    if row.person and row.office:
        parts.append(in_its_language(row.office))
    if row.state:
        parts.append(country(row.state))
    return _joined(parts)


@register.filter
def about(found: ClashRow) -> str:
    """Who or what a clash is about."""
    return wording.about(found.clash, found.what)


@register.filter
def interpretation(row: SessionRow) -> str:
    """Into which languages it is interpreted."""
    return wording.interpretation(row.interpretation)


@register.simple_tag
def session_card(row: SessionRow, meeting: str) -> SafeString:
    """A session in the programme of a meeting (slug).

    Put together here and not in a template: a programme has hundreds, and a tag in a template
    costs twice what it draws.
    """
    if row.kind is SessionKind.BREAK:
        return session(SafeString(), title=row.title, is_break=True)
    described = (
        format_html("<p>{}</p>", in_its_language(row.description)) if row.description else ""
    )
    cancelled = SafeString()
    if row.is_cancelled:
        word = status(word=wording.in_words(Change.CANCELLED), tone=Tone.PROBLEM)
        cancelled = format_html("<p>{}</p>", word)
    interpreted = wording.interpretation(row.interpretation)
    told = format_html('<p class="quiet">{}</p>', interpreted) if interpreted else ""
    return session(
        cancelled + SafeString(described) + SafeString(told) + _people(row),
        title=row.title,
        url=_address(get_script_prefix(), meeting, row.slug),
        kind=wording.in_words(row.kind),
        room=row.room,
    )


@lru_cache(maxsize=1024)
def _address(prefix: str, meeting: str, session: str) -> str:  # noqa: ARG001 - reverse reads it
    """Where a session is, below where the site is mounted in this language."""
    return reverse("meetings:session", args=[meeting, session])


def _people(row: SessionRow) -> SafeString:
    found = SafeString()
    for role, people in row.by_role:
        drawn = [speaker(name=name_of(one), detail=detail_of(one)) for one in people]
        found += speakers(SafeString("".join(drawn)), label=wording.in_words(role))
    return found


def _joined(parts: list[SafeString | str]) -> SafeString | str:
    return SafeString(", ").join(parts) if parts else ""
