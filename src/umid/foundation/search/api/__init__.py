"""The API of the room: what is found, and one's saved searches."""

from umid.foundation.search.api.reading import router as reading
from umid.foundation.search.api.saved import router as saved

__all__ = ["reading", "saved"]
