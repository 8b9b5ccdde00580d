"""A change that is asked for again is answered again and not made again (`Idempotency-Key`).

The header is that of the IETF's draft (draft-ietf-httpapi-idempotency-key-header); the answer is
kept in the transaction of the change, so that there are both or neither.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Annotated, Any, Final

from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Header

from umid.foundation.api.models import Answer
from umid.foundation.api.programs import actor_behind
from umid.kernel.errors import UmidError

KEPT: Final = timedelta(days=1)
REPLAYED: Final = "Idempotency-Replayed"

RepeatKey = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        pattern=r"^[A-Za-z0-9._:-]{1,100}$",
        description="Your own name for this change; sent again with it, it is not made again.",
    ),
]


class Busy(UmidError):
    """The same change is being made at this moment."""


class KeyReused(UmidError):
    """The key names another change already."""


def once(request: HttpRequest, key: str | None, change: Callable[[], HttpResponse]) -> HttpResponse:
    """The answer of a change, made now or, under the same key, before.

    What the change raises undoes it, and nothing is kept. Raises Busy, KeyReused.
    """
    user = actor_behind(request).user
    if key is None or user is None:
        return change()
    operation = request.resolver_match.view_name if request.resolver_match else ""
    place: dict[str, Any] = {"user": user, "operation": f"{request.method} {operation}", "key": key}
    digest, now = _digest(request), timezone.now()
    with transaction.atomic():
        _alone(place)
        kept = Answer.objects.filter(**place, at__gt=now - KEPT).first()
        if kept is not None:
            if kept.digest != digest:
                raise KeyReused
            return _again(kept)
        response = change()
        said = {"status": response.status_code, "body": response.content.decode()}
        defaults: dict[str, Any] = said | {"digest": digest, "at": now}
        Answer.objects.update_or_create(**place, defaults=defaults)
    return response


def forget_answers(*, at: datetime) -> int:
    """Delete what nobody asks for again; returns how many."""
    return Answer.objects.filter(at__lte=at - KEPT).delete()[0]


def _again(kept: Answer) -> HttpResponse:
    headers = {REPLAYED: "true"}
    return HttpResponse(
        kept.body, status=kept.status, content_type="application/json", headers=headers
    )


def _digest(request: HttpRequest) -> str:
    """Of what is asked: the address and the body as it was sent."""
    return hashlib.sha256(request.path_info.encode() + b"\n" + request.body).hexdigest()


def _alone(place: dict[str, Any]) -> None:
    """Let one go on with a key at a time. On SQLite, IMMEDIATE transactions queue by themselves."""
    if connection.vendor != "postgresql":
        return
    named = "\n".join(str(each) for each in place.values()).encode()
    number = int.from_bytes(hashlib.sha256(named).digest()[:8], signed=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [number])
        if not cursor.fetchone()[0]:
            raise Busy
