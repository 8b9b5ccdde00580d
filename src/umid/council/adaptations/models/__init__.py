"""Tables of the room."""

from umid.council.adaptations.models.adaptations import Adaptation
from umid.council.adaptations.models.notes import Note, Reference

__all__ = ["Adaptation", "Note", "Reference"]
