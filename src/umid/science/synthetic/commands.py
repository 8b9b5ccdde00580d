"""`umid synthetic people`: a synthetic register as CSV, with its truth in a file of its own."""

from __future__ import annotations

import argparse
import csv
import errno
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Final, TextIO

from umid.science.synthetic.rates import NotARate, Rates
from umid.science.synthetic.records import COLUMNS, PREFIX, TRUTH_COLUMNS, Record
from umid.science.synthetic.register import NotPossible, register

_FAILED: Final = 1
_MISUSED: Final = 2
_INTERRUPTED: Final = 130


class SameFile(ValueError):
    """The register and its truth were to go into one file."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"--out and --truth are both {path}; the truth needs a file of its own")


@dataclass(frozen=True, slots=True)
class _Wish:
    count: int
    seed: int
    out: Path
    truth: Path | None
    duplicates: float


def main(words: list[str]) -> int:
    """Write what is wished for, or nothing; return 0, or 1 (not written), 2 (misused), 130."""
    wish = _wish(words)
    try:
        _write(wish)
    except (NotPossible, NotARate, SameFile) as wrong:
        return _complain(str(wrong), _MISUSED)
    except OSError as wrong:
        # A full disk names no file.
        return _complain(f"cannot write {wrong.filename or wish.out}: {wrong.strerror}", _FAILED)
    except KeyboardInterrupt:
        return _complain("interrupted; nothing was written", _INTERRUPTED)
    return 0


def _wish(words: list[str]) -> _Wish:
    parser = argparse.ArgumentParser(
        prog="umid synthetic",
        description=f"People who do not exist; every identifier begins with {PREFIX}",
    )
    people = parser.add_subparsers(dest="what", required=True).add_parser(
        "people", help="a register of people of the five states", description=_PEOPLE
    )
    people.add_argument("--count", type=int, required=True, help="how many records (lines)")
    people.add_argument("--seed", type=int, required=True, help="the same seed, the same file")
    people.add_argument("--out", type=Path, required=True, help="the register, as CSV")
    people.add_argument("--truth", type=Path, help=f"CSV of {', '.join(TRUTH_COLUMNS)}")
    people.add_argument(
        "--duplicates",
        type=float,
        default=Rates().duplicates,
        metavar="SHARE",
        help="share of records that are a further one of someone (default %(default)s)",
    )
    read = parser.parse_args(words)
    return _Wish(read.count, read.seed, read.out, read.truth, read.duplicates)


_PEOPLE: Final = f"""Write a register with the columns {", ".join(COLUMNS)}.
Nobody in it exists. Which records are one person's is told by --truth alone."""


def _complain(sentence: str, status: int) -> int:
    sys.stderr.write(f"umid synthetic people: {sentence}\n")
    return status


def _write(wish: _Wish) -> None:
    if wish.truth and wish.truth.resolve() == wish.out.resolve():
        raise SameFile(wish.out)
    records = register(wish.count, wish.seed, rates=Rates(duplicates=wish.duplicates))
    with ExitStack() as stack:
        out = csv.writer(stack.enter_context(_replaced(wish.out)), lineterminator="\n")
        out.writerow(COLUMNS)
        told = None
        if wish.truth:
            told = csv.writer(stack.enter_context(_replaced(wish.truth)), lineterminator="\n")
            told.writerow(TRUTH_COLUMNS)
        for record in _shown(records, wish.count, sys.stderr):
            out.writerow(_COLUMNS_OF(record))
            if told:
                told.writerow(_TRUTH_OF(record))


_COLUMNS_OF: Final = attrgetter(*COLUMNS)
_TRUTH_OF: Final = attrgetter(*TRUTH_COLUMNS)


@contextmanager
def _replaced(path: Path) -> Iterator[TextIO]:
    """A file that takes the path's place once all is written, and vanishes if it is not."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "it is a folder", str(path))
    if not path.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, "there is no such folder", str(path.parent))
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with partial.open("x", encoding="utf-8", newline="") as file:
            yield file
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def _shown(records: Iterator[Record], count: int, terminal: TextIO) -> Iterator[Record]:
    """The same records, with a bar on the terminal, if it is one, moved on at each percent."""
    if not terminal.isatty():
        yield from records
        return
    step = max(count // 100, 1)
    for done, record in enumerate(records, start=1):
        yield record
        if done % step == 0 or done == count:
            share = done / count
            terminal.write(f"\r[{'#' * int(share * 40):40}] {share:4.0%} {done:,} of {count:,}")
    terminal.write("\n")
