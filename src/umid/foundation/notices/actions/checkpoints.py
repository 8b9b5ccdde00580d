"""The last signed state of the record, mailed to those who keep it outside the operator's reach."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Final

from django.conf import settings

from umid.foundation.audit.queries.proof import latest_note
from umid.foundation.notices.actions.posting import post
from umid.foundation.notices.letters import Item, Letter
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language

_DIGITS: Final = 32
_WORDS: Final = (
    "Attached is the last signed checkpoint of this node's record.",
    "Keep it where whoever operates the node cannot reach it: it shows a record that was cut back.",
    "To check the record against it: umid audit verify --against checkpoint.txt",
)


def mail_checkpoint(*, place: int, at: datetime) -> None:
    """Post it to the address at a place of the setting, unless they have this very one.

    In English, for people of the trade; nothing before the first one is signed.
    """
    addresses = settings.CHECKPOINT_MAIL
    try:
        note = latest_note()
    except NotFound:
        return
    if place >= len(addresses):
        return
    to = addresses[place]
    digest = hashlib.sha256(f"{to}\n{note}".encode()).hexdigest()[:_DIGITS]
    letter = Letter(
        key=f"notices.checkpoint:{digest}",
        to=to,
        language=Language.ENGLISH,
        subject="A signed checkpoint of the record",
        greeting="For the keepers of checkpoints:",
        items=(Item(words=_WORDS),),
        attached=("checkpoint.txt", note),
    )
    post(letter, at=at)
