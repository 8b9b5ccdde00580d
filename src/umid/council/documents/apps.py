"""Registers the room with Django and hangs its doors."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from umid.council.meetings import day, due
from umid.council.meetings.day import Section
from umid.council.meetings.tabs import Tab, register, register_desk


class DocumentsConfig(AppConfig):
    """A meeting's papers."""

    name = "umid.council.documents"
    label = "documents"

    def ready(self) -> None:
        register(Tab("documents", _("Documents"), "documents:listing", order=40))
        register_desk(Tab("documents", _("Documents"), "documents:desk", order=30))

        from umid.council.documents.actions.telling import (  # noqa: PLC0415 - models come first
            DOCUMENT_OUT,
            KINDS,
        )
        from umid.council.documents.pages import due as waiting  # noqa: PLC0415 - likewise
        from umid.council.documents.policies import (  # noqa: PLC0415 - likewise
            DocumentsPermission,
            may_issue,
            may_speak,
        )
        from umid.council.documents.search import SOURCE  # noqa: PLC0415 - likewise
        from umid.council.documents.wording import DEEDS, THINGS  # noqa: PLC0415 - likewise
        from umid.foundation.notices import kinds  # noqa: PLC0415 - likewise
        from umid.foundation.oversight.wording import tell  # noqa: PLC0415 - likewise
        from umid.foundation.search import sources  # noqa: PLC0415 - likewise
        from umid.foundation.tokens.policies import Scope, lend  # noqa: PLC0415 - likewise

        kinds.register(*KINDS)
        kinds.register_events(DOCUMENT_OUT)
        lend(
            Scope(DocumentsPermission.ISSUE, _("Issue and clear documents"), may_issue),
            Scope(DocumentsPermission.SUBMIT, _("Submit documents"), may_speak),
        )
        due.register(waiting.of_meeting)
        due.register_own(waiting.own)
        day.register(
            Section("documents", _("My documents"), "documents/day.html", waiting.papers, 30)
        )
        tell(DEEDS, THINGS)
        sources.register(SOURCE)
