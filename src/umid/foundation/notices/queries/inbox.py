"""One's own notices, worded as one may know things now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from umid.foundation.access.actors import Actor
from umid.foundation.notices import kinds
from umid.foundation.notices.kinds import Kind, Names
from umid.foundation.notices.models import Notice
from umid.foundation.notices.policies import visible_to
from umid.foundation.notices.rules.mailing import Importance
from umid.foundation.notices.rules.places import Place
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """A notice in the reader's language; without a body where they no longer see what it names."""

    public_id: UUID
    subject: str
    body: str
    importance: Importance
    path: str
    made_at: datetime
    is_read: bool


def unread(actor: Actor) -> int:
    """How many one has not read yet."""
    return Notice.objects.filter(visible_to(actor), read_at__isnull=True).count()


def notices(
    *, actor: Actor, language: Language, after: Place | None = None, limit: int
) -> list[NoticeRow]:
    """The latest first; `after` is the place of the last one shown."""
    found = Notice.objects.filter(visible_to(actor))
    if after:
        later = Q(made_at=after.at, public_id__gt=after.id)
        found = found.filter(Q(made_at__lt=after.at) | later)
    return worded(list(found.order_by("-made_at", "public_id")[:limit]), actor, language)


def path_of(notice: UUID, *, actor: Actor) -> str:
    """Where one of one's own notices leads. Raises NotFound."""
    mine = Notice.objects.filter(visible_to(actor), public_id=notice)
    path = mine.values_list("path", flat=True).first()
    if path is None:
        raise NotFound
    return path


def worded(rows: Sequence[Notice], actor: Actor, language: Language) -> list[NoticeRow]:
    """Notices in words; asks each kind once for all names. The language must be the active one."""
    names: dict[int, Names | None] = {}
    for kind in {kinds.kinds()[row.kind].name for row in rows}:
        names |= _names(
            kinds.kinds()[kind], [row for row in rows if row.kind == kind], actor, language
        )
    return [_row(row, kinds.kinds()[row.kind], names[row.pk]) for row in rows]


def _names(
    kind: Kind, rows: Iterable[Notice], actor: Actor, language: Language
) -> dict[int, Names | None]:
    those = list(rows)
    if kind.names is None:
        return {row.pk: row.facts for row in those}
    named = kind.names(actor, [row.facts for row in those], language)
    return {row.pk: each for row, each in zip(those, named, strict=True)}


def _row(row: Notice, kind: Kind, names: Names | None) -> NoticeRow:
    return NoticeRow(
        public_id=row.public_id,
        subject=str(kind.subject),
        body="" if names is None else _filled(str(kind.body), names),
        importance=kind.importance,
        path=row.path,
        made_at=row.made_at,
        is_read=row.read_at is not None,
    )


def _filled(body: str, names: Names) -> str:
    """The body with its names; nothing where an earlier version kept other facts."""
    try:
        return body % names
    except KeyError:
        return ""
