"""Who reads a document from when, and what it is called in each language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.documents.actions.writing import HOUSE, handled, tell_search
from umid.council.documents.models import Document
from umid.council.documents.policies import may_issue
from umid.council.documents.rules.kinds import Access
from umid.council.documents.verbs import DocumentsDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.texts.rules import reword, source_of, translate
from umid.kernel.languages import Language


@transaction.atomic
def open_to(
    *,
    actor: Actor,
    document: UUID,
    access: Access,
    embargo_until: datetime | None,
    expected: int,
    at: datetime,
) -> Document:
    """Say who reads a document, and from when. Raises NotFound, NotAllowed, Conflict."""
    found = handled(document, actor, expected=expected, at=at)
    demand(may_issue(actor))
    found.access, found.embargo_until = access, embargo_until
    found.save()
    record(actor, DocumentsDid.OPEN_TO, found, at=at, detail={"access": access.value})
    tell_search(found, at)
    return found


@transaction.atomic
def entitle(
    *, actor: Actor, document: UUID, words: Mapping[Language, str], expected: int, at: datetime
) -> Document:
    """Say a document's title in other languages, or anew; empty words change nothing.

    Raises NotFound, NotAllowed, Conflict.
    """
    found = handled(document, actor, expected=expected, at=at)
    demand(may_issue(actor))
    source = source_of(found.title)
    if words.get(source):
        found.title = reword(found.title, words[source], by=HOUSE, at=at)
    for language, said in words.items():
        known = found.title.versions.get(language)
        if language is not source and said and (known is None or known.text != said):
            found.title = translate(found.title, language, said, source=source, by=HOUSE, at=at)
    found.save()
    record(actor, DocumentsDid.ENTITLE, found, at=at)
    tell_search(found, at)
    return found
