"""Makes documents through the same actions that people use."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from tests.cast import Cast, actor
from tests.making import AT, said
from tests.sending import Sender, file_at

from umid.council.documents import actions, drafts
from umid.council.documents.models import Document
from umid.council.documents.rules.kinds import Access, DocumentKind
from umid.foundation.access.actors import SYSTEM
from umid.foundation.files.actions import inspect
from umid.kernel.languages import Language

FIRST = "first-meeting"


def a_paper(  # noqa: PLR0913 - what a test says about a document
    title: str = "Paper",
    *,
    meeting: str = FIRST,
    access: Access = Access.PUBLIC,
    embargo_until: datetime | None = None,
    text: str = "First words.",
    kind: DocumentKind = DocumentKind.INFORMATION,
    body: str = "council",
    session: str | None = None,
    at: datetime = AT,
) -> Document:
    """A document that is out."""
    clearance = drafts.Clearance(kind, body, access, embargo_until, session)
    content = drafts.Content(Language.ENGLISH, text)
    draft = drafts.DocumentDraft(said(title), (content,), clearance)
    return actions.issue(actor=SYSTEM, meeting=meeting, draft=draft, at=at)


def a_submission(title: str = "Submitted", who: Cast = Cast.FOCAL_POINT_KG) -> Document:
    """A document of a participant's that waits for the secretariat."""
    draft = drafts.SubmissionDraft(
        title=said(title),
        kind=DocumentKind.INFORMATION,
        access=Access.PARTICIPANTS,
        content=drafts.Content(Language.ENGLISH, "Words of a state."),
    )
    return actions.submit(actor=actor(who), meeting=FIRST, draft=draft, at=AT)


def a_revision(document: Document, text: str, *, concerns: Language | None = None) -> None:
    """Its next revision, in English or in the language that it concerns."""
    document.refresh_from_db()
    content = drafts.Content(concerns or Language.ENGLISH, text)
    actions.revise(
        actor=SYSTEM,
        document=document.pk,
        contents=(content,),
        concerns=concerns,
        expected=document.edits,
        at=AT,
    )


def an_accepted_file(raw: bytes, who: Cast) -> UUID:
    """A file that one of the cast sent and that was found to be in order."""
    file = file_at(Sender(who).send(raw))
    inspect(file=file, at=AT)
    return file
