"""What there is to learn from, and circles, as whoever asks may see them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from umid.council.network.models import Circle, Item, Member
from umid.council.network.policies import (
    circles_visible_to,
    items_visible_to,
    may_read,
    own_membership,
    sees_seats,
)
from umid.council.network.queries.members import languages_of, theme_links
from umid.council.network.queries.rows import (
    CircleDesk,
    CircleRow,
    CircleView,
    ItemRow,
    WriterRow,
)
from umid.council.network.rules.learning import ItemKind, to_come
from umid.foundation.access.actors import Actor
from umid.foundation.texts.rules import Text
from umid.foundation.ui.keys import Moment
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


def items(
    *,
    actor: Actor,
    language: Language,
    networks: bool = False,
    after: Moment | None = None,
    limit: int,
) -> list[ItemRow]:
    """The latest first: networks that exist, or everything else."""
    rows = Item.objects.filter(items_visible_to(actor)).prefetch_related("themes")
    rows = rows.filter(Q(kind=ItemKind.NETWORK) if networks else ~Q(kind=ItemKind.NETWORK))
    return [_item(row, language) for row in _after(rows, after)[:limit]]


def item(item: UUID, *, actor: Actor, language: Language) -> ItemRow:
    """One. Raises NotFound."""
    found = Item.objects.filter(items_visible_to(actor), pk=item).first()
    if found is None:
        raise NotFound
    return _item(found, language)


def circles(*, actor: Actor, language: Language, at: datetime, limit: int) -> list[CircleRow]:
    """The latest first."""
    rows = _listed(Circle.objects.filter(circles_visible_to(actor)))
    return [_circle(row, language, at) for row in rows[:limit]]


def circle(circle: UUID, *, actor: Actor, language: Language, at: datetime) -> CircleView:
    """One, with who is in it where the actor may know. Raises NotFound."""
    found = _listed(Circle.objects.filter(circles_visible_to(actor), pk=circle)).first()
    if found is None:
        raise NotFound
    row = _circle(found, language, at)
    seats = found.seats.select_related("member__user")
    mine = Member.objects.filter(own_membership(actor))
    is_in = found.seats.filter(member__in=mine).exists()
    leads = mine.filter(pk=found.facilitator_id).exists() if found.facilitator_id else False
    return CircleView(
        row=row,
        seated=tuple(WriterRow(one.member.user.name, one.member.does) for one in seats)
        if sees_seats(actor, found)
        else None,
        is_in=is_in,
        may_join=may_read(actor).allowed and not (is_in or leads or row.has_ended) and row.free > 0,
    )


def circle_at_desk(circle: UUID, *, actor: Actor, language: Language, at: datetime) -> CircleDesk:
    """One as it is edited. Raises NotFound."""
    found = _listed(Circle.objects.filter(circles_visible_to(actor), pk=circle)).first()
    if found is None:
        raise NotFound
    return CircleDesk(
        row=_circle(found, language, at),
        titles=_words(found.title),
        facilitator=str(found.facilitator_id or ""),
        all_dates=tuple(one.starts_at for one in found.gatherings.all()),
        revision=found.revision,
    )


def facilitators() -> list[tuple[str, str]]:
    """Every member by identifier and name, for who enters a circle."""
    rows = Member.objects.filter(user__is_active=True).order_by("user__name", "pk")
    return [(str(key), name) for key, name in rows.values_list("pk", "user__name")]


def _listed(rows: QuerySet[Circle]) -> QuerySet[Circle]:
    taken = Count("seats")
    found = rows.select_related("facilitator__user").prefetch_related("gatherings")
    return found.annotate(taken=taken)


def _after(rows: QuerySet[Item], after: Moment | None) -> QuerySet[Item]:
    if after is None:
        return rows
    return rows.filter(Q(entered_at__lt=after.at) | Q(entered_at=after.at, pk__lt=after.id))


def _item(row: Item, language: Language) -> ItemRow:
    return ItemRow(
        id=row.pk,
        kind=ItemKind(row.kind),
        title=row.title.read(language),
        by=row.by,
        languages=languages_of(row.languages),
        themes=theme_links(row.themes.all(), language),
        url=row.url,
        held_on=row.held_on,
        minutes=row.minutes,
        source=row.source,
        is_public=row.is_public,
        is_illustrative=row.is_illustrative,
        revision=row.revision,
        titles=_words(row.title),
        entered_at=row.entered_at,
    )


def _circle(row: Circle, language: Language, at: datetime) -> CircleRow:
    return CircleRow(
        id=row.pk,
        title=row.title.read(language),
        language=Language(row.language),
        facilitator=row.facilitator.user.name if row.facilitator else "",
        places=row.places,
        taken=row.taken,  # type: ignore[attr-defined] # annotated
        zone=row.zone,
        dates=tuple(to_come([one.starts_at for one in row.gatherings.all()], at)),
        has_ended=row.ended_at is not None,
        is_illustrative=row.is_illustrative,
        entered_at=row.entered_at,
    )


def _words(text: Text) -> dict[Language, str]:
    return {language: version.text for language, version in text.versions.items()}
