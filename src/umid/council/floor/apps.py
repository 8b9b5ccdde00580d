"""Registers the room with Django and hangs its doors."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from umid.council.meetings import day, due
from umid.council.meetings.day import Section
from umid.council.meetings.tabs import Tab, register, register_desk


class FloorConfig(AppConfig):
    """Lists of speakers, speaking time, the hall's clock."""

    name = "umid.council.floor"
    label = "floor"

    def ready(self) -> None:
        register(Tab("floor", _("Floor"), "floor:sessions", order=50))
        register_desk(Tab("floor", _("Floor"), "floor:sessions", order=40))

        from umid.council.floor.actions.telling import (  # noqa: PLC0415 - models come first
            FLOOR_CLOSED,
            FLOOR_OPENED,
        )
        from umid.council.floor.pages import due as waiting  # noqa: PLC0415 - likewise
        from umid.council.floor.policies import (  # noqa: PLC0415 - likewise
            FloorPermission,
            may_chair,
            may_speak,
        )
        from umid.council.floor.wording import DEEDS, THINGS  # noqa: PLC0415 - likewise
        from umid.foundation.notices import kinds  # noqa: PLC0415 - likewise
        from umid.foundation.oversight.wording import tell  # noqa: PLC0415 - likewise
        from umid.foundation.tokens.policies import Scope, lend  # noqa: PLC0415 - likewise

        due.register(waiting.of_meeting)
        day.register(Section("floor", _("My floor"), "floor/day.html", waiting.seats, 20))
        tell(DEEDS, THINGS)
        kinds.register_events(FLOOR_OPENED, FLOOR_CLOSED)
        lend(
            Scope(FloorPermission.CHAIR, _("Run the floor"), may_chair),
            Scope(FloorPermission.ASK, _("Ask for the floor"), may_speak),
        )
