"""Registers the room with Django, hangs its doors, and tells its words."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from umid.council.themes import filed
from umid.foundation.ui.navigation import Entry, Place, Wing, offer, register


class ExperienceConfig(AppConfig):
    """Practices: described, checked, published, reviewed, translated."""

    name = "umid.council.experience"
    label = "experience"

    def ready(self) -> None:
        from umid.council.experience.actions.telling import (  # noqa: PLC0415 - models come first
            EVENTS,
            KINDS,
        )
        from umid.council.experience.pages import masthead  # noqa: PLC0415 - likewise
        from umid.council.experience.pages.filed import practices  # noqa: PLC0415 - likewise
        from umid.council.experience.search import SOURCE, stages  # noqa: PLC0415 - likewise
        from umid.council.experience.wording import DEEDS, THINGS  # noqa: PLC0415 - likewise
        from umid.foundation.notices import kinds  # noqa: PLC0415 - likewise
        from umid.foundation.oversight.wording import tell  # noqa: PLC0415 - likewise
        from umid.foundation.search import expansion, sources  # noqa: PLC0415 - likewise
        from umid.foundation.search.rules.entries import Facet  # noqa: PLC0415 - likewise

        kinds.register(*KINDS)
        kinds.register_events(*EVENTS)
        tell(DEEDS, THINGS)
        register(Entry(_("Practices"), "experience:listing", Wing.SHARE, order=35))
        register(Entry(_("Work on practices"), "experience:home", Wing.SHARE, 30, Place.ACCOUNT))
        offer(masthead.desk, Place.DESK, order=30)
        sources.register(SOURCE)
        expansion.name(Facet.STAGE, stages)
        filed.register("experience.practices", _("Practices"), practices)
