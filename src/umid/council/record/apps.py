"""Registers the room with Django, hangs its doors, and tells what a draft is made from."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from umid.council.meetings import due
from umid.council.meetings.tabs import Tab, register_desk
from umid.council.meetings.tabs import register as hang
from umid.council.record.sources import Source, register


class RecordConfig(AppConfig):
    """Breakout reports, summaries, the offline copy."""

    name = "umid.council.record"
    label = "record"

    def ready(self) -> None:
        hang(Tab("record", _("Outcome"), "record:record", order=70))
        register_desk(Tab("record", _("Outcome"), "record:desk", order=60))

        from umid.council.record.actions.telling import (  # noqa: PLC0415 - models come first
            KINDS,
            RECORD_PUBLISHED,
        )
        from umid.council.record.pages import due as waiting  # noqa: PLC0415 - likewise
        from umid.council.record.queries import (  # noqa: PLC0415 - likewise
            attending,
            outcomes,
            programme,
        )
        from umid.council.record.wording import DEEDS, THINGS  # noqa: PLC0415 - likewise
        from umid.foundation.notices import kinds  # noqa: PLC0415 - likewise
        from umid.foundation.oversight.wording import tell  # noqa: PLC0415 - likewise

        register(Source("programme", _("The meeting"), 10, programme.sessions_held))
        register(Source("delegations", _("Participants"), 20, programme.delegations))
        register(Source("attendance", _("Attendance"), 30, attending.attendance))
        register(Source("floor", _("Statements"), 40, outcomes.floor))
        register(Source("reports", _("Breakout reports"), 50, outcomes.breakout_reports))
        register(Source("documents", _("Documents"), 70, outcomes.documents))
        due.register(waiting.of_meeting)
        due.register_own(waiting.own)
        kinds.register(*KINDS)
        kinds.register_events(RECORD_PUBLISHED)
        tell(DEEDS, THINGS)
