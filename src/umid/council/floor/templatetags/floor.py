"""The room's words, and its clock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from umid.council.floor import wording
from umid.council.floor.persons import Person
from umid.council.floor.queries import Party, TurnRow
from umid.council.floor.rules.kinds import Attribution, Category, Event, Voice
from umid.foundation.ui.drawing import in_its_language
from umid.foundation.ui.said import country

register = template.Library()


@register.filter
def attribution_name(attribution: Attribution) -> str:
    """`{{ hall.attribution|attribution_name }}`."""
    return str(wording.ATTRIBUTIONS[attribution])


@register.filter
def category_name(category: Category) -> str:
    """`{{ category|category_name }}`."""
    return str(wording.CATEGORIES[category])


@register.filter
def voice_name(voice: Voice | None) -> str:
    """`{{ voice|voice_name }}`."""
    return str(wording.VOICES[voice])


@register.filter
def event_name(event: Event) -> str:
    """`{{ line.event|event_name }}`."""
    return str(wording.EVENTS[event])


@register.filter
def minutes(time: timedelta) -> str:
    """`{{ row.spoken|minutes }}`: "3:07"."""
    return wording.clock(time)


@register.simple_tag
def party(of: Party | None) -> SafeString | str:
    """A delegation; or that it is one, where the reader may not know which."""
    if of is None:
        return _("A delegation")
    return country(of.state) if of.state else in_its_language(of.name)


@register.simple_tag
def people_of(people: Mapping[str, Sequence[Person]], of: Party | None) -> Sequence[Person]:
    """Who can speak for a delegation, where anyone is known."""
    return people.get(of.key, ()) if of else ()


@register.simple_tag
def running(turn: TurnRow) -> SafeString:
    """The clock of a turn; a script lets it go on from what it shows."""
    allowed = int(turn.allowed.total_seconds()) if turn.allowed is not None else ""
    return format_html(
        '<span class="clock{}" role="timer" data-elapsed="{}" data-allowed="{}" data-runs="{}">'
        "{}</span>",
        " over" if turn.is_over else "",
        int(turn.elapsed.total_seconds() * 1000),
        allowed,
        "yes" if turn.is_running else "no",
        wording.clock(turn.elapsed),
    )
