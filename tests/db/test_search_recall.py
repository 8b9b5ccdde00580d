"""The hand-written queries find what they should, in their own language and in others."""

from __future__ import annotations

import pytest
from benchmarks import search_data
from benchmarks.search import recall
from tests.searching import Shelf

pytestmark = pytest.mark.django_db


def test_what_people_type_finds_what_was_written_about_it(monkeypatch: pytest.MonkeyPatch) -> None:
    Shelf(search_data.small()).stand(monkeypatch)
    measured = recall()
    assert len(search_data.queries()) >= 60
    assert measured.same >= search_data.FLOOR["same"], measured.missed
    assert measured.across >= search_data.FLOOR["across"], measured.missed
