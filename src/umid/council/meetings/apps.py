"""Registers the room with Django and hangs its doors."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from umid.council.meetings import day, due
from umid.council.meetings.tabs import Tab, register_desk
from umid.council.themes import filed
from umid.foundation.ui.navigation import Entry, Place, Wing, offer, register


class MeetingsConfig(AppConfig):
    """Meetings, sessions, announcements, bodies."""

    name = "umid.council.meetings"
    label = "meetings"

    def ready(self) -> None:
        register(Entry(_("Meetings"), "meetings:listing", Wing.CONVENE, order=10))
        register(Entry(_("Announcements"), "meetings:announcements", Wing.CONVENE, order=20))
        register(Entry(_("Bodies"), "meetings:bodies", Wing.CONVENE, order=30))

        from umid.council.meetings.actions.telling import (  # noqa: PLC0415 - models come first
            HOLDING_CHANGED,
            KINDS,
            PROGRAMME_RELEASED,
        )
        from umid.council.meetings.pages.desk import masthead  # noqa: PLC0415 - likewise
        from umid.council.meetings.pages.filed import sessions  # noqa: PLC0415 - likewise
        from umid.council.meetings.policies import (  # noqa: PLC0415 - likewise
            MeetingsPermission,
            may_convene,
            may_edit,
            may_release,
        )
        from umid.council.meetings.wording import DEEDS, THINGS  # noqa: PLC0415 - likewise
        from umid.foundation.notices import kinds  # noqa: PLC0415 - likewise
        from umid.foundation.oversight.wording import tell  # noqa: PLC0415 - likewise
        from umid.foundation.tokens.policies import Scope, lend  # noqa: PLC0415 - likewise

        kinds.register(*KINDS)
        kinds.register_events(PROGRAMME_RELEASED, HOLDING_CHANGED)
        tell(DEEDS, THINGS)
        offer(masthead.link)
        lend(
            Scope(MeetingsPermission.CONVENE, _("Convene meetings"), may_convene),
            Scope(MeetingsPermission.EDIT, _("Edit the drafts of programmes"), may_edit),
            Scope(MeetingsPermission.RELEASE, _("Release programmes"), may_release),
        )
        _tell_what_is_due_and_whose_day_it_is()
        _be_found()
        register_desk(Tab("due", _("What is due"), "meetings:cockpit", order=0))
        register_desk(Tab("programme", _("Programme"), "meetings:desk_programme", order=10))
        offer(masthead.meetings, Place.DESK, order=10)
        offer(masthead.announcements, Place.DESK, order=20)
        filed.register("meetings.sessions", _("Sessions"), sessions)


def _tell_what_is_due_and_whose_day_it_is() -> None:
    from umid.council.meetings.pages.desk.due import (  # noqa: PLC0415 - models come first
        of_programme,
        own_agreements,
    )
    from umid.council.meetings.policies import (  # noqa: PLC0415 - likewise
        prepared_by,
        taken_part_in_by,
    )

    due.register(of_programme)
    due.register_own(own_agreements)
    day.register_part(taken_part_in_by)
    day.register_part(prepared_by)


def _be_found() -> None:
    from umid.council.meetings.search import SOURCES  # noqa: PLC0415 - models come first
    from umid.foundation.search import sources  # noqa: PLC0415 - likewise

    for source in SOURCES:
        sources.register(source)
