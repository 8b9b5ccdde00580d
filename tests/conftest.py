"""What every test shares: each worker's own share, and the demonstration's data."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.cache import cache
from django.db.backends.base.operations import BaseDatabaseOperations
from pytest_django import DjangoDbBlocker
from tests.record import triggers_lifted
from tests.workers import this_worker

from umid.foundation.audit import names
from umid.portal.demonstration.loading import load

ROOT = Path(__file__).resolve().parent.parent


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    worker = this_worker()
    mine = [item for item in items if worker.runs(item.path.relative_to(ROOT))]
    config.hook.pytest_deselected(items=[item for item in items if item not in set(mine)])
    items[:] = mine


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """Every test begins with the demonstration's records, and leaves them as they were."""
    del django_db_setup
    with django_db_blocker.unblock():
        load()


@pytest.fixture(autouse=True)
def _nobody_has_tried_too_often() -> None:
    """Attempts are counted anew in every test."""
    cache.clear()


@pytest.fixture(autouse=True)
def _no_name_outlives_its_test() -> None:
    """What a process remembers of the record's names is undone with the test that made them."""
    names._known.clear()


@pytest.fixture(scope="session", autouse=True)
def _a_flush_between_tests_empties_the_record_too() -> Iterator[None]:
    """Its triggers refuse that to everyone, so they are lifted for the moment."""
    flush = BaseDatabaseOperations.execute_sql_flush

    def with_the_record(self: BaseDatabaseOperations, sql_list: list[str]) -> None:
        with triggers_lifted(self.connection):
            flush(self, sql_list)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BaseDatabaseOperations, "execute_sql_flush", with_the_record)
        yield
