"""Personal names across Arabic, Cyrillic and Latin script: parsed, compared, explained, found.

What compares names needs the extra `matching` and is loaded once it is asked for; what reads them
runs without.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from umid.science.names.keying import keys
from umid.science.names.person import Part, PersonName, Role, parse
from umid.science.names.script import Script

if TYPE_CHECKING:
    from umid.science.names.explaining import ENGLISH, Explanation, Finding, Reason, explain
    from umid.science.names.scoring import THRESHOLD, similarities, similarity

_COMPARING: Final = {
    **dict.fromkeys(("ENGLISH", "Explanation", "Finding", "Reason", "explain"), "explaining"),
    **dict.fromkeys(("THRESHOLD", "similarities", "similarity"), "scoring"),
}

__all__ = [
    "ENGLISH",
    "THRESHOLD",
    "Explanation",
    "Finding",
    "Part",
    "PersonName",
    "Reason",
    "Role",
    "Script",
    "explain",
    "keys",
    "parse",
    "similarities",
    "similarity",
]


def __getattr__(name: str) -> object:
    if name not in _COMPARING:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_COMPARING[name]}"), name)
