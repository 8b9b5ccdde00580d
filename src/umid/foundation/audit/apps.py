"""Registers the room with Django."""

from __future__ import annotations

from datetime import timedelta

from django.apps import AppConfig

from umid.foundation.jobs.declared import Duty, beside_the_jobs


class AuditConfig(AppConfig):
    """The tamper-evident record."""

    name = "umid.foundation.audit"
    label = "audit"

    def ready(self) -> None:
        """Have a worker put new entries in sequence, every second, and refuse a superuser."""
        from umid.foundation.audit import checks  # noqa: F401, PLC0415 - registers itself
        from umid.foundation.audit.actions import sequence  # noqa: PLC0415 - needs the models

        duty = Duty(every=timedelta(seconds=1), do=lambda at: sequence(at=at))
        beside_the_jobs("audit.sequence", duty)
