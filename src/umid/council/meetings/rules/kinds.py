"""The closed lists of the room, as codes; screens translate them."""

from __future__ import annotations

from enum import StrEnum


class MeetingMode(StrEnum):
    """How people take part."""

    IN_PERSON = "in_person"
    ONLINE = "online"
    HYBRID = "hybrid"


class SessionKind(StrEnum):
    """What a part of the programme is."""

    PLENARY = "plenary"
    BREAKOUT = "breakout"
    SIDE_EVENT = "side_event"
    BREAK = "break"


class Role(StrEnum):
    """What someone does in a session."""

    SPEAKER = "speaker"
    MODERATOR = "moderator"
    RAPPORTEUR = "rapporteur"


class Part(StrEnum):
    """How a state or an organisation takes part in a meeting."""

    ORGANISER = "organiser"
    DELEGATION = "delegation"
    REPRESENTED = "represented"
    INVITED = "invited"
