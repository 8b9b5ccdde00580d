"""The words of a document, for searching: gathered up to a limit."""

from __future__ import annotations

from umid.foundation.files.rules.limits import LONGEST_TEXT


class Words:
    """Pieces of text, cut where they are more than is kept."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._left = LONGEST_TEXT

    def add(self, piece: str) -> None:
        # PostgreSQL takes no zero character, and half a surrogate pair is none.
        clean = piece.replace("\0", "").encode(errors="ignore").decode().strip()
        if clean and not self.full:
            self._pieces.append(clean[: self._left])
            self._left -= len(clean)

    @property
    def full(self) -> bool:
        """Whether nothing more is kept."""
        return self._left <= 0

    def __str__(self) -> str:
        return "\n".join(self._pieces)
