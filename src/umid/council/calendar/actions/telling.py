"""What other programs are told."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _

from umid.foundation.notices.kinds import Event

ANSWERED: Final = Event("calendar.answered", _("Someone answered whether they come"))
