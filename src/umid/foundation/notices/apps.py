"""Registers the room with Django and hangs the inbox beside the other doors."""

from __future__ import annotations

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """Notices, letters, webhooks."""

    name = "umid.foundation.notices"
    label = "notices"

    def ready(self) -> None:
        from umid.foundation.notices import kinds  # noqa: PLC0415 - needs the models
        from umid.foundation.notices.actions.telling import WEBHOOK_CLOSED  # noqa: PLC0415
        from umid.foundation.notices.pages.masthead import link  # noqa: PLC0415
        from umid.foundation.ui import navigation  # noqa: PLC0415 - beside its use

        kinds.register(WEBHOOK_CLOSED)
        navigation.offer(link)
