"""Registers the room with Django, hangs its doors, and tells its words."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from umid.foundation.ui.navigation import Entry, Place, Wing, offer, register


class DelegationsConfig(AppConfig):
    """Invitations, nominations, accreditation."""

    name = "umid.council.delegations"
    label = "delegations"

    def ready(self) -> None:
        from umid.council.delegations.actions.telling import (  # noqa: PLC0415 - models come first
            KINDS,
        )
        from umid.council.delegations.pages import masthead  # noqa: PLC0415 - likewise
        from umid.council.delegations.wording import DEEDS, THINGS  # noqa: PLC0415 - likewise
        from umid.foundation.notices import kinds  # noqa: PLC0415 - likewise
        from umid.foundation.oversight.wording import tell  # noqa: PLC0415 - likewise

        kinds.register(*KINDS)
        tell(DEEDS, THINGS)
        door = Entry(_("Delegations"), "delegations:home", Wing.CONVENE, 20, Place.ACCOUNT)
        register(door)
        offer(masthead.link)
        offer(masthead.desk, Place.DESK)
