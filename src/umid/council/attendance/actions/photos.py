"""The face on a badge: filed by who nominates or by oneself, erased when it has served."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.attendance.models import Photo
from umid.council.attendance.policies import may_forget
from umid.council.attendance.rules.badges import LARGEST_PHOTO, PHOTO_KEPT, PhotoTooLarge
from umid.council.attendance.verbs import AttendanceDid
from umid.council.delegations.actions.taking import delegate_of
from umid.council.delegations.models import Delegate
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.files.actions import erase, hold
from umid.foundation.files.rules.kinds import Kind
from umid.kernel.errors import NotFound


@transaction.atomic
def file_photo(*, actor: Actor, delegate: UUID, file: UUID, at: datetime) -> Photo:
    """File a photo; an earlier one is erased. Who sees a nomination may: they nominate or are it.

    Raises NotFound, WrongKind, PhotoTooLarge.
    """
    found = delegate_of(delegate, actor)
    held = hold(actor=actor, file=file, kinds={Kind.JPEG, Kind.PNG}, at=at)
    if held.size > LARGEST_PHOTO:
        raise PhotoTooLarge
    _erased(Photo.objects.filter(delegate=found).first(), actor, at)
    made = Photo.objects.create(delegate=found, file=held)
    _record(actor, AttendanceDid.FILE_PHOTO, found, at)
    return made


@transaction.atomic
def read_photo(*, actor: Actor, delegate: UUID, at: datetime) -> UUID:
    """The file of a photo; an action, since reading it is written down. Raises NotFound."""
    found = delegate_of(delegate, actor)
    photo = Photo.objects.filter(delegate=found).first()
    if photo is None:
        raise NotFound
    _record(actor, AttendanceDid.READ_PHOTO, found, at)
    return photo.file_id


@transaction.atomic
def erase_photos(*, actor: Actor, at: datetime) -> int:
    """Erase the photos for meetings that are over long enough; returns how many."""
    demand(may_forget(actor))
    over = Photo.objects.select_for_update(of=("self",)).filter(
        delegate__invitation__meeting__ends_on__lt=(at - PHOTO_KEPT).date()
    )
    rows = list(over.select_related("delegate"))
    for row in rows:
        _erased(row, actor, at)
    return len(rows)


def _erased(photo: Photo | None, actor: Actor, at: datetime) -> None:
    """The row first: the file is protected while a photo is it."""
    if photo is None:
        return
    _record(actor, AttendanceDid.ERASE_PHOTO, photo.delegate, at)
    file = photo.file_id
    photo.delete()
    erase(actor=actor, file=file, at=at)


def _record(actor: Actor, did: AttendanceDid, row: Delegate, at: datetime) -> None:
    record(actor, did, row, at=at, about=row, detail={"invitation": str(row.invitation_id)})
