"""Registers the room with Django, hangs its doors, and tells its words."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from umid.council.delegations import forgetting
from umid.council.meetings.due import register as register_due
from umid.council.meetings.tabs import Tab, register_desk
from umid.foundation.ui.navigation import Entry, Place, Wing, register


class CalendarConfig(AppConfig):
    """Invitations by calendar, and feeds."""

    name = "umid.council.calendar"
    label = "calendar"

    def ready(self) -> None:
        register(Entry(_("Calendar"), "calendar:own", Wing.CONVENE, 25, Place.ACCOUNT))
        register_desk(Tab("calendar", _("Who comes"), "calendar:participation", order=50))

        from umid.council.calendar import kept  # noqa: PLC0415 - models come first
        from umid.council.calendar.actions.telling import (  # noqa: PLC0415 - likewise
            ANSWERED,
        )
        from umid.council.calendar.pages.due import of_meeting  # noqa: PLC0415 - likewise
        from umid.council.calendar.policies import (  # noqa: PLC0415 - likewise
            CalendarPermission,
            may_read,
        )
        from umid.council.calendar.wording import DEEDS, THINGS  # noqa: PLC0415 - likewise
        from umid.foundation.notices import kinds  # noqa: PLC0415 - likewise
        from umid.foundation.oversight.wording import tell  # noqa: PLC0415 - likewise
        from umid.foundation.tokens.policies import Scope, lend  # noqa: PLC0415 - likewise

        register_due(of_meeting)
        kinds.register_events(ANSWERED)
        lend(Scope(CalendarPermission.READ, _("Read who comes to meetings"), may_read))
        tell(DEEDS, THINGS)
        forgetting.on_erasure(kept.let_go, with_contact=True)
        forgetting.on_export(kept.gathered)
