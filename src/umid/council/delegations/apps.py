"""Registers the room with Django, hangs its doors, and tells its words."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from umid.council.meetings import day, due
from umid.council.meetings.day import Section
from umid.council.meetings.tabs import Tab, register_desk
from umid.foundation.ui.navigation import Entry, Place, Wing, offer, register


class DelegationsConfig(AppConfig):
    """Invitations, nominations, accreditation."""

    name = "umid.council.delegations"
    label = "delegations"

    def ready(self) -> None:
        from umid.council.delegations.actions.telling import (  # noqa: PLC0415 - models come first
            EVENTS,
            KINDS,
        )
        from umid.council.delegations.pages import day as mine  # noqa: PLC0415 - likewise
        from umid.council.delegations.pages import due as waiting  # noqa: PLC0415 - likewise
        from umid.council.delegations.pages import masthead  # noqa: PLC0415 - likewise
        from umid.council.delegations.policies import (  # noqa: PLC0415 - likewise
            DelegationsPermission,
            may_accredit,
            may_invite,
            may_read_list,
            may_speak,
            meetings_of,
        )
        from umid.council.delegations.wording import DEEDS, THINGS  # noqa: PLC0415 - likewise
        from umid.foundation.notices import kinds  # noqa: PLC0415 - likewise
        from umid.foundation.oversight.wording import tell  # noqa: PLC0415 - likewise
        from umid.foundation.tokens.policies import Scope, lend  # noqa: PLC0415 - likewise

        kinds.register(*KINDS)
        kinds.register_events(*EVENTS)
        lend(
            Scope(DelegationsPermission.INVITE, _("Read and make invitations"), may_invite),
            Scope(DelegationsPermission.ACCREDIT, _("Decide on nominations"), may_accredit),
            Scope(DelegationsPermission.SPEAK, _("Answer invitations and nominate"), may_speak),
            Scope(DelegationsPermission.READ_LIST, _("Read lists of participants"), may_read_list),
        )
        tell(DEEDS, THINGS)
        due.register(waiting.of_meeting)
        due.register_own(waiting.own)
        day.register_part(meetings_of)
        section = Section("nomination", _("My accreditation"), "delegations/day.html", mine.own, 40)
        day.register(section)
        register_desk(Tab("delegations", _("Delegations"), "delegations:desk", order=20))
        door = Entry(_("Delegations"), "delegations:home", Wing.CONVENE, 20, Place.ACCOUNT)
        register(door)
        offer(masthead.link)
        offer(masthead.desk, Place.DESK)
