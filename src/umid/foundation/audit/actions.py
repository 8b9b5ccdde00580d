"""Adding to the record, putting it in sequence, and letting a person's name go from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Model

from umid.foundation.access.actors import SYSTEM
from umid.foundation.audit.keys import signer
from umid.foundation.audit.models import (
    Checkpoint,
    Entry,
    Leaf,
    Succession,
    Verification,
    Waiting,
)
from umid.foundation.audit.names import forgotten, identifier, pseudonym_of
from umid.foundation.audit.queries.keys import keyring
from umid.foundation.audit.queries.verification import first_fault_of_record
from umid.foundation.audit.rules.entries import (
    Did,
    NotRecordable,
    recordable,
)
from umid.foundation.audit.rules.verification import placing
from umid.kernel.identifiers import is_code
from umid.science.merkle import notes
from umid.science.merkle.successions import stated
from umid.science.merkle.tree import Frontier, leaf_hash

if TYPE_CHECKING:
    from datetime import datetime

    from umid.foundation.access.actors import Actor
    from umid.foundation.audit.rules.entries import Detail

_BATCH: Final = 2_000  # entries a transaction of the sequencer; keeps its lock short on SQLite
_LOCK: Final = 0x756D6964  # any number that nothing else here locks: "umid"


class Recorded(Did):
    """What this room does itself."""

    FORGET = "audit.forget"
    CHANGE_KEY = "audit.change_key"


class Broken(Exception):
    """The end of the record is not what it was, so nothing may be built on it."""


def record(
    actor: Actor,
    did: Did,
    object: Model | str,  # noqa: A002 - the word of every record: who did what to which object
    *,
    at: datetime,
    about: Model | str | None = None,
    detail: Detail | None = None,
) -> Entry:
    """Write down what the surrounding transaction does; both happen or neither.

    `object` is the row it was done to (or a plain identifier), `about` the person it concerns: a
    user or a returnee, kept as a pseudonym here and wherever they are the object too.
    What a program did names its token.
    Raises NotRecordable for words where codes and identifiers belong.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("an entry is written with what it records")
    said = dict(detail or {}) | ({"token": actor.token.id} if actor.token else {})
    person = identifier(about) if about is not None else None
    thing = identifier(object)
    name = pseudonym_of(person) if person else ""
    entry = Entry(
        at=at,
        actor=_name_of(actor),
        did=did.value,
        object=name if thing == person else thing,
        about=name,
        detail=recordable(said),
    )
    if not all(is_code(each) for each in (entry.did, entry.object)):
        raise NotRecordable(f"the object of {entry.did} is not an identifier")
    _insert(entry)
    return entry


def _insert(entry: Entry) -> None:
    """Past the model's `save`, which takes half as long again: every change pays for this."""
    fields = Entry._meta.concrete_fields  # noqa: SLF001 - Django's documented name for it
    columns = ", ".join(f'"{field.column}"' for field in fields)
    places = ", ".join(["%s"] * len(fields))
    values = [field.get_db_prep_save(getattr(entry, field.attname), connection) for field in fields]
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO audit_entry ({columns}) VALUES ({places})", values)  # noqa: S608  # nosec B608


@transaction.atomic
def forget(*, actor: Actor, person: Model | str, at: datetime) -> None:
    """Throw away who is behind a pseudonym: the entries stay, provably unchanged, about nobody."""
    for name in forgotten(identifier(person)):
        record(actor, Recorded.FORGET, name, at=at)


@transaction.atomic
def _sequence_batch(at: datetime) -> int:
    """Place what waits, oldest first; returns how many. Raises Broken."""
    if not _alone():
        return 0
    waiting = list(Waiting.objects.order_by("pk")[:_BATCH])
    if not waiting:
        return 0
    entries = Entry.objects.in_bulk([each.entry for each in waiting])
    if len(entries) < len(waiting):
        raise Broken("an entry was deleted while it waited for its place")
    number, frontier = _last_signed()
    key = signer()
    hashes = [leaf_hash(entries[each.entry].text) for each in waiting]
    leaves = [
        Leaf(index=index, entry=each.entry, hash=hashed, signature=_placed(key, index, hashed))
        for index, (each, hashed) in enumerate(zip(waiting, hashes, strict=True), frontier.size)
    ]
    grown = frontier.grown(hashes)
    said = notes.Checkpoint(key.name, grown.size, grown.root, (at.isoformat(),))
    Leaf.objects.bulk_create(leaves)
    Checkpoint.objects.create(
        number=number, size=grown.size, peaks=bytes(grown), note=key.note(str(said))
    )
    Waiting.objects.filter(pk__in=[each.pk for each in waiting]).delete()
    return len(leaves)


def sequence(*, at: datetime) -> int:
    """Give every waiting entry its place and sign the tree; returns how many there were.

    Safe to call at any time from anywhere: one does the work, others return at once.
    """
    placed = 0
    while Waiting.objects.exists():  # asked first, so that an idle node takes no lock
        batch = _sequence_batch(at)
        if not batch:
            break
        placed += batch
    return placed


def change_key(*, following: notes.Signer, at: datetime) -> str:
    """Let another key sign from now on; returns the statement that both sign.

    Until this node is given that key, it signs nothing more. Raises NoKey, Broken, NotSigned.
    """
    sequence(at=at)
    with transaction.atomic():
        if not _alone():
            raise Broken("the record is being put in sequence; try again")
        _number, frontier = _last_signed()
        former = signer()
        note = stated(former, following, size=frontier.size, root=frontier.root)
        number = Succession.objects.count()
        Succession.objects.create(number=number, size=frontier.size, note=note)
        ids = {"former": former.verifier.id.hex(), "following": following.verifier.id.hex()}
        record(SYSTEM, Recorded.CHANGE_KEY, "audit.key", at=at, detail=ids)
    return note


def verify(*, at: datetime) -> Verification:
    """Check the whole record, and keep what was found for the auditor's page."""
    last = Checkpoint.objects.order_by("number").last()
    fault = first_fault_of_record()
    return Verification.objects.create(
        at=at,
        size=last.size if last else 0,
        fault=fault.wrong.name.lower() if fault else "",
        index=fault.index if fault else None,
        entry=fault.entry if fault else None,
    )


def _last_signed() -> tuple[int, Frontier]:
    """The number of the next checkpoint and the tree it grows from; raises Broken."""
    keys, last = keyring(), Checkpoint.objects.order_by("number").last()
    if last is None:
        return 0, Frontier()
    frontier = Frontier.from_bytes(last.size, bytes(last.peaks))
    signed = keys.opened(last.note)
    if (signed.size, signed.root) != (frontier.size, frontier.root):
        raise Broken(f"checkpoint {last.number} is not what was signed")
    return last.number + 1, frontier


def _placed(key: notes.Signer, index: int, leaf: bytes) -> bytes:
    return key.key.sign(placing(key.name, index, leaf))


def _alone() -> bool:
    """Whether this transaction is the only sequencer; SQLite's IMMEDIATE sees to it by itself."""
    if connection.vendor != "postgresql":
        return True
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [_LOCK])
        return bool(cursor.fetchone()[0])


def _name_of(actor: Actor) -> str:
    if actor.user is not None:
        return pseudonym_of(f"{settings.AUTH_USER_MODEL.lower()}:{actor.user}")
    return "platform" if actor == SYSTEM else "visitor"
