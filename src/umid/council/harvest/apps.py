"""Registers the room with Django and hangs its doors on the library's pages."""

from __future__ import annotations

from django.apps import AppConfig


class HarvestConfig(AppConfig):
    """What other programs take along of the library."""

    name = "umid.council.harvest"
    label = "harvest"

    def ready(self) -> None:
        from umid.council.experience import doors  # noqa: PLC0415 - models come first
        from umid.council.harvest.pages import beside  # noqa: PLC0415 - likewise

        doors.in_head("harvest.metadata", beside.metadata)
        doors.beside_practice("harvest.citation", beside.citation)
        doors.beside_library("harvest.tables", beside.tables)
