"""What the audit record calls this room's deeds."""

from __future__ import annotations

from umid.foundation.audit.rules.entries import Did


class ExpertsDid(Did):
    """What can be done here."""

    WRITE = "experts.write"
    PAUSE = "experts.pause"
    RESUME = "experts.resume"
    CONFIRM = "experts.confirm"
    WITHDRAW = "experts.withdraw"
    VOUCH = "experts.vouch"
    INVITE = "experts.invite"
    DECLINE = "experts.decline"
    ASK = "experts.ask"
    OFFER = "experts.offer"
    TAKE_BACK = "experts.take_back"
    STEP = "experts.step"
