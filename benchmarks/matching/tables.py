"""Figures as one kind of table, so that every benchmark of matching prints alike."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """A title, the names of the columns, rows of cells, and what a reader must know."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""

    def __str__(self) -> str:
        """The table in Markdown, its columns aligned."""
        lines = [self.columns, tuple("-" * len(column) for column in self.columns), *self.rows]
        widths = [max(map(len, cells)) for cells in zip(*lines, strict=True)]
        body = ["| " + " | ".join(map(str.ljust, cells, widths)) + " |" for cells in lines]
        return "\n".join([f"## {self.title}", "", *body, "", self.note]).rstrip() + "\n"
