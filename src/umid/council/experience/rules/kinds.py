"""The closed lists of the room, as codes; screens translate them."""

from __future__ import annotations

from enum import StrEnum


class Serves(StrEnum):
    """Whom a practice is for."""

    UNDER_SIX = "under_six"
    SIX_TO_TWELVE = "six_to_twelve"
    ADOLESCENTS = "adolescents"
    MOTHERS = "mothers"
    FAMILIES = "families"
    COMMUNITIES = "communities"
    STAFF = "staff"


class Stage(StrEnum):
    """Where on the way from abroad to an ordinary life it belongs."""

    BEFORE_RETURN = "before_return"
    RECEPTION = "reception"
    REHABILITATION = "rehabilitation"
    REINTEGRATION = "reintegration"
    FOLLOW_UP = "follow_up"
    ACCOUNTABILITY = "accountability"


class Approach(StrEnum):
    """Who acts: every agency of a state on one plan, or society as a whole."""

    GOVERNMENT = "government"
    SOCIETY = "society"


class Level(StrEnum):
    """How much of a country it covers."""

    LOCAL = "local"
    REGIONAL = "regional"
    NATIONAL = "national"
    CROSS_BORDER = "cross_border"


class Evidence(StrEnum):
    """How well it is known what came of it, the weakest first."""

    DESCRIBED = "described"
    MONITORED = "monitored"
    EVALUATED = "evaluated"
    CONTROLLED = "controlled"


class Cost(StrEnum):
    """What it costs in a year, in US dollars; a range, since prices differ."""

    UNKNOWN = "unknown"
    UNDER_10_000 = "under_10_000"
    TO_100_000 = "to_100_000"
    TO_1_000_000 = "to_1_000_000"
    OVER_1_000_000 = "over_1_000_000"


class Listed(StrEnum):
    """The lists of which a practice has several entries."""

    SERVES = "serves"
    STAGE = "stage"
    APPROACH = "approach"


ENTRIES: dict[Listed, type[Serves | Stage | Approach]] = {
    Listed.SERVES: Serves,
    Listed.STAGE: Stage,
    Listed.APPROACH: Approach,
}


class Piece(StrEnum):
    """A long text of a description, kept by paragraph."""

    SUMMARY = "summary"
    REGION = "region"
    PROBLEM = "problem"
    ACTORS = "actors"
    LEGAL_BASIS = "legal_basis"
    STEPS = "steps"
    RESOURCES = "resources"
    RESULTS = "results"
    GENDER_AND_AGE = "gender_and_age"
    SAFEGUARDS = "safeguards"
    FAILED = "failed"
    TRANSFER = "transfer"
    CONTACTS = "contacts"


class Section(StrEnum):
    """A page of the form: one thing at a time."""

    SUMMARY = "summary"
    SETTING = "setting"
    PROBLEM = "problem"
    ACTORS = "actors"
    STEPS = "steps"
    RESOURCES = "resources"
    RESULTS = "results"
    SAFEGUARDS = "safeguards"
    LESSONS = "lessons"
    SOURCES = "sources"
    CONTACTS = "contacts"
