"""The write side of the room."""

from umid.foundation.accounts.actions.inviting import Offer, accept, invite, withdraw
from umid.foundation.accounts.actions.joining import ask_to_join, refuse_to_join
from umid.foundation.accounts.actions.recovering import (
    approve_recovery,
    ask_recovery,
    recover,
    refuse_recovery,
)
from umid.foundation.accounts.actions.sessions import (
    clear_expired,
    end_other_sessions,
    end_session,
    suspend,
)
from umid.foundation.accounts.actions.ways_in import change_ways_in

__all__ = [
    "Offer",
    "accept",
    "approve_recovery",
    "ask_recovery",
    "ask_to_join",
    "change_ways_in",
    "clear_expired",
    "end_other_sessions",
    "end_session",
    "invite",
    "recover",
    "refuse_recovery",
    "refuse_to_join",
    "suspend",
    "withdraw",
]
