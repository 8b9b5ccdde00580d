"""The write side of the room."""

from umid.foundation.search.actions.indexing import Rebuilt, drop, put, rebuild

__all__ = [
    "Rebuilt",
    "drop",
    "put",
    "rebuild",
]
