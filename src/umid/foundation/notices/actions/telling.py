"""What this room itself tells people."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _

from umid.foundation.notices.kinds import Kind
from umid.foundation.notices.rules.mailing import Importance

WEBHOOK_CLOSED: Final = Kind(
    name="notices.webhook_closed",
    importance=Importance.NEEDS_ACTION,
    subject=_("A webhook was closed"),
    body=_("Its endpoint failed too often, or wants no more. Look at its log, then open it again."),
)
