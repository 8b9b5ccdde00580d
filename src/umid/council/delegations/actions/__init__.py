"""The write side of the room."""

from umid.council.delegations.actions.accrediting import decide
from umid.council.delegations.actions.answering import answer, answer_by_link, file_reply
from umid.council.delegations.actions.assessing import assess, carry_assessment
from umid.council.delegations.actions.by_name import file_note, invite_by_name
from umid.council.delegations.actions.following import state_needs_by_link
from umid.council.delegations.actions.forgetting import erase_over
from umid.council.delegations.actions.inviting import (
    InvitedAlready,
    TooFewPlaces,
    invite,
    set_terms,
)
from umid.council.delegations.actions.media import (
    ask_as_media,
    confirm_media,
    decide_media,
    enter_media,
    erase_unconfirmed,
    set_media_terms,
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
from umid.council.delegations.actions.posting import post
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
    "ask_as_media",
    "assess",
    "carry_assessment",
    "choose_listing",
    "confirm_media",
    "copy_delegation",
    "decide",
    "decide_media",
    "edit_delegate",
    "enter_media",
    "erase_needs",
    "erase_over",
    "erase_unconfirmed",
    "file_credentials",
    "file_note",
    "file_reply",
    "invite",
    "invite_by_name",
    "nominate",
    "post",
    "read_kept",
    "read_needs",
    "remind",
    "send",
    "set_media_terms",
    "set_terms",
    "settle",
    "state_needs",
    "state_needs_by_link",
    "submit",
    "wish",
    "withdraw",
    "write_letter",
    "write_visa_letter",
]
