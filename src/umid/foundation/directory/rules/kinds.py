"""The kinds of organisations and bodies, and who belongs to a body at a moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

MEMBER_STATES: Final = ("KZ", "KG", "TJ", "TM", "UZ")
"""The Council's member states (ISO 3166-1 alpha-2), in the alphabetical order of English."""


class OrganisationKind(StrEnum):
    """What an organisation is, by the glossary."""

    STATE_BODY = "state_body"
    INTERNATIONAL = "international_organisation"
    REGIONAL = "regional_organisation"
    CIVIL_SOCIETY = "civil_society_organisation"
    COMMUNITY = "community_body"
    PROVIDER = "service_provider"


class BodyKind(StrEnum):
    """The Council itself, or one of its working groups."""

    COUNCIL = "council"
    WORKING_GROUP = "working_group"


@dataclass(frozen=True, slots=True)
class Term:
    """From when until when a membership holds; None where no day is known or none is set."""

    since_on: date | None = None
    until_on: date | None = None

    def covers(self, day: date) -> bool:
        """Whether the membership holds on that day, both ends included."""
        return (self.since_on is None or self.since_on <= day) and (
            self.until_on is None or day <= self.until_on
        )

    def overlaps(self, other: Term) -> bool:
        """Whether any day lies within both."""
        return _begins_by(self.since_on, other.until_on) and _begins_by(
            other.since_on, self.until_on
        )


def _begins_by(since_on: date | None, until_on: date | None) -> bool:
    return since_on is None or until_on is None or since_on <= until_on
