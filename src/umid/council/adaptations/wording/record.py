"""What the record calls deeds and things of the room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

from umid.council.adaptations.verbs import AdaptationsDid
from umid.foundation.audit.rules.entries import Did

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

DEEDS: Final[dict[Did, _StrPromise]] = {
    AdaptationsDid.BEGIN: _("The record of an adaptation was begun"),
    AdaptationsDid.WRITE: _("The draft of an adaptation was changed"),
    AdaptationsDid.STEP: _("A step was taken with an adaptation"),
    AdaptationsDid.NOTE: _("An adaptation got a new result"),
    AdaptationsDid.TRANSLATE: _("An adaptation was translated"),
    AdaptationsDid.DISCARD: _("The draft of an adaptation was thrown away"),
}
THINGS: Final[dict[str, _StrPromise]] = {"adaptations.adaptation": _("Adaptation")}
