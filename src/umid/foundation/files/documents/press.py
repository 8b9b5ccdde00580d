"""The child that sets one sheet: an order as JSON on its standard input, the PDF on its output."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from typing import Any, Final

import typst

_STANDARD: Final = "ua-1"  # what is untagged or untitled is an error
_NO_LETTER: Final = "could not be displayed with font"


def main() -> None:
    """Set it, or end with what typst says is wrong."""
    try:
        sys.stdout.buffer.write(_set(json.load(sys.stdin)))
    except typst.TypstError as error:
        raise SystemExit(error.message) from error


def _set(order: dict[str, Any]) -> bytes:
    try:
        return _compiled(order, [_STANDARD])
    except typst.TypstError as error:
        if _NO_LETTER not in error.message:
            raise
        return _compiled(order, [])


def _compiled(order: dict[str, Any], standards: list[typst.PDFStandard]) -> bytes:
    at = order["at"]
    return typst.compile(
        order["sheet"],
        root=order["root"],
        format="pdf",
        pdf_standards=standards,
        ignore_system_fonts=True,
        sys_inputs={"data": order["data"]},
        timestamp=at and datetime.fromtimestamp(at, UTC),
    )


if __name__ == "__main__":
    main()
