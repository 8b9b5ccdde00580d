"""The room's words for its codes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django import template

from umid.council.adaptations.rules.flows import Flow
from umid.council.adaptations.rules.life import Standing
from umid.council.adaptations.rules.telling import Course
from umid.council.adaptations.wording import COURSES, STANDINGS, end_name
from umid.council.experience.rules.kinds import Evidence
from umid.council.experience.wording import EVIDENCES
from umid.foundation.ui.templatetags.ui.things import status
from umid.foundation.ui.tones import Tone

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

register = template.Library()

_STANDINGS: Final = {
    Standing.DRAFT: Tone.QUIET,
    Standing.CLEARANCE: Tone.WARNING,
    Standing.PUBLISHED: Tone.SUCCESS,
    Standing.WITHDRAWN: Tone.QUIET,
}
_COURSES: Final = {
    Course.PLANNED: Tone.QUIET,
    Course.UNDER_WAY: Tone.INFO,
    Course.ENDED: Tone.SUCCESS,
    Course.GIVEN_UP: Tone.WARNING,
}


@register.filter
def end_words(end: str) -> str:
    """`{{ row.place|end_words }}`: a state, or elsewhere."""
    return end_name(end)


@register.filter
def course_words(course: Course) -> str:
    """`{{ note.course|course_words }}`: how far it is."""
    return str(COURSES[course])


@register.filter
def evidence_words(evidence: Evidence) -> str:
    """`{{ note.evidence|evidence_words }}`: how well that is known."""
    return str(EVIDENCES[evidence])


@register.filter
def flow_words(flow: Flow) -> str:
    """`{{ shape.flow|flow_words }}`: from where to where, how often."""
    return f"{end_name(flow.origin)} → {end_name(flow.to)}: {flow.number}"


@register.simple_tag
def adaptation_standing(standing: Standing) -> SafeString:
    """Where it is in its own life."""
    return status(word=str(STANDINGS[standing]), tone=_STANDINGS[standing])


@register.simple_tag
def how_far(course: Course) -> SafeString:
    """How far it is."""
    return status(word=str(COURSES[course]), tone=_COURSES[course])
