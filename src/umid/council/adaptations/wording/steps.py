"""What readers call the steps of a record's life, and what follows from each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

from umid.council.adaptations.rules.life import Step

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


@dataclass(frozen=True, slots=True)
class Worded:
    """A step: what one presses, what follows from it, and what is said once it is done."""

    step: Step
    go: _StrPromise
    hint: _StrPromise
    done: _StrPromise


_STEPS: Final[dict[Step, _StrPromise]] = {
    Step.SEND: _("Publish it"),
    Step.TAKE_BACK: _("Take it back"),
    Step.CLEAR: _("Clear it"),
    Step.RETURN: _("Return it"),
    Step.WITHDRAW: _("Withdraw it"),
}
_HINTS: Final[dict[Step, _StrPromise]] = {
    Step.SEND: _("Everyone can read it. What it says stays; you add how it goes on."),
    Step.TAKE_BACK: _("It becomes a draft again."),
    Step.CLEAR: _("Everyone can read it."),
    Step.RETURN: _("It becomes a draft again, with your reason."),
    Step.WITHDRAW: _("Whose it was, today's date and your reason remain. All else is erased."),
}
_DONE: Final[dict[Step, _StrPromise]] = {
    Step.SEND: _("It was published"),
    Step.TAKE_BACK: _("It was taken back"),
    Step.CLEAR: _("It was cleared"),
    Step.RETURN: _("It was returned"),
    Step.WITHDRAW: _("It was withdrawn"),
}


def worded(step: Step, *, clears: bool) -> Worded:
    """`clears` says whether a focal point clears what is sent, so that it is not out yet."""
    if step is Step.SEND and clears:
        hint = _("You cannot change it while others read it. You can take it back.")
        return Worded(step, _("Submit it"), hint, _("It was submitted"))
    return Worded(step, _STEPS[step], _HINTS[step], _DONE[step])
