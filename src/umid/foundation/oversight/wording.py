"""The words for what the record says in codes; rooms above tell theirs by `tell`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

from umid.foundation.accounts.verbs import AccountsDid
from umid.foundation.audit.actions import Recorded
from umid.foundation.audit.rules.verification import Wrong
from umid.foundation.directory.verbs import DirectoryDid
from umid.foundation.files.verbs import FilesDid
from umid.foundation.notices.verbs import NoticesDid
from umid.foundation.oversight.queries import Person, Who
from umid.foundation.oversight.verbs import OversightDid
from umid.foundation.search.wording import DEEDS as OF_SEARCH
from umid.foundation.search.wording import THINGS as THINGS_OF_SEARCH
from umid.foundation.tokens.verbs import TokensDid

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from umid.foundation.audit.rules.entries import Did

_deeds: Final[dict[str, _StrPromise]] = {
    Recorded.CHANGE_KEY: _("The key that signs the record was changed"),
    Recorded.FORGET: _("A person was forgotten"),
    DirectoryDid.ENTER_STATE: _("A state was entered"),
    DirectoryDid.ENTER_SOURCE: _("A source was entered"),
    DirectoryDid.ENTER_ORGANISATION: _("An organisation was entered"),
    DirectoryDid.FOUND_BODY: _("A body was founded"),
    DirectoryDid.EDIT_ORGANISATION: _("An organisation was changed"),
    DirectoryDid.EDIT_BODY: _("A body was changed"),
    DirectoryDid.JOIN_BODY: _("Someone joined a body"),
    DirectoryDid.LEAVE_BODY: _("Someone left a body"),
    DirectoryDid.ENTER_USER: _("An account was opened"),
    DirectoryDid.CHANGE_DETAILS: _("Details were changed"),
    DirectoryDid.SUSPEND: _("An account was suspended"),
    DirectoryDid.REINSTATE: _("An account was reinstated"),
    DirectoryDid.APPOINT: _("Someone was appointed"),
    DirectoryDid.DEPUTISE: _("A deputy was named"),
    DirectoryDid.END_APPOINTMENT: _("An appointment was ended"),
    DirectoryDid.HAND_OVER: _("A post was handed over"),
    AccountsDid.INVITE: _("An invitation was sent"),
    AccountsDid.WITHDRAW: _("An invitation was withdrawn"),
    AccountsDid.ACCEPT: _("An invitation was accepted"),
    AccountsDid.ASK_TO_JOIN: _("Someone asked to join"),
    AccountsDid.ANSWER: _("A request to join was answered"),
    AccountsDid.ASK_RECOVERY: _("Someone asked to be let in anew"),
    AccountsDid.APPROVE_RECOVERY: _("An administrator agreed to a recovery"),
    AccountsDid.REFUSE_RECOVERY: _("A recovery was refused"),
    AccountsDid.RECOVER: _("Someone was let in anew"),
    AccountsDid.END_SESSIONS: _("Sign-in sessions were ended"),
    AccountsDid.ADD_WAY_IN: _("A way to sign in was added"),
    AccountsDid.CHANGE_WAY_IN: _("A way to sign in was changed"),
    AccountsDid.REMOVE_WAY_IN: _("A way to sign in was removed"),
    NoticesDid.CHOOSE_MAILING: _("It was chosen how letters come"),
    NoticesDid.ADD_WEBHOOK: _("A webhook was added"),
    NoticesDid.EDIT_WEBHOOK: _("A webhook was changed"),
    NoticesDid.CLOSE_WEBHOOK: _("A webhook was closed"),
    NoticesDid.OPEN_WEBHOOK: _("A webhook was opened again"),
    NoticesDid.REPLAY: _("A delivery was sent again"),
    FilesDid.BEGIN: _("A file was announced"),
    FilesDid.RECEIVE: _("A file was received"),
    FilesDid.ACCEPT: _("A file was accepted"),
    FilesDid.REFUSE: _("A file was refused"),
    FilesDid.HOLD: _("A file was taken into use"),
    FilesDid.ERASE: _("A file was erased"),
    TokensDid.MAKE: _("A token for a program was made"),
    TokensDid.REVOKE: _("A token for a program was revoked"),
    OversightDid.READ_RECORD: _("The record was read"),
    OversightDid.TAKE_PROOF: _("A proof was taken from the record"),
    OversightDid.ASK_VERIFICATION: _("A check of the record was asked for"),
    OversightDid.RETRY_JOB: _("A failed job was put back"),
    **{did.value: words for did, words in OF_SEARCH.items()},
}
_things: Final[dict[str, _StrPromise]] = {
    "audit.key": _("Signing key"),
    "audit.record": _("The record"),
    "audit.entry": _("Entry of the record"),
    "directory.appointment": _("Appointment"),
    "directory.body": _("Body"),
    "directory.organisation": _("Organisation"),
    "directory.source": _("Source"),
    "directory.state": _("State"),
    "directory.user": _("Account"),
    "accounts.invitation": _("Invitation"),
    "accounts.joining": _("Request to join"),
    "accounts.recovery": _("Recovery"),
    "notices.webhook": _("Webhook"),
    "notices.delivery": _("Delivery"),
    "files.file": _("File"),
    "jobs.job": _("Job"),
    "tokens.token": _("Token"),
    **THINGS_OF_SEARCH,
}
_WHO: Final[dict[Who, _StrPromise]] = {
    Who.UNSEEN: _("Someone whom you do not see"),
    Who.FORGOTTEN: _("Someone who was forgotten"),
    Who.PLATFORM: _("The platform"),
    Who.VISITOR: _("A visitor"),
}
_WRONG: Final[dict[Wrong, _StrPromise]] = {
    Wrong.DELETED: _("An entry was deleted."),
    Wrong.EDITED: _("An entry is not what was signed."),
    Wrong.REMOVED: _("A place is empty: an entry was deleted or moved."),
    Wrong.MISPLACED: _("An entry was not signed for its place: moved, inserted or rewritten."),
    Wrong.UNSIGNED: _("An entry stands behind the last checkpoint."),
    Wrong.ASIDE: _("An entry was inserted past the sequence."),
    Wrong.CHECKPOINT: _("A checkpoint was deleted or changed."),
    Wrong.KEYS: _("A change of the signing key was not signed by both keys."),
    Wrong.ROOT: _("The tree is not the one that was signed."),
    Wrong.TRUNCATED: _("The record ends before what was signed."),
}


def tell(deeds: Mapping[Did, _StrPromise], things: Mapping[str, _StrPromise]) -> None:
    """Say what a room's deeds and its tables are called; it does so when it is registered."""
    _deeds.update({did.value: words for did, words in deeds.items()})
    _things.update(things)


def deeds() -> dict[str, str]:
    """Every deed that has words."""
    return {did: str(words) for did, words in _deeds.items()}


def deed(did: str) -> str:
    """What was done; the code where its room is gone."""
    return str(_deeds.get(did, did))


def thing(kind: str) -> str:
    """What a table's rows are called; the table's own name where nobody says."""
    return str(_things.get(kind, kind))


def person(of: Person) -> str:
    """Who it is, as far as the reader may know."""
    return of.name or str(_WHO[of.who])


def wrong(fault: Wrong) -> str:
    """What a check found."""
    return str(_WRONG[fault])
