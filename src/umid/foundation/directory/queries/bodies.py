"""The Council's bodies as the reader's language shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from umid.foundation.directory.models import Body
from umid.foundation.directory.rules import BodyKind, Term
from umid.foundation.texts.rules import Provenance, Reading, provenance
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class BodySummary:
    """A body as lists show it."""

    slug: str
    kind: BodyKind
    name: Reading
    mandate: Reading
    mandate_is_illustrative: bool


@dataclass(frozen=True, slots=True)
class Member:
    """A state (by code) or an organisation (by name) that belongs to a body."""

    state: str | None
    organisation: Reading | None
    term: Term


@dataclass(frozen=True, slots=True)
class BodyView:
    """A body with who belongs to it on a day."""

    body: BodySummary
    members: tuple[Member, ...]
    provenance: list[Provenance]


def _summary(row: Body, language: Language) -> BodySummary:
    return BodySummary(
        slug=row.slug,
        kind=BodyKind(row.kind),
        name=row.name.read(language),
        mandate=row.mandate.read(language),
        mandate_is_illustrative=row.mandate_is_illustrative,
    )


def bodies(*, language: Language) -> list[BodySummary]:
    """The Council first, then its working groups."""
    return [_summary(row, language) for row in Body.objects.all()]


def body(slug: str, *, on: date, language: Language) -> BodyView:
    """One body and its members on a day. Raises NotFound."""
    row = Body.objects.filter(slug=slug).first()
    if row is None:
        raise NotFound
    members = [
        Member(
            state=one.state_id,
            organisation=one.organisation.name.read(language) if one.organisation else None,
            term=Term(one.since_on, one.until_on),
        )
        for one in row.memberships.select_related("organisation").order_by("pk")
    ]
    return BodyView(
        body=_summary(row, language),
        members=tuple(member for member in members if member.term.covers(on)),
        provenance=provenance([row.name, row.mandate]),
    )
