"""What other programs are told of the floor: that it is open or closed, and of whom nothing."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _

from umid.foundation.notices.kinds import Event

FLOOR_OPENED: Final = Event("floor.opened", _("The floor was opened"))
FLOOR_CLOSED: Final = Event("floor.closed", _("The floor was closed"))
