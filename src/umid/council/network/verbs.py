"""What the audit record calls this room's deeds."""

from __future__ import annotations

from umid.foundation.audit.rules.entries import Did


class NetworkDid(Did):
    """What can be done here."""

    APPLY = "network.apply"
    ADMIT = "network.admit"
    REFUSE = "network.refuse"
    INTRODUCE = "network.introduce"
    LEAVE = "network.leave"
    ASK = "network.ask"
    ANSWER = "network.answer"
    ACCEPT = "network.accept"
    REPORT = "network.report"
    CLOSE_REPORT = "network.close_report"
    HIDE = "network.hide"
    SHOW = "network.show"
    GROW = "network.grow"
    ENTER_ITEM = "network.enter_item"
    EDIT_ITEM = "network.edit_item"
    REMOVE_ITEM = "network.remove_item"
    ENTER_CIRCLE = "network.enter_circle"
    EDIT_CIRCLE = "network.edit_circle"
    END_CIRCLE = "network.end_circle"
    TAKE_SEAT = "network.take_seat"
    LEAVE_SEAT = "network.leave_seat"
