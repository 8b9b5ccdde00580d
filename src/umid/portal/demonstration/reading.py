"""Reads the demonstration's files and refuses what a loader would stumble over later."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from importlib.resources import files
from typing import Any, Final

from pydantic import TypeAdapter

from umid.kernel.languages import Language
from umid.portal.demonstration.content import Content, Fact, Text

_FILES: Final = (
    "sources.json",
    "organisations/uzbekistan.json",
    "organisations/united-nations.json",
    "organisations/regional.json",
    "bodies.json",
    "meetings.json",
    "sessions.json",
    "speakers.json",
    "participants.json",
    "announcements.json",
)


class IncompleteTextError(ValueError):
    """A text lacks a language, or has nothing in it."""

    def __init__(self, text: Text, missing: list[Language]) -> None:
        super().__init__(f"{dict(text)} lacks {', '.join(missing)}")


class UnknownReferenceError(ValueError):
    """A record names something that no file describes."""


def demonstration() -> Content:
    """All records of the demonstration, checked.

    Raises pydantic's ValidationError, IncompleteTextError, UnknownReferenceError.
    """
    folder = files(__package__)
    provenance = json.loads(folder.joinpath("provenance.json").read_text("utf-8"))
    merged: dict[str, Any] = {"provenance": provenance}
    for name in _FILES:
        for key, value in json.loads(folder.joinpath(name).read_text("utf-8")).items():
            merged[key] = merged[key] + value if key in merged else value
    content = TypeAdapter(Content).validate_python(merged)
    require_complete(content)
    require_references(content)
    return content


def texts(thing: object) -> Iterator[Text]:
    """Every text within a record, however deep."""
    if is_dataclass(thing):
        for field in fields(thing):
            yield from texts(getattr(thing, field.name))
    elif isinstance(thing, tuple):
        for part in thing:
            yield from texts(part)
    elif isinstance(thing, Mapping):
        if all(isinstance(value, str) for value in thing.values()):
            yield thing
        else:
            for value in thing.values():
                yield from texts(value)


def facts(thing: object) -> Iterator[Fact]:
    """Every fact within a record, however deep."""
    if isinstance(thing, Fact):
        yield thing
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from facts(getattr(thing, field.name))
    elif isinstance(thing, tuple):
        for part in thing:
            yield from facts(part)


def require_complete(content: Content) -> None:
    """Raises IncompleteTextError for the first text that lacks a language."""
    for text in texts(content):
        if missing := [code for code in Language if not text.get(code, "").strip()]:
            raise IncompleteTextError(text, missing)


def require_references(content: Content) -> None:
    """Raises UnknownReferenceError for the first slug that nothing bears."""
    for kind, wanted, known in _references(content):
        if wanted is not None and wanted not in known:
            raise UnknownReferenceError(f"there is no {kind} {wanted!r}")


def _references(content: Content) -> Iterator[tuple[str, str | None, frozenset[str]]]:
    """Each reference: what kind of thing it names, the slug, and the slugs there are."""
    sources = frozenset(source.slug for source in content.sources)
    organisations = frozenset(organisation.slug for organisation in content.organisations)
    bodies = frozenset(body.slug for body in content.bodies)
    meetings = frozenset(meeting.slug for meeting in content.meetings)
    rooms = frozenset(room.slug for room in content.rooms)
    sessions = frozenset(session.slug for session in content.sessions)
    for fact in facts(content):
        yield "source", fact.source, sources
    for body in content.bodies:
        yield "body", body.parent, bodies
        yield from (("source", slug, sources) for slug in body.sources)
    for meeting in content.meetings:
        yield from (("body", slug, bodies) for slug in meeting.bodies)
        yield from (("organisation", slug, organisations) for slug in meeting.organisers)
    for room in content.rooms:
        yield "meeting", room.meeting, meetings
    for session in content.sessions:
        yield "meeting", session.meeting, meetings
        yield "room", session.room, rooms
    for speaker in content.speakers:
        yield "session", speaker.session, sessions
        yield "office", speaker.office, frozenset(content.offices)
        yield "organisation", speaker.organisation, organisations
    for participant in content.participants:
        yield "meeting", participant.meeting, meetings
        yield "organisation", participant.organisation, organisations
    for announcement in content.announcements:
        yield "meeting", announcement.meeting, meetings
        yield "source", announcement.source, sources
        yield from (("organisation", slug, organisations) for slug in announcement.by)
