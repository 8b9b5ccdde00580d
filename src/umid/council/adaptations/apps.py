"""Registers the room with Django, hangs its doors, and tells its words."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from umid.council.experience import beside
from umid.foundation.ui.navigation import Entry, Place, Wing, register


class AdaptationsConfig(AppConfig):
    """Adaptations: who took up a practice, what they changed, and how it went."""

    name = "umid.council.adaptations"
    label = "adaptations"

    def ready(self) -> None:
        from umid.council.adaptations.actions import follow  # noqa: PLC0415 - models come first
        from umid.council.adaptations.actions.telling import (  # noqa: PLC0415 - likewise
            EVENTS,
            KINDS,
        )
        from umid.council.adaptations.pages.panel import where_it_went  # noqa: PLC0415 - likewise
        from umid.council.adaptations.search import SOURCE  # noqa: PLC0415 - likewise
        from umid.council.adaptations.wording import DEEDS, THINGS  # noqa: PLC0415 - likewise
        from umid.foundation.notices import kinds  # noqa: PLC0415 - likewise
        from umid.foundation.oversight.wording import tell  # noqa: PLC0415 - likewise
        from umid.foundation.search import sources  # noqa: PLC0415 - likewise

        kinds.register(*KINDS)
        kinds.register_events(*EVENTS)
        tell(DEEDS, THINGS)
        register(Entry(_("Adaptations"), "adaptations:listing", Wing.SHARE, order=36))
        register(Entry(_("Work on adaptations"), "adaptations:home", Wing.SHARE, 31, Place.ACCOUNT))
        sources.register(SOURCE)
        beside.register(where_it_went)
        beside.on_change(follow)
