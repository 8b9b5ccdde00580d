"""The write side of the room."""

from umid.foundation.search.actions.indexing import Rebuilt, drop, put, rebuild
from umid.foundation.search.actions.looking import begin_looks, look
from umid.foundation.search.actions.saving import change, remove, save

__all__ = [
    "Rebuilt",
    "begin_looks",
    "change",
    "drop",
    "look",
    "put",
    "rebuild",
    "remove",
    "save",
]
