"""Two hundred of the five thousand bent files that `tests/load/fuzzed_uploads.py` sends.

Each child tells the most memory that it had itself: what the system keeps of this process's
children includes a copy of this process.
"""

from __future__ import annotations

import time
from pathlib import Path
from random import Random

import pytest
from pytest_django import Settings
from tests.fuzzing import Peaks, fuzzed, name_for
from tests.sending import AT, Sender, file_at

from umid.foundation.files import actions
from umid.foundation.files.rules.refusals import Refusal

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("seed", range(4))
def test_no_bent_file_breaks_anything_or_costs_much(
    seed: int, settings: Settings, tmp_path: Path
) -> None:
    settings.FILES = tmp_path
    children = Peaks()
    chance = Random(seed)  # noqa: S311 - to be repeated, not to be secret
    sender = Sender()
    for _ in range(50):
        address = sender.send(fuzzed(chance) or b"\0", name_for(chance))
        started = time.monotonic()
        with children.heard():
            actions.inspect(file=file_at(address), at=AT)
        assert time.monotonic() - started < 10
        shown = sender.show(address)
        assert shown.status_code == 200
        found = shown.json()
        assert found["standing"] in {"accepted", "refused"}
        assert (found["refusal"] in set(Refusal)) is (found["standing"] == "refused")
        assert sender.withdraw(address).status_code == 204
    assert len(children.mebibytes) >= 40, "a child tells its memory unless its parser broke"
    assert 5 < max(children.mebibytes) < 512
