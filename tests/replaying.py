"""Scans many badges on the migrated, empty database that the environment names, and replays them.

`python -m tests.replaying SCANS` prints the CPU that a scan costs and whether attendance stayed.
"""

from __future__ import annotations

import json
import random
import sys
import time
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

import django

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from umid.council.attendance.actions import Shown


def main(count: int) -> None:
    """Check in and out, shuffle, replay twice, compare."""
    django.setup()
    from tests.attending import AT, accredited, badge_of, token_of  # noqa: PLC0415 - needs Django
    from tests.cast import Cast, actor  # noqa: PLC0415 - likewise
    from tests.delegating import to_kg  # noqa: PLC0415 - likewise

    from umid.council.attendance import actions, queries  # noqa: PLC0415 - likewise
    from umid.council.delegations.models import Quota  # noqa: PLC0415 - likewise
    from umid.kernel.languages import Language  # noqa: PLC0415 - likewise
    from umid.portal.demonstration.loading import load  # noqa: PLC0415 - likewise

    load()
    invitation = to_kg()
    Quota.objects.filter(invitation=invitation).update(places=100)
    tokens = [token_of(badge_of(accredited(invitation, f"Delegate {n}"))) for n in range(40)]
    officer, shown = actor(Cast.SECRETARIAT), _shown(tokens, count)

    def scan(each: actions.Shown) -> None:
        actions.scan(actor=officer, meeting="convened", shown=each, at=AT)

    def attendance() -> object:
        rows = queries.stay_rows("convened", actor=officer, language=Language.ENGLISH)
        return [(row.name, row.since, row.until) for row in rows]

    first = _cost(scan, shown)
    before = attendance()
    again = shown * 2
    random.Random(8).shuffle(again)  # noqa: S311 - an order, not a secret
    repeated = _cost(scan, again)
    said = {"ms_of_cpu": first, "repeated": repeated, "same": attendance() == before}
    sys.stdout.write(json.dumps(said))


def _shown(tokens: list[str], count: int) -> list[Shown]:
    """Badges drawn at random, each in or out at some moment of a working day."""
    from tests.attending import AT  # noqa: PLC0415 - needs Django set up

    from umid.council.attendance.actions import Shown  # noqa: PLC0415 - likewise
    from umid.council.attendance.rules.presence import Way  # noqa: PLC0415 - likewise

    draw = random.Random(7)  # noqa: S311 - an order, not a secret
    return [
        Shown(
            UUID(int=number + 1),
            draw.choice(tokens),
            draw.choice(list(Way)),
            AT - timedelta(seconds=draw.randrange(30_000)),
        )
        for number in range(count)
    ]


def _cost(scan: Callable[[Shown], None], shown: Iterable[Shown]) -> float:
    """Milliseconds of CPU for one."""
    events = list(shown)
    began = time.process_time()
    for each in events:
        scan(each)
    return round((time.process_time() - began) * 1000 / len(events), 2)


if __name__ == "__main__":
    main(int(sys.argv[1]))
