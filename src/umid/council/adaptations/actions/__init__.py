"""The write side of the room."""

from umid.council.adaptations.actions.following import follow
from umid.council.adaptations.actions.noting import note
from umid.council.adaptations.actions.stepping import discard, take
from umid.council.adaptations.actions.translating import translate
from umid.council.adaptations.actions.writing import begin, write

__all__ = ["begin", "discard", "follow", "note", "take", "translate", "write"]
