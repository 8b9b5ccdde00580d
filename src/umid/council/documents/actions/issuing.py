"""The secretariat's own documents, and what follows them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.documents.actions.numbering import body_named, number, number_following
from umid.council.documents.actions.telling import tell_out
from umid.council.documents.actions.writing import (
    handled,
    meeting_named,
    place,
    require_words,
    tell_search,
    write,
)
from umid.council.documents.drafts import Content, DocumentDraft, FollowerDraft
from umid.council.documents.models import Document, Revision
from umid.council.documents.policies import may_issue
from umid.council.documents.rules.kinds import Standing, WrongStanding
from umid.council.documents.rules.symbols import NothingToFollow, revised
from umid.council.documents.verbs import DocumentsDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.kernel.languages import Language


@transaction.atomic
def issue(*, actor: Actor, meeting: str, draft: DocumentDraft, at: datetime) -> Document:
    """Give out a document of the secretariat's own. Raises NotFound, NotAllowed, Wordless."""
    found = meeting_named(meeting)
    demand(may_issue(actor))
    require_words(draft.contents)
    document = Document(meeting=found, title=draft.title, standing=Standing.CLEARED, changed_at=at)
    place(document, draft.clearance, at)
    document.body = body_named(draft.clearance.body)
    number(document, document.body, draft.clearance.kind)
    document.save(force_insert=True)
    _first(document, draft.contents, actor, at)
    record(actor, DocumentsDid.ISSUE, document, at=at, detail={"symbol": document.symbol})
    tell_out(document, actor=actor, at=at)
    tell_search(document, at)
    return document


@transaction.atomic
def follow(
    *, actor: Actor, document: UUID, draft: FollowerDraft, expected: int, at: datetime
) -> Document:
    """Add to a document or correct it, for the same readers and not before it.

    Raises NotFound, NotAllowed, Conflict, NothingToFollow, Wordless.
    """
    base = handled(document, actor, expected=expected, at=at)
    demand(may_issue(actor))
    if base.standing != Standing.CLEARED or base.base_id is not None:
        raise NothingToFollow
    require_words(draft.contents)
    follower = Document(
        meeting=base.meeting,
        session=base.session,
        agenda_item=base.agenda_item,
        kind=base.kind,
        title=draft.title,
        access=base.access,
        embargo_until=base.embargo_until,
        standing=Standing.CLEARED,
        body=base.body,
        base=base,
        follows=draft.how,
        concerns=draft.concerns or "",
        issued_on=max(at.date(), base.issued_on or at.date()),
        changed_at=at,
    )
    number_following(follower, base, draft.how)
    follower.save(force_insert=True)
    base.save(update_fields=["edits", "changed_at"])
    _first(follower, draft.contents, actor, at)
    record(actor, DocumentsDid.ISSUE, follower, at=at, detail={"symbol": follower.symbol})
    tell_out(follower, actor=actor, at=at)
    tell_search(follower, at)
    return follower


@transaction.atomic
def revise(
    *,
    actor: Actor,
    document: UUID,
    contents: tuple[Content, ...],
    concerns: Language | None,
    expected: int,
    at: datetime,
) -> Revision:
    """Give a document its next revision; `concerns` is the one language it is about.

    Raises NotFound, NotAllowed, Conflict, WrongStanding, Wordless.
    """
    found = handled(document, actor, expected=expected, at=at)
    demand(may_issue(actor))
    _require_cleared(found)
    require_words(contents)
    last = found.revisions.order_by("-number").values_list("number", flat=True)[0]
    revision = Revision.objects.create(
        document=found,
        number=last + 1,
        symbol=revised(found.symbol or "", last + 1),
        concerns=concerns or "",
        issued_at=at,
    )
    write(revision, contents, actor, at)
    found.save(update_fields=["edits", "changed_at"])
    record(actor, DocumentsDid.REVISE, found, at=at, detail={"symbol": revision.symbol})
    tell_out(found, actor=actor, at=at)
    tell_search(found, at)
    return revision


@transaction.atomic
def add_version(
    *, actor: Actor, document: UUID, content: Content, expected: int, at: datetime
) -> None:
    """Add a language that the latest revision does not have yet.

    Raises NotFound, NotAllowed, Conflict, WrongStanding, Wordless.
    """
    found = handled(document, actor, expected=expected, at=at)
    demand(may_issue(actor))
    _require_cleared(found)
    latest = found.revisions.order_by("-number")[0]
    there = [Content(Language(one.language), "-") for one in latest.versions.all()]
    require_words([*there, content])
    write(latest, [content], actor, at)
    found.save(update_fields=["edits", "changed_at"])
    detail = {"symbol": latest.symbol, "language": content.language.value}
    record(actor, DocumentsDid.ADD_VERSION, found, at=at, detail=detail)
    tell_search(found, at)


def _first(document: Document, contents: tuple[Content, ...], actor: Actor, at: datetime) -> None:
    revision = Revision.objects.create(
        document=document, number=0, symbol=document.symbol, issued_at=at
    )
    write(revision, contents, actor, at)


def _require_cleared(document: Document) -> None:
    if document.standing != Standing.CLEARED:
        raise WrongStanding(document.standing, Standing.CLEARED)
