"""Whether the process lives, and whether it can serve."""

from __future__ import annotations

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe


@require_safe
def healthz(_request: HttpRequest) -> JsonResponse:
    """The process answers."""
    return JsonResponse({"alive": True})


@require_safe
def readyz(_request: HttpRequest) -> JsonResponse:
    """The database answers and holds the tables that this version needs; 503 otherwise."""
    trouble = _trouble()
    return JsonResponse({"ready": not trouble, "trouble": trouble}, status=503 if trouble else 200)


def _trouble() -> list[str]:
    try:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            return ["migrations wait to be applied"]
    except DatabaseError:
        return ["the database does not answer"]
    return []
