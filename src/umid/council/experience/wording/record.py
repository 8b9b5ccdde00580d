"""What the record calls deeds and things of the room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from umid.council.experience.verbs import ExperienceDid
from umid.foundation.audit.rules.entries import Did

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

DEEDS: Final[dict[Did, _StrPromise]] = {
    ExperienceDid.BEGIN: _("The description of a practice was begun"),
    ExperienceDid.WRITE: _("A section of a practice was written"),
    ExperienceDid.ATTACH: _("A file was put beside a practice"),
    ExperienceDid.DETACH: _("A file was taken from a practice"),
    ExperienceDid.EXPLAIN: _("Marked passages of a practice were explained"),
    ExperienceDid.STEP: _("A step was taken with a practice"),
    ExperienceDid.DISCARD: _("The draft of a practice was thrown away"),
    ExperienceDid.COMMENT: _("A state commented on a practice"),
    ExperienceDid.TRANSLATE: _("A practice was translated"),
    ExperienceDid.REVIEW_TRANSLATION: _("A translation of a practice was confirmed"),
    ExperienceDid.PROPOSE_REVIEWER: _("A reviewer was proposed"),
    ExperienceDid.REVIEW: _("A review went a step further"),
    ExperienceDid.REMIND: _("The author of a practice was reminded to confirm it"),
}
THINGS: Final[dict[str, _StrPromise]] = {
    "experience.practice": _("Practice"),
    "experience.review": pgettext_lazy("of a practice", "Review"),
}
