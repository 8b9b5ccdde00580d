"""What people read for kinds of organisations and for what is not possible."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

from umid.foundation.directory.actions import BelongsAlready, HasLeft, Known, LeavesTooEarly
from umid.foundation.directory.rules import OrganisationKind

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from umid.kernel.errors import NotPossible

KINDS: Final[dict[OrganisationKind, _StrPromise]] = {
    OrganisationKind.STATE_BODY: _("State body"),
    OrganisationKind.INTERNATIONAL: _("International organisation"),
    OrganisationKind.REGIONAL: _("Regional organisation"),
    OrganisationKind.CIVIL_SOCIETY: _("Civil society organisation"),
    OrganisationKind.COMMUNITY: _("Community body"),
    OrganisationKind.PROVIDER: _("Service provider"),
}

_WHY_NOT: Final[dict[type[NotPossible], _StrPromise]] = {
    BelongsAlready: _("It belongs to the body already at that time."),
    HasLeft: _("It has left the body already."),
    LeavesTooEarly: _("The end has to come after the beginning."),
    Known: _("The directory has an organisation with this address already."),
}


def why_not(error: NotPossible) -> str:
    """The reason in the reader's language."""
    return str(_WHY_NOT.get(type(error), _("That is not possible any more.")))
