"""Giving out symbols: one at a time for each body, so that no two documents get one number."""

from __future__ import annotations

from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Max, QuerySet

from umid.council.documents.models import Document, Scheme, Sitting
from umid.council.documents.policies import may_issue
from umid.council.documents.rules.kinds import DocumentKind, Follows
from umid.council.documents.rules.symbols import SymbolScheme, WrongScheme, following
from umid.council.documents.verbs import DocumentsDid
from umid.council.meetings.models import Meeting
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.directory.models import Body
from umid.foundation.directory.rules import BodyKind
from umid.kernel.errors import NotFound


@transaction.atomic
def set_scheme(*, actor: Actor, body: str, scheme: SymbolScheme, at: datetime) -> Scheme:
    """Say how a body's symbols are made from now on; those that were given stay.

    Raises NotFound, NotAllowed, WrongScheme where another body has the prefix.
    """
    demand(may_issue(actor))
    found = scheme_of(body_named(body))
    found.prefix, found.pattern = scheme.prefix, scheme.pattern
    try:
        with transaction.atomic():
            found.save()
    except IntegrityError as error:
        raise WrongScheme from error
    record(actor, DocumentsDid.SET_SCHEME, found, at=at, detail={"prefix": scheme.prefix})
    return found


def body_named(slug: str) -> Body:
    """Raises NotFound."""
    found = Body.objects.filter(slug=slug).first()
    if found is None:
        raise NotFound
    return found


def scheme_of(body: Body) -> Scheme:
    """The body's scheme, held until the transaction ends; the usual one at first."""
    prefix = "REC" if body.kind == BodyKind.COUNCIL else f"REC/WG.{body.order}"
    Scheme.objects.get_or_create(body=body, defaults={"prefix": prefix})
    return Scheme.objects.select_for_update().get(body=body)


def number(document: Document, body: Body, kind: DocumentKind) -> None:
    """Give a document the next number of its kind at its meeting."""
    scheme = scheme_of(body)
    sitting = _sitting(scheme, document.meeting)
    document.sitting = sitting
    document.number = _next(sitting.documents.filter(kind=kind))
    document.symbol = scheme.rule.symbol(
        year=sitting.year, meeting=sitting.number, kind=kind, number=document.number
    )


def number_following(document: Document, base: Document, how: Follows) -> None:
    """Give a document the next number of those that follow a base, which is held already."""
    document.number = _next(base.followers.filter(follows=how))
    document.symbol = following(base.symbol or "", how, document.number)


def _next(documents: QuerySet[Document]) -> int:
    last: int | None = documents.aggregate(last=Max("number"))["last"]
    return (last or 0) + 1


def _sitting(scheme: Scheme, meeting: Meeting) -> Sitting:
    year = meeting.starts_on.year
    found = scheme.sittings.filter(meeting=meeting).first()
    if found is None:
        last = scheme.sittings.filter(year=year).aggregate(last=Max("number"))["last"]
        found = Sitting.objects.create(
            scheme=scheme, meeting=meeting, year=year, number=(last or 0) + 1
        )
    return found
