"""Registers the room with Django and hangs its doors."""

from __future__ import annotations

from django.apps import AppConfig

from umid.foundation.ui.navigation import offer


class OversightConfig(AppConfig):
    """The auditor's record, the administrator's jobs."""

    name = "umid.foundation.oversight"
    label = "oversight"

    def ready(self) -> None:
        from umid.foundation.oversight.pages import masthead  # noqa: PLC0415 - models come first

        offer(masthead.record)
        offer(masthead.jobs)
