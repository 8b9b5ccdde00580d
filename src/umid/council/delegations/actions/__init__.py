"""The write side of the room."""

from umid.council.delegations.actions.accrediting import decide
from umid.council.delegations.actions.answering import answer, answer_by_link, file_reply
from umid.council.delegations.actions.assessing import assess, carry_assessment
from umid.council.delegations.actions.forgetting import erase_over
from umid.council.delegations.actions.inviting import (
    InvitedAlready,
    TooFewPlaces,
    invite,
    set_terms,
)
from umid.council.delegations.actions.needs import (
    erase_needs,
    read_needs,
    state_needs,
    write_visa_letter,
)
from umid.council.delegations.actions.nominating import (
    NotAccepted,
    copy_delegation,
    edit_delegate,
    file_credentials,
    nominate,
    submit,
    withdraw,
)
from umid.council.delegations.actions.reminding import remind
from umid.council.delegations.actions.sending import (
    UnknownPlace,
    Unsigned,
    agree,
    send,
    write_letter,
)
from umid.council.delegations.actions.wishing import choose_listing, read_kept, settle, wish

__all__ = [
    "InvitedAlready",
    "NotAccepted",
    "TooFewPlaces",
    "UnknownPlace",
    "Unsigned",
    "agree",
    "answer",
    "answer_by_link",
    "assess",
    "carry_assessment",
    "choose_listing",
    "copy_delegation",
    "decide",
    "edit_delegate",
    "erase_needs",
    "erase_over",
    "file_credentials",
    "file_reply",
    "invite",
    "nominate",
    "read_kept",
    "read_needs",
    "remind",
    "send",
    "set_terms",
    "settle",
    "state_needs",
    "submit",
    "wish",
    "withdraw",
    "write_letter",
    "write_visa_letter",
]
