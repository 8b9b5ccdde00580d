"""Registers the room with Django, hangs its doors, and follows what becomes of accounts."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from umid.foundation.accounts import openings
from umid.foundation.ui.navigation import Entry, Place, Wing, offer, register


class NetworkConfig(AppConfig):
    """The network of practitioners: membership, questions, learning."""

    name = "umid.council.network"
    label = "network"

    def ready(self) -> None:
        from umid.council.network import search  # noqa: PLC0415 - models come first
        from umid.council.network.actions.following import (  # noqa: PLC0415 - likewise
            opened,
            refused,
        )
        from umid.council.network.actions.telling import EVENTS, KINDS  # noqa: PLC0415 - likewise
        from umid.council.network.pages import masthead  # noqa: PLC0415 - likewise
        from umid.council.network.policies import (  # noqa: PLC0415 - likewise
            NetworkPermission,
            may_read,
            may_write,
        )
        from umid.council.network.wording import DEEDS, THINGS  # noqa: PLC0415 - likewise
        from umid.foundation.notices import kinds  # noqa: PLC0415 - likewise
        from umid.foundation.oversight.wording import tell  # noqa: PLC0415 - likewise
        from umid.foundation.search import sources  # noqa: PLC0415 - likewise
        from umid.foundation.tokens.policies import Scope, lend  # noqa: PLC0415 - likewise

        kinds.register(*KINDS)
        kinds.register_events(*EVENTS)
        tell(DEEDS, THINGS)
        register(Entry(_("Network"), "network:home", Wing.SHARE, order=37))
        offer(masthead.desk, Place.DESK, order=32)
        lend(
            Scope(NetworkPermission.READ, _("Read the questions of the network"), may_read),
            Scope(NetworkPermission.WRITE, _("Ask and answer in the network"), may_write),
        )
        sources.register(search.QUESTIONS)
        sources.register(search.ITEMS)
        openings.on_opening(opened)
        openings.on_refusal(refused)
