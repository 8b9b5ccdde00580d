"""Tables of the room."""

from umid.council.documents.models.documents import Document, LanguageVersion, Revision
from umid.council.documents.models.numbering import Scheme, Sitting

__all__ = ["Document", "LanguageVersion", "Revision", "Scheme", "Sitting"]
