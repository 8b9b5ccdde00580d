"""What readers call how far an adaptation is, where it stands, and where it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from umid.council.adaptations.rules.flows import ELSEWHERE
from umid.council.adaptations.rules.life import Standing
from umid.council.adaptations.rules.telling import Course
from umid.foundation.ui.said import country

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

COURSES: Final[dict[Course, _StrPromise]] = {
    Course.PLANNED: pgettext_lazy("of an adaptation", "Planned"),
    Course.UNDER_WAY: pgettext_lazy("of an adaptation", "Under way"),
    Course.ENDED: pgettext_lazy("of an adaptation", "Ended"),
    Course.GIVEN_UP: pgettext_lazy("of an adaptation", "Given up"),
}
STANDINGS: Final[dict[Standing, _StrPromise]] = {
    Standing.DRAFT: pgettext_lazy("standing", "Draft"),
    Standing.CLEARANCE: _("Waits for clearance"),
    Standing.PUBLISHED: _("Published"),
    Standing.WITHDRAWN: _("Withdrawn"),
}


def end_name(end: str) -> str:
    """A member state's name, or that it is none of them."""
    return _now("Elsewhere") if end == ELSEWHERE else country(end)
