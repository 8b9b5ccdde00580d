"""Registers the room with Django."""

from __future__ import annotations

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """The index."""

    name = "umid.foundation.search"
    label = "search"

    def ready(self) -> None:
        from umid.foundation.search.pages.masthead import link  # noqa: PLC0415 - needs the models
        from umid.foundation.ui import navigation  # noqa: PLC0415 - beside its use

        navigation.offer(link, order=-10)
