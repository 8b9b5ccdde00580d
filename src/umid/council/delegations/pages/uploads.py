"""A file that comes with a form: received and inspected at once, so that the answer is known."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile

from umid.foundation.access.actors import Actor
from umid.foundation.files.actions import Checksum, append, begin, inspect
from umid.foundation.files.queries import sent_file
from umid.foundation.files.rules.refusals import Refused


def received(sent: UploadedFile[bytes], *, actor: Actor, at: datetime) -> UUID:
    """The file, ready to be held. Raises NotAllowed, Refused, TooMany."""
    file = begin(actor=actor, name=sent.name or "", size=sent.size or 0, at=at).pk
    append(actor=actor, file=file, offset=0, pieces=sent.chunks(), checksum=Checksum(), at=at)
    inspect(file=file, at=at)
    refusal = sent_file(file, actor=actor, at=at).refusal
    if refusal:
        raise Refused(refusal)
    return file
