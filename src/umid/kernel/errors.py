"""What can go wrong, in the domain's words; each room subclasses where it raises."""

from __future__ import annotations


class UmidError(Exception):
    """The root: pages and the API translate it once, centrally."""


class NotPossible(UmidError):
    """The thing's own life does not allow this step."""


class NotFound(UmidError):
    """Absent or invisible: the asker never learns which."""


class Conflict(UmidError):
    """Someone else changed the thing since the asker saw it."""
