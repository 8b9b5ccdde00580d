"""Letting go of what nobody needs any more."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from umid.foundation.notices.models import Delivery, Notice, Posted

NOTICES_FOR: Final = timedelta(days=365)
LOGS_FOR: Final = timedelta(days=90)


def prune(*, at: datetime) -> None:
    """Delete notices of a year ago, and logs of letters and deliveries of three months ago."""
    Notice.objects.filter(made_at__lt=at - NOTICES_FOR).delete()
    Posted.objects.filter(posted_at__lt=at - LOGS_FOR).delete()
    Delivery.objects.filter(happened_at__lt=at - LOGS_FOR).delete()
