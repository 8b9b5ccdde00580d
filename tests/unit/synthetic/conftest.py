"""One register and its households, drawn once: large enough that every rare thing occurs."""

from __future__ import annotations

import pytest

from umid.science.synthetic import Household, Record, households, register

SEED = 11


@pytest.fixture(scope="session")
def records() -> tuple[Record, ...]:
    return tuple(register(12_000, SEED))


@pytest.fixture(scope="session")
def drawn() -> tuple[Household, ...]:
    return tuple(households(2_000, SEED))
