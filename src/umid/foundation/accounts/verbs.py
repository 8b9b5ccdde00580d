"""What the record calls the deeds of this room."""

from __future__ import annotations

from umid.foundation.audit.rules.entries import Did


class AccountsDid(Did):
    """What the record calls the deeds of this room."""

    INVITE = "accounts.invite"
    WITHDRAW = "accounts.withdraw_invitation"
    ACCEPT = "accounts.accept_invitation"
    ASK_TO_JOIN = "accounts.ask_to_join"
    ANSWER = "accounts.answer_joining"
    ASK_RECOVERY = "accounts.ask_recovery"
    APPROVE_RECOVERY = "accounts.approve_recovery"
    REFUSE_RECOVERY = "accounts.refuse_recovery"
    RECOVER = "accounts.recover"
    END_SESSIONS = "accounts.end_sessions"
    ADD_WAY_IN = "accounts.add_way_in"
    CHANGE_WAY_IN = "accounts.change_way_in"
    REMOVE_WAY_IN = "accounts.remove_way_in"
