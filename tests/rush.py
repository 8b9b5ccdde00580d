"""Many submit their nominations at one moment against a quota: a node of its own, real threads.

`python -m tests.rush NOMINATIONS QUOTA` works on the migrated, empty database that the environment
names and prints what came of each submission, and what the database says afterwards.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TYPE_CHECKING, Final

import django

if TYPE_CHECKING:
    from uuid import UUID

TOGETHER: Final = 16  # more connections than a node's workers have


def main(nominations: int, quota: int) -> None:
    """Enter a delegation of drafts, submit all of it at once, and tell."""
    django.setup()
    from tests.delegating import nominated, to_kg  # noqa: PLC0415 - needs Django set up

    from umid.council.delegations.models import Delegate, Quota  # noqa: PLC0415 - likewise
    from umid.council.delegations.rules.kinds import Category  # noqa: PLC0415 - likewise
    from umid.foundation.audit.models import Entry  # noqa: PLC0415 - likewise
    from umid.portal.demonstration.loading import load  # noqa: PLC0415 - likewise

    load()
    invitation = to_kg()
    Quota.objects.filter(invitation=invitation, category=Category.DELEGATE).update(places=quota)
    drafts = [nominated(invitation, f"Delegate {number}").pk for number in range(nominations)]
    came = _rush(drafts)
    held = Delegate.objects.filter(invitation=invitation, standing="submitted").count()
    entries = Entry.objects.filter(did="delegations.submit").count()
    sys.stdout.write(json.dumps({"came": came, "held": held, "entries": entries}))


def _rush(delegates: list[UUID]) -> Counter[str]:
    """What came of each; every thread has a connection of its own and waits for the others."""
    from django.db import connection  # noqa: PLC0415 - needs Django set up
    from tests.cast import Cast, actor  # noqa: PLC0415 - likewise
    from tests.delegating import AT  # noqa: PLC0415 - likewise

    from umid.council.delegations import actions  # noqa: PLC0415 - likewise
    from umid.kernel.errors import NotPossible  # noqa: PLC0415 - likewise

    start, point = Barrier(TOGETHER), actor(Cast.FOCAL_POINT_KG)

    def one(delegate: UUID) -> str:
        try:
            actions.submit(actor=point, delegate=delegate, at=AT)
        except NotPossible as error:
            return type(error).__name__
        return "submitted"

    def share(place: int) -> list[str]:
        start.wait()
        try:
            return [one(each) for each in delegates[place::TOGETHER]]
        finally:
            connection.close()

    with ThreadPoolExecutor(TOGETHER) as pool:
        return Counter(word for words in pool.map(share, range(TOGETHER)) for word in words)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
