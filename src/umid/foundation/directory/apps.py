"""Registers the room with Django and hangs the door to its desk."""

from __future__ import annotations

from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    """States, organisations, bodies."""

    name = "umid.foundation.directory"
    label = "directory"

    def ready(self) -> None:
        from umid.foundation.directory.pages.masthead import desk  # noqa: PLC0415 - needs models
        from umid.foundation.ui.navigation import Place, offer  # noqa: PLC0415 - beside its use

        offer(desk, Place.DESK, order=30)
