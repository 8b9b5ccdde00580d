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

        from umid.council.floor.actions.telling import (  # noqa: PLC0415 - models come first
            FLOOR_CLOSED,
            FLOOR_OPENED,
        )
        from umid.council.floor.policies import (  # noqa: PLC0415 - likewise
            FloorPermission,
            may_chair,
            may_speak,
        )
        from umid.council.floor.wording import DEEDS, THINGS  # noqa: PLC0415 - likewise
        from umid.foundation.notices import kinds  # noqa: PLC0415 - likewise
        from umid.foundation.oversight.wording import tell  # noqa: PLC0415 - likewise
        from umid.foundation.tokens.policies import Scope, lend  # noqa: PLC0415 - likewise

        tell(DEEDS, THINGS)
        kinds.register_events(FLOOR_OPENED, FLOOR_CLOSED)
        lend(
            Scope(FloorPermission.CHAIR, _("Run the floor"), may_chair),
            Scope(FloorPermission.ASK, _("Ask for the floor"), may_speak),
        )
