"""The floor for programs: what is told of it, and acting on it for those who hold a token."""

from umid.council.floor.api.reading import router as reading
from umid.council.floor.api.writing import router as writing

__all__ = ["reading", "writing"]
