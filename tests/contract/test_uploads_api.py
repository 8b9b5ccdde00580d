"""Sending files against its own description, by someone who may; a visitor meets 403 alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, settings
from pytest_django import Settings
from schemathesis.specs.openapi.checks import positive_data_acceptance
from tests.cast import browser_of
from tests.sending import SENDER

from umid.config.wsgi import application

pytestmark = pytest.mark.django_db(transaction=False)

schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)


@pytest.fixture
def cookie(settings: Settings, tmp_path: Path) -> Iterator[str]:
    """What the sender's browser says; on one connection, as in `test_api`."""
    settings.FILES = tmp_path
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    cookies = browser_of(SENDER).cookies
    yield "; ".join(f"{name}={morsel.value}" for name, morsel in cookies.items())
    for signal in signals:
        signal.connect(close_old_connections)


@schema.include(path_regex="/uploads/").parametrize()
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_every_answer_to_a_sender_is_as_described(
    cookie: str, case: schemathesis.Case[Any]
) -> None:
    case.call_and_validate(
        headers={"Accept-Encoding": "identity", "Cookie": cookie},
        # Versions, base64 and what is there are asked for beyond what a schema says.
        excluded_checks=[positive_data_acceptance],
    )
