"""A passage that could tell who a person is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256


class Tells(StrEnum):
    """What a passage looks like."""

    NAME = "name"  # of a person, with a fact about them
    BIRTH_DATE = "birth_date"
    DOCUMENT = "document"  # a number of a paper or in a register
    SMALL_GROUP = "small_group"  # fewer than ten people in a named small place


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence and what in it was found, from character `start` until `end` of the sentence."""

    tells: Tells
    sentence: str
    start: int
    end: int

    @property
    def marked(self) -> str:
        """What was found."""
        return self.sentence[self.start : self.end]

    @property
    def key(self) -> str:
        """The same for the same words, wherever they stand; an answer is kept under it."""
        return sha256(f"{self.tells}\0{self.sentence}\0{self.marked}".encode()).hexdigest()[:32]
