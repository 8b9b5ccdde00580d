"""Events, attempts and reasons in the reader's language."""

from __future__ import annotations

from django import template

from umid.foundation.notices import links, wording
from umid.foundation.notices.queries.webhooks import AttemptRow
from umid.foundation.notices.rules.delivering import Because

register = template.Library()


@register.filter
def event_name(name: str) -> str:
    """What an event tells."""
    return wording.name_of_event(name)


@register.filter
def outcome(attempt: AttemptRow) -> str:
    """How an attempt ended."""
    return wording.said_of(attempt)


@register.filter
def because(reason: Because) -> str:
    """Why a webhook is closed."""
    return wording.name_of_because(reason)


@register.filter
def here(path: str) -> str:
    """Where a notice leads, in the language that is read."""
    return links.here(path)
