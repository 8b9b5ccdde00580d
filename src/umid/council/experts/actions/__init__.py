"""The write side of the room."""

from umid.council.experts.actions.inviting import decline, invite
from umid.council.experts.actions.lasting import look_after
from umid.council.experts.actions.offering import offer, take_back
from umid.council.experts.actions.registering import confirm, pause, resume, withdraw, write
from umid.council.experts.actions.requesting import add, agree, ask, call_off, confirm_offer, report
from umid.council.experts.actions.vouching import vouch

__all__ = [
    "add",
    "agree",
    "ask",
    "call_off",
    "confirm",
    "confirm_offer",
    "decline",
    "invite",
    "look_after",
    "offer",
    "pause",
    "report",
    "resume",
    "take_back",
    "vouch",
    "withdraw",
    "write",
]
