"""Whether the process lives, and whether it can serve."""

from __future__ import annotations

from datetime import timedelta

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from umid.foundation.audit.queries.proof import lag

LAG = timedelta(seconds=5)


@require_safe
def healthz(_request: HttpRequest) -> JsonResponse:
    """The process answers."""
    return JsonResponse({"alive": True})


@require_safe
def readyz(_request: HttpRequest) -> JsonResponse:
    """The database answers, has this version's tables, and the record keeps up; else 503."""
    trouble = _trouble()
    return JsonResponse({"ready": not trouble, "trouble": trouble}, status=503 if trouble else 200)


def _trouble() -> list[str]:
    try:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            return ["migrations wait to be applied"]
        if lag(timezone.now()) > LAG:
            return ["the record is not put in sequence; does a worker run?"]
    except DatabaseError:
        return ["the database does not answer"]
    return []
