"""Registers the room with Django and hangs its doors."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from umid.council.meetings.tabs import Tab, register


class FloorConfig(AppConfig):
    """Lists of speakers, speaking time, the hall's clock."""

    name = "umid.council.floor"
    label = "floor"

    def ready(self) -> None:
        register(Tab("floor", _("Floor"), "floor:sessions", order=50))

        from umid.council.floor.wording import DEEDS, THINGS  # noqa: PLC0415 - models come first
        from umid.foundation.oversight.wording import tell  # noqa: PLC0415 - likewise

        tell(DEEDS, THINGS)
