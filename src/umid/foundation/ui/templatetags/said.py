"""Filters that say days, times, numbers and countries in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template

from umid.foundation.ui import said

if TYPE_CHECKING:
    from datetime import date, datetime
    from decimal import Decimal

register = template.Library()


@register.filter
def day(of: date) -> str:
    """`{{ meeting.starts_on|day }}`: "Tuesday 14 May 2024"."""
    return said.day(of)


@register.filter
def short_day(of: date) -> str:
    """`{{ source.published_on|short_day }}`: "14 May 2024"."""
    return said.short_day(of)


@register.filter
def day_range(first: date, last: date | None) -> str:
    """`{{ meeting.starts_on|day_range:meeting.ends_on }}`: "14–16 May 2024"."""
    return said.day_range(first, last)


@register.filter
def clock(at: datetime, zone: said.Zone) -> str:
    """`{{ slot.starts_at|clock:meeting.zone }}`: "09:30" on the venue's wall."""
    return said.clock(at, zone)


@register.filter
def zone_name(zone: said.Zone, at: datetime) -> str:
    """`{{ meeting.zone|zone_name:meeting.starts_at }}`: "Tashkent time, UTC+5"."""
    return said.zone_name(zone, at)


@register.filter
def moment(at: datetime, zone: said.Zone) -> str:
    """`{{ at|moment:zone }}`: the day, the time and whose time it is."""
    return said.moment(at, zone)


@register.filter
def until(at: datetime, zone: said.Zone) -> str:
    """`{{ closes_at|until:zone }}`: the last day there, or the moment on it, and whose time."""
    return said.until(at, zone)


@register.filter
def day_of(at: datetime, zone: said.Zone) -> str:
    """`{{ at|day_of:zone }}`: the day that a moment falls on there."""
    return said.day_of(at, zone)


@register.filter
def number(value: float | Decimal) -> str:
    """`{{ count|number }}` with the language's separators."""
    return said.number(value)


@register.filter
def country(code: str) -> str:
    """`{{ state|country }}`: the country's name by its ISO 3166-1 code."""
    return said.country(code)
