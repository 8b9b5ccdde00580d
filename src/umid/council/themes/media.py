"""The vocabulary's file, and the forms that machines may ask for; knows nothing of rdflib."""

from __future__ import annotations

from enum import Enum
from importlib.resources import files
from typing import Final

FILE: Final = files(__package__).joinpath("vocabulary.ttl")


class Form(Enum):
    """A form of RDF, by the ending of its address."""

    TURTLE = "ttl"
    XML = "rdf"
    JSON = "jsonld"

    @property
    def media_type(self) -> str:
        """As registered with IANA."""
        return _MEDIA_TYPES[self]


_MEDIA_TYPES: Final = {
    Form.TURTLE: "text/turtle",
    Form.XML: "application/rdf+xml",
    Form.JSON: "application/ld+json",
}
