"""Registers the room with Django and hangs its doors."""

from __future__ import annotations

from django.apps import AppConfig
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from umid.foundation.ui.navigation import Entry, Place, Wing, register


class PortalConfig(AppConfig):
    """Home, the assembled API, health, the demonstration."""

    name = "umid.portal"
    label = "portal"

    def ready(self) -> None:
        register(Entry(_("About"), "portal:about", Wing.CONVENE, order=90))
        register(Entry(_("Privacy"), "portal:privacy", Wing.CONVENE, 10, Place.FOOT))
        if settings.UMID.demonstration:
            cast = Entry(_("Try it as someone"), "portal:cast", Wing.CONVENE, 30, Place.FOOT)
            register(cast)
        register(Entry(_("API"), "portal:api", Wing.CONVENE, 20, Place.FOOT))
