"""The read side of the room: typed rows in the reader's language."""

from umid.council.documents.queries.bundle import Member, members, public_documents
from umid.council.documents.queries.choices import Choices, choices
from umid.council.documents.queries.documents import (
    comparison,
    desk,
    document,
    documents,
    file_of,
    handled_document,
)
from umid.council.documents.queries.due import (
    Returned,
    Waiting,
    papers_of_day,
    returned,
    waiting,
)
from umid.council.documents.queries.rows import (
    DocumentRow,
    DocumentView,
    ListView,
    RevisionRow,
    VersionRow,
)

__all__ = [
    "Choices",
    "DocumentRow",
    "DocumentView",
    "ListView",
    "Member",
    "Returned",
    "RevisionRow",
    "VersionRow",
    "Waiting",
    "choices",
    "comparison",
    "desk",
    "document",
    "documents",
    "file_of",
    "handled_document",
    "members",
    "papers_of_day",
    "public_documents",
    "returned",
    "waiting",
]
