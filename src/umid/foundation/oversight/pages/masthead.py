"""The doors to the record and to the jobs, for who may."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from umid.foundation.access.actors import ANONYMOUS, Actor
from umid.foundation.oversight.policies import may_read_record, may_tend_jobs
from umid.foundation.ui.navigation import Link, Wing

if TYPE_CHECKING:
    from django.http import HttpRequest


def record(request: HttpRequest) -> Link | None:
    """To the whole record."""
    if not may_read_record(_actor(request)).allowed:
        return None
    return _link(request, _("Record"), "oversight:record")


def jobs(request: HttpRequest) -> Link | None:
    """To the jobs."""
    if not may_tend_jobs(_actor(request)).allowed:
        return None
    return _link(request, _("Jobs"), "oversight:jobs")


def _link(request: HttpRequest, label: str, name: str) -> Link:
    url = reverse(name)
    return Link(label, url, Wing.CONVENE, is_current=request.path.startswith(url))


def _actor(request: HttpRequest) -> Actor:
    found: Actor = getattr(request, "actor", ANONYMOUS)
    return found
