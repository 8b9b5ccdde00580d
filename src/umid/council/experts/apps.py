"""Registers the room with Django, hangs its doors, and tells its words."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from umid.foundation.ui.navigation import Entry, Place, Wing, offer, register


class ExpertsConfig(AppConfig):
    """The roster of experts, and requests to their network."""

    name = "umid.council.experts"
    label = "experts"

    def ready(self) -> None:
        from umid.council.experts.actions.telling import (  # noqa: PLC0415 - models come first
            EVENTS,
            KINDS,
        )
        from umid.council.experts.pages import masthead  # noqa: PLC0415 - likewise
        from umid.council.experts.policies import (  # noqa: PLC0415 - likewise
            ExpertsPermission,
            may_ask,
            may_read,
            may_register,
        )
        from umid.council.experts.search import SOURCE  # noqa: PLC0415 - likewise
        from umid.council.experts.wording import DEEDS, THINGS  # noqa: PLC0415 - likewise
        from umid.foundation.notices import kinds  # noqa: PLC0415 - likewise
        from umid.foundation.oversight.wording import tell  # noqa: PLC0415 - likewise
        from umid.foundation.search import sources  # noqa: PLC0415 - likewise
        from umid.foundation.tokens.policies import Scope, lend  # noqa: PLC0415 - likewise

        kinds.register(*KINDS)
        kinds.register_events(*EVENTS)
        tell(DEEDS, THINGS)
        register(Entry(_("Experts"), "experts:listing", Wing.SHARE, 31, Place.ACCOUNT))
        offer(masthead.desk, Place.DESK, order=35)
        sources.register(SOURCE)
        lend(
            Scope(ExpertsPermission.READ, _("Read the roster and requests to it"), may_read),
            Scope(ExpertsPermission.ASK, _("Ask the network of experts"), may_ask),
            Scope(ExpertsPermission.OFFER, _("Offer to requests"), may_register),
        )
