"""What the audit record calls this room's deeds."""

from __future__ import annotations

from umid.foundation.audit.rules.entries import Did


class DelegationsDid(Did):
    """What can be done here."""

    INVITE = "delegations.invite"
    SET_TERMS = "delegations.set_terms"
    WRITE_LETTER = "delegations.write_letter"
    AGREE = "delegations.agree"
    SEND = "delegations.send"
    ANSWER = "delegations.answer"
    FILE_REPLY = "delegations.file_reply"
    NOMINATE = "delegations.nominate"
    EDIT_DELEGATE = "delegations.edit_delegate"
    SUBMIT = "delegations.submit"
    WITHDRAW = "delegations.withdraw"
    COPY = "delegations.copy"
    FILE_CREDENTIALS = "delegations.file_credentials"
    STATE_NEEDS = "delegations.state_needs"
    READ_NEEDS = "delegations.read_needs"
    ERASE_NEEDS = "delegations.erase_needs"
    DECIDE = "delegations.decide"
    ASSESS = "delegations.assess"
    CARRY_ASSESSMENT = "delegations.carry_assessment"
    READ_KEPT = "delegations.read_kept"
    CHOOSE_LISTING = "delegations.choose_listing"
    WISH = "delegations.wish"
    SETTLE = "delegations.settle"
    ERASE_CONTACT = "delegations.erase_contact"
    ERASE_DELEGATE = "delegations.erase_delegate"
    REMIND = "delegations.remind"
    INVITE_BY_NAME = "delegations.invite_by_name"
    ASK_AS_MEDIA = "delegations.ask_as_media"
    CONFIRM_MEDIA = "delegations.confirm_media"
    SET_MEDIA_TERMS = "delegations.set_media_terms"
    FILE_NOTE = "delegations.file_note"
    WRITE_VISA_LETTER = "delegations.write_visa_letter"
