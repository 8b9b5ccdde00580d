"""The read side of the room."""

from umid.foundation.search.queries.finding import search, titles
from umid.foundation.search.queries.rows import Similar
from umid.foundation.search.queries.saved import (
    SavedRow,
    saved_search,
    saved_searches,
    told_lately,
)
from umid.foundation.search.queries.similar import similar
from umid.foundation.search.queries.suggesting import suggestions

__all__ = [
    "SavedRow",
    "Similar",
    "saved_search",
    "saved_searches",
    "search",
    "similar",
    "suggestions",
    "titles",
    "told_lately",
]
