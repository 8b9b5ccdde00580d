"""Keys by which names that may be one person's find each other in a list of millions.

A key is the skeleton of one part: its consonants, without its ending and without what scripts and
schemes write unlike. Two people who share a key need not be alike; two spellings of one name that
share none would never be compared.
"""

from __future__ import annotations

from umid.science.names.person import Role, parse
from umid.science.names.skeleton import skeletons


def keys(name: str) -> frozenset[str]:
    """The keys of all parts of a name but initials; empty where it has no other part."""
    parts = (part for part in parse(name).parts if part.role is not Role.INITIAL)
    return frozenset(key for part in parts for key in skeletons(part.stem))
