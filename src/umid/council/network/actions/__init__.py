"""The write side of the room."""

from umid.council.network.actions.asking import accept, answer, ask, grow, thank
from umid.council.network.actions.circles import (
    edit_circle,
    end_circle,
    enter_circle,
    leave_seat,
    take_seat,
)
from umid.council.network.actions.joining import (
    admit,
    apply,
    apply_from_outside,
    enrol,
    follow_opening,
    follow_refusal,
    introduce,
    leave,
    refuse,
)
from umid.council.network.actions.learning import edit_item, enter_item, remove_item
from umid.council.network.actions.moderating import close_report, hide, report, show

__all__ = [
    "accept",
    "admit",
    "answer",
    "apply",
    "apply_from_outside",
    "ask",
    "close_report",
    "edit_circle",
    "edit_item",
    "end_circle",
    "enrol",
    "enter_circle",
    "enter_item",
    "follow_opening",
    "follow_refusal",
    "grow",
    "hide",
    "introduce",
    "leave",
    "leave_seat",
    "refuse",
    "remove_item",
    "report",
    "show",
    "take_seat",
    "thank",
]
