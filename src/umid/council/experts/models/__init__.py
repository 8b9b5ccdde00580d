"""The tables of the room."""

from umid.council.experts.models.requests import Offer, Request
from umid.council.experts.models.roster import Asked, Entry, Reference, Spoken

__all__ = ["Asked", "Entry", "Offer", "Reference", "Request", "Spoken"]
