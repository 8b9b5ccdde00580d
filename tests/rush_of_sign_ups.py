"""Many ask for a place in a session at one moment: a node of its own, real threads.

`python -m tests.rush_of_sign_ups PEOPLE PLACES` works on the migrated, empty database that the
environment names, and prints how many have a place, how many wait, and that each has one number.
"""

from __future__ import annotations

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TYPE_CHECKING, Final

import django

if TYPE_CHECKING:
    from umid.council.delegations.models import Delegate

TOGETHER: Final = 16  # more connections than a node's workers have


def main(people: int, places: int) -> None:
    """Accredit people of two delegations, let all ask at once, and tell."""
    django.setup()
    from tests.attending import AT, opened, sessions  # noqa: PLC0415 - needs Django set up
    from tests.cast import Cast, actor  # noqa: PLC0415 - likewise
    from tests.delegating import sent  # noqa: PLC0415 - likewise

    from umid.council.attendance import queries  # noqa: PLC0415 - likewise
    from umid.council.attendance.models import Place  # noqa: PLC0415 - likewise
    from umid.council.delegations.models import Delegate  # noqa: PLC0415 - likewise
    from umid.kernel.languages import Language  # noqa: PLC0415 - likewise
    from umid.portal.demonstration.loading import load  # noqa: PLC0415 - likewise

    load()
    sessions("convened")
    rows: list[Delegate] = []
    for state in ("KG", "UZ"):
        invitation = sent("convened", state=state)
        rows += Delegate.objects.bulk_create(
            Delegate(invitation=invitation, category="delegate", name=f"{n}", standing="accredited")
            for n in range(people // 2)
        )
    opened("convened", capacity=places)
    _rush(rows)
    view = queries.sign_ups(
        "convened", actor=actor(Cast.SECRETARIAT), at=AT, language=Language.ENGLISH
    )
    row = next(one for one in view.sessions if one.slug == "session-0")
    numbers = sorted(Place.objects.values_list("number", flat=True))
    said = {"seated": row.seated, "waiting": row.waiting, "numbers": numbers[-1] == len(numbers)}
    sys.stdout.write(json.dumps(said))


def _rush(rows: list[Delegate]) -> None:
    """Every thread has a connection of its own and waits for the others."""
    from django.db import connection  # noqa: PLC0415 - needs Django set up
    from tests.attending import signed_up  # noqa: PLC0415 - likewise
    from tests.cast import Cast  # noqa: PLC0415 - likewise

    start = Barrier(TOGETHER)

    def share(place: int) -> None:
        start.wait()
        try:
            for row in rows[place::TOGETHER]:
                signed_up(row, who=Cast.SECRETARIAT)
        finally:
            connection.close()

    with ThreadPoolExecutor(TOGETHER) as pool:
        list(pool.map(share, range(TOGETHER)))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
