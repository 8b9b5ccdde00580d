"""How much of anything a file may ask for. Bytes, pixels, seconds."""

from __future__ import annotations

from typing import Final

MEBI: Final = 1024 * 1024

LARGEST: Final = 32 * MEBI
"""A file as sent: a long report with pictures; a photograph has a tenth of that."""

MOST_UNHELD: Final = 30
LARGEST_UNHELD: Final = 256 * MEBI
"""What one sender may have lying about, in files and in bytes, that no room holds yet."""

LARGEST_UNPACKED: Final = 96 * MEBI
"""All members of a zip together, counted while unpacking, whatever they declare."""

MOST_MEMBERS: Final = 2_000
MOST_PIXELS: Final = 40_000_000
"""Four bytes each, twice while turning upright, still fit into the child's memory."""

LONGEST_TEXT: Final = 1_000_000
"""Characters of a document that are kept for searching."""

READING_SECONDS: Final = 4.0
"""After that no more of a PDF is read for its text; the document is kept all the same."""

CHILD_MEMORY: Final = 448 * MEBI
CHILD_CPU_SECONDS: Final = 8
CHILD_SECONDS: Final = 9.0
CHILD_OUTPUT: Final = 128 * MEBI
