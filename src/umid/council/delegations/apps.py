"""Registers the room with Django, hangs its doors, and tells its words."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from umid.council.meetings import copying, day, due
from umid.council.meetings.day import Section
from umid.council.meetings.tabs import Tab, register_desk
from umid.council.meetings.tabs import register as register_tab
from umid.foundation.ui.navigation import Entry, Place, Wing, offer, register


class DelegationsConfig(AppConfig):
    """Invitations, nominations, accreditation."""

    name = "umid.council.delegations"
    label = "delegations"

    def ready(self) -> None:
        from umid.council.delegations import policies  # noqa: PLC0415 - models come first
        from umid.council.delegations.actions.telling import (  # noqa: PLC0415 - likewise
            EVENTS,
            KINDS,
        )
        from umid.council.delegations.pages import day as mine  # noqa: PLC0415 - likewise
        from umid.council.delegations.pages import due as waiting  # noqa: PLC0415 - likewise
        from umid.council.delegations.pages import masthead  # noqa: PLC0415 - likewise
        from umid.council.delegations.queries import media_are_admitted  # noqa: PLC0415 - likewise
        from umid.council.delegations.wording import DEEDS, THINGS  # noqa: PLC0415 - likewise
        from umid.foundation.notices import kinds  # noqa: PLC0415 - likewise
        from umid.foundation.oversight.wording import tell  # noqa: PLC0415 - likewise
        from umid.foundation.tokens.policies import Scope, lend  # noqa: PLC0415 - likewise

        kinds.register(*KINDS)
        kinds.register_events(*EVENTS)
        may = policies.DelegationsPermission
        lend(
            Scope(may.INVITE, _("Read and make invitations"), policies.may_invite),
            Scope(may.ACCREDIT, _("Decide on nominations"), policies.may_accredit),
            Scope(may.SPEAK, _("Answer invitations and nominate"), policies.may_speak),
            Scope(may.READ_LIST, _("Read lists of participants"), policies.may_read_list),
        )
        tell(DEEDS, THINGS)
        _lend_a_new_meeting_whom_the_last_invited()
        due.register(waiting.of_meeting)
        due.register_own(waiting.own)
        day.register_part(policies.meetings_of)
        section = Section("nomination", _("My accreditation"), "delegations/day.html", mine.own, 40)
        day.register(section)
        for_media = Tab("media", _("For the media"), "delegations:media", 80, media_are_admitted)
        register_tab(for_media)
        register_desk(Tab("delegations", _("Delegations"), "delegations:desk", order=20))
        register(Entry(_("Delegations"), "delegations:home", Wing.CONVENE, 20, Place.ACCOUNT))
        offer(masthead.link)
        offer(masthead.desk, Place.DESK)


def _lend_a_new_meeting_whom_the_last_invited() -> None:
    from umid.council.delegations.actions.copying import invitations  # noqa: PLC0415 - models come first

    copying.register(invitations)
