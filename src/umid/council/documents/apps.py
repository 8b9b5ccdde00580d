"""Registers the room with Django and hangs its doors."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from umid.council.meetings.tabs import Tab, register


class DocumentsConfig(AppConfig):
    """A meeting's papers."""

    name = "umid.council.documents"
    label = "documents"

    def ready(self) -> None:
        register(Tab("documents", _("Documents"), "documents:listing", order=40))

        from umid.council.documents.wording import DEEDS, THINGS  # noqa: PLC0415 - models come first
        from umid.foundation.oversight.wording import tell  # noqa: PLC0415 - likewise

        tell(DEEDS, THINGS)
