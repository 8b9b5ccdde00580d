"""`umid invite`: how a node gets its first administrators, whom nobody could invite otherwise."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

from umid.kernel.errors import NotPossible
from umid.kernel.languages import Language

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(words: Sequence[str]) -> int:
    """Send an invitation; 1 where someone signs in with the address already."""
    parser = argparse.ArgumentParser("umid invite", description=__doc__)
    parser.add_argument("email")
    parser.add_argument("--name", required=True, help="as they write it")
    parser.add_argument(
        "--language", type=Language, choices=list(Language), default=Language.ENGLISH
    )
    options = parser.parse_args(words)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "umid.config.settings")

    import django  # noqa: PLC0415 - after the words are understood

    django.setup()
    from django.utils import timezone  # noqa: PLC0415 - needs Django set up

    from umid.foundation.access.actors import SYSTEM  # noqa: PLC0415
    from umid.foundation.accounts.actions import Offer, invite  # noqa: PLC0415
    from umid.foundation.directory.rules.posts import Home, Post  # noqa: PLC0415

    offer = Offer(options.email, options.name, options.language, Post.ADMINISTRATOR, Home())
    try:
        invite(actor=SYSTEM, offer=offer, at=timezone.now())
    except NotPossible:
        sys.stderr.write(f"umid: someone signs in as {options.email} already\n")
        return 1
    sys.stdout.write(f"A letter with a link is on its way to {options.email}\n")
    return 0
