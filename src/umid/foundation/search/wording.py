"""The words for the room's codes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from umid.foundation.search.rules.entries import Facet
from umid.foundation.search.rules.saving import MOST, Alert, NothingAsked, TooManySaved
from umid.foundation.search.verbs import SearchDid

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from umid.foundation.audit.rules.entries import Did
    from umid.kernel.errors import NotPossible

FACETS: Final = {
    Facet.KIND: gettext_lazy("Kind"),
    Facet.THEME: gettext_lazy("Theme"),
    Facet.STAGE: pgettext_lazy("of reintegration", "Stage"),
    Facet.STATE: gettext_lazy("State"),
    Facet.LANGUAGE: gettext_lazy("Language"),
    Facet.YEAR: gettext_lazy("Year"),
}
ALERTS: Final[dict[Alert, _StrPromise]] = {
    Alert.NEVER: pgettext_lazy("alert", "Never"),
    Alert.DAILY: pgettext_lazy("alert", "Once a day"),
    Alert.WEEKLY: pgettext_lazy("alert", "Once a week, on Monday"),
}
DEEDS: Final[dict[Did, _StrPromise]] = {
    SearchDid.SAVE: gettext_lazy("A search was saved"),
    SearchDid.CHANGE: gettext_lazy("A saved search was changed"),
    SearchDid.REMOVE: gettext_lazy("A saved search was removed"),
}
THINGS: Final = {"search.savedsearch": gettext_lazy("Saved search")}


def why_not(error: NotPossible) -> str:
    """Why it was not done, in a sentence for whoever tried; raises what it has no words for."""
    if isinstance(error, TooManySaved):
        return _("You have %(most)d saved searches, as many as one can have. Remove one first.") % {
            "most": MOST
        }
    if isinstance(error, NothingAsked):
        return _("Type a word: this search would find everything.")
    raise error
