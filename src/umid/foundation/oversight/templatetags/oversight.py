"""The record's codes in the reader's language."""

from __future__ import annotations

from datetime import datetime, timedelta

from django import template

from umid.foundation.audit.rules.verification import Wrong
from umid.foundation.oversight import wording
from umid.foundation.oversight.queries import Person
from umid.foundation.ui import said

register = template.Library()


@register.filter
def deed(did: str) -> str:
    """`{{ line.did|deed }}`: "A meeting was convened"."""
    return wording.deed(did)


@register.filter
def thing(kind: str) -> str:
    """`{{ line.kind|thing }}`: "Meeting"."""
    return wording.thing(kind)


@register.filter
def person_name(person: Person) -> str:
    """Who it is, as far as the reader may know."""
    return wording.person(person)


@register.filter
def what_is_wrong(fault: Wrong) -> str:
    """What a check found."""
    return wording.wrong(fault)


@register.filter
def second(at: datetime) -> str:
    """A day and a time to the second, in UTC: the order of entries matters."""
    return f"{said.day_of(at, 'UTC')}, {at:%H:%M:%S} UTC"


@register.filter
def span(of: timedelta) -> str:
    """How long: "6 hours"."""
    return said.duration(of)
