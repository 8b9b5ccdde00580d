"""Our similarity and the measures it is held against, each as pairs of names to scores."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from abydos.phonetic import DaitchMokotoff
from anyascii import anyascii
from numpy.typing import NDArray
from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from umid.science.names import similarities

Scores = NDArray[np.float64]
Method = Callable[[Sequence[str], Sequence[str]], Scores]

NOMENKLATURA: Final = "UMID_NOMENKLATURA_PYTHON"
"""Names the Python of an environment where nomenklatura is installed, if there is one."""


@cache
def _ascii(name: str) -> str:
    return anyascii(name).lower()


def _by_pair(score: Callable[[str, str], float]) -> Method:
    def method(left: Sequence[str], right: Sequence[str]) -> Scores:
        return np.array([score(a, b) for a, b in zip(left, right, strict=True)])

    return method


def _token_sort(a: str, b: str) -> float:
    return float(fuzz.token_sort_ratio(_ascii(a), _ascii(b)))


def _jaro_winkler(a: str, b: str) -> float:
    return float(JaroWinkler.similarity(_ascii(a), _ascii(b)))


@cache
def sounds(name: str) -> tuple[frozenset[str], ...]:
    """The Daitch-Mokotoff codes of each word of a name written in ASCII."""
    words = "".join(letter if letter.isalpha() else " " for letter in _ascii(name)).split()
    return tuple(frozenset(DaitchMokotoff().encode(word)) for word in words)


def _daitch_mokotoff(a: str, b: str) -> float:
    """The share of words of the longer name that have a word of the same sound in the other."""
    few, many = sorted((sounds(a), sounds(b)), key=len)
    shared = sum(any(word & other for other in many) for word in few)
    return shared / max(len(many), 1)


def _nomenklatura(left: Sequence[str], right: Sequence[str]) -> Scores:
    script = Path(__file__).with_name("names_nomenklatura.py")
    asked = json.dumps([list(left), list(right)])
    done = subprocess.run(  # noqa: S603 -- our own script, in the environment the caller named
        [os.environ[NOMENKLATURA], script], input=asked, capture_output=True, text=True, check=True
    )
    return np.array(json.loads(done.stdout))


def methods() -> dict[str, Method]:
    """Every method that can run here, ours first."""
    found: dict[str, Method] = {
        "umid": similarities,
        "token sort on anyascii": _by_pair(_token_sort),
        "Jaro-Winkler on anyascii": _by_pair(_jaro_winkler),
        "Daitch-Mokotoff on anyascii": _by_pair(_daitch_mokotoff),
    }
    if NOMENKLATURA in os.environ:
        found["nomenklatura logic-v2"] = _nomenklatura
    return found
