"""Registers the room with Django."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from umid.foundation.ui.navigation import Entry, Place, Wing, register, search_at


class SearchConfig(AppConfig):
    """The index."""

    name = "umid.foundation.search"
    label = "search"

    def ready(self) -> None:
        register(Entry(_("Search"), "search:results", Wing.SHARE, order=5, place=Place.FOOT))
        register(Entry(_("Saved searches"), "search:saved_searches", Wing.SHARE, 28, Place.ACCOUNT))
        search_at("search:results")

        from umid.foundation.notices import kinds  # noqa: PLC0415 - models come first
        from umid.foundation.search.actions.telling import FOUND  # noqa: PLC0415 - likewise

        kinds.register(FOUND)
