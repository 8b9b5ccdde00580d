"""What readers call whom a practice serves, its stage, its evidence, its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from umid.council.experience.rules.kinds import (
    Approach,
    Cost,
    Evidence,
    Level,
    Listed,
    Piece,
    Section,
    Serves,
    Stage,
)

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

SERVED: Final[dict[Serves, _StrPromise]] = {
    Serves.UNDER_SIX: _("Children under six"),
    Serves.SIX_TO_TWELVE: _("Children of six to twelve"),
    Serves.ADOLESCENTS: _("Adolescents"),
    Serves.MOTHERS: _("Mothers"),
    Serves.FAMILIES: _("Families"),
    Serves.COMMUNITIES: _("Communities"),
    Serves.STAFF: _("Staff"),
}
STAGES: Final[dict[Stage, _StrPromise]] = {
    Stage.BEFORE_RETURN: _("Before return"),
    Stage.RECEPTION: pgettext_lazy("stage", "Reception"),
    Stage.REHABILITATION: _("Rehabilitation"),
    Stage.REINTEGRATION: _("Reintegration"),
    Stage.FOLLOW_UP: _("Follow-up"),
    Stage.ACCOUNTABILITY: _("Accountability"),
}
APPROACHES: Final[dict[Approach, _StrPromise]] = {
    Approach.GOVERNMENT: _("Whole of government"),
    Approach.SOCIETY: _("Whole of society"),
}
LEVELS: Final[dict[Level, _StrPromise]] = {
    Level.LOCAL: _("Local"),
    Level.REGIONAL: _("Regional"),
    Level.NATIONAL: _("National"),
    Level.CROSS_BORDER: _("Across borders"),
}
EVIDENCES: Final[dict[Evidence, _StrPromise]] = {
    Evidence.DESCRIBED: _("Described"),
    Evidence.MONITORED: _("Monitored"),
    Evidence.EVALUATED: _("Evaluated"),
    Evidence.CONTROLLED: _("Evaluated against a control group"),
}
COSTS: Final[dict[Cost, _StrPromise]] = {
    Cost.UNKNOWN: _("Not known"),
    Cost.UNDER_10_000: _("Under 10,000 US dollars a year"),
    Cost.TO_100_000: _("10,000 to 100,000 US dollars a year"),
    Cost.TO_1_000_000: _("100,000 to 1 million US dollars a year"),
    Cost.OVER_1_000_000: _("Over 1 million US dollars a year"),
}
LISTS: Final[dict[Listed, _StrPromise]] = {
    Listed.SERVES: _("Whom it serves"),
    Listed.STAGE: pgettext_lazy("of reintegration", "Stage"),
    Listed.APPROACH: _("Approach"),
}
PIECES: Final[dict[Piece, _StrPromise]] = {
    Piece.SUMMARY: pgettext_lazy("of a practice", "Summary"),
    Piece.REGION: _("Where in the state"),
    Piece.PROBLEM: _("Problem and context"),
    Piece.ACTORS: _("Who acts, in which role"),
    Piece.LEGAL_BASIS: _("Legal basis"),
    Piece.STEPS: _("Step by step"),
    Piece.RESOURCES: _("Resources"),
    Piece.RESULTS: _("Results"),
    Piece.GENDER_AND_AGE: _("Gender and age"),
    Piece.SAFEGUARDS: _("Safeguards and possible harm"),
    Piece.FAILED: _("What failed"),
    Piece.TRANSFER: _("What it takes elsewhere"),
    Piece.CONTACTS: _("Contacts"),
}
SECTIONS: Final[dict[Section, _StrPromise]] = {
    Section.SUMMARY: _("Title and summary"),
    Section.SETTING: _("Where, when, for whom"),
    Section.PROBLEM: _("Problem and context"),
    Section.ACTORS: _("Actors and legal basis"),
    Section.STEPS: _("Step by step"),
    Section.RESOURCES: _("Resources and cost"),
    Section.RESULTS: _("Results and evidence"),
    Section.SAFEGUARDS: _("Safeguards"),
    Section.LESSONS: _("Lessons"),
    Section.SOURCES: _("Sources"),
    Section.CONTACTS: _("Contacts and files"),
}
CODES: Final[dict[str, _StrPromise]] = {
    code.value: words
    for labels in (SERVED, STAGES, APPROACHES, LEVELS, EVIDENCES, COSTS)
    for code, words in labels.items()
}
"""Of all lists; no code is in two of them."""
