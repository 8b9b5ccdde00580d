"""The words for the room's codes."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _

from umid.foundation.search.rules.entries import Facet

FACETS: Final = {
    Facet.KIND: _("Kind"),
    Facet.THEME: _("Theme"),
    Facet.STATE: _("State"),
    Facet.LANGUAGE: _("Language"),
    Facet.YEAR: _("Year"),
}
