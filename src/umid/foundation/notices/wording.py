"""The words for the room's codes, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from umid.foundation.notices import kinds
from umid.foundation.notices.actions import Closed
from umid.foundation.notices.rules.addresses import NotOutside
from umid.foundation.notices.rules.delivering import Because, Trouble
from umid.foundation.notices.rules.mailing import Frequency

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from umid.foundation.notices.queries.webhooks import AttemptRow
    from umid.kernel.errors import NotPossible

FREQUENCIES: Final[dict[Frequency, _StrPromise]] = {
    Frequency.AT_ONCE: gettext_lazy("At once, each by itself"),
    Frequency.DAILY: gettext_lazy("Once a day, together"),
    Frequency.WEEKLY: gettext_lazy("Once a week, on Monday, together"),
    Frequency.NEVER: gettext_lazy("Never; I read them here"),
}
_BECAUSE: Final[dict[Because, _StrPromise]] = {
    Because.BY_HAND: gettext_lazy("closed by an administrator"),
    Because.FAILING: gettext_lazy("closed because it failed too often"),
    Because.GONE: gettext_lazy("closed because its endpoint wants no more"),
}
_TROUBLES: Final[dict[Trouble, _StrPromise]] = {
    Trouble.NOT_OUTSIDE: gettext_lazy("the address does not lead to the public internet"),
    Trouble.NO_ANSWER: pgettext_lazy("webhook", "no answer"),
}
_WHY_NOT: Final[dict[type[NotPossible], _StrPromise]] = {
    NotOutside: gettext_lazy(
        "The address has to begin with https:// and name a host of the public internet."
    ),
    Closed: gettext_lazy("The webhook is closed. Open it before you send anything again."),
}


def name_of_because(because: Because) -> str:
    """Why a webhook is closed."""
    return str(_BECAUSE[because])


def name_of_event(name: str) -> str:
    """What an event tells; its name where no room knows it any more."""
    event = kinds.events().get(name)
    return str(event.label) if event else name


def said_of(attempt: AttemptRow) -> str:
    """How an attempt ended."""
    if attempt.trouble is not None:
        return str(_TROUBLES[attempt.trouble])
    return _("answered with %(status)s") % {"status": attempt.status}


def why_not(error: NotPossible) -> str:
    """The reason in the reader's language."""
    return str(_WHY_NOT.get(type(error), _("That is not possible any more.")))
