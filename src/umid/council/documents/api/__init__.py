"""Documents for programs: what they may read, and the desk for those who hold a token."""

from umid.council.documents.api.reading import router as reading
from umid.council.documents.api.writing import router as writing

__all__ = ["reading", "writing"]
