"""The read side of the room."""

from umid.foundation.search.queries.finding import search
from umid.foundation.search.queries.suggesting import suggestions

__all__ = ["search", "suggestions"]
