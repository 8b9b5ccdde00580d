"""The API's own documentation as a page, read from the OpenAPI document that programs read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from umid.portal.api import api


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that an operation takes."""

    name: str
    kind: str
    required: bool


@dataclass(frozen=True, slots=True)
class Operation:
    """A method at an address."""

    method: str
    path: str
    description: str
    parameters: tuple[Parameter, ...]
    asks_for_token: bool


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """Every operation with its parameters."""
    schema = api.get_openapi_schema()
    context = {"description": api.description, "operations": list(_operations(schema))}
    return render(request, "portal/api.html", context)


def _operations(schema: dict[str, Any]) -> Iterator[Operation]:
    for path, methods in schema["paths"].items():
        for method, operation in methods.items():
            yield Operation(
                method=method.upper(),
                path=path,
                description=operation.get("description", ""),
                parameters=tuple(_parameter(one) for one in operation.get("parameters", [])),
                asks_for_token=bool(operation.get("security")),
            )


def _parameter(one: dict[str, Any]) -> Parameter:
    kinds = one["schema"].get("anyOf", [one["schema"]])
    return Parameter(
        name=one["name"],
        kind=" | ".join(kind.get("type", "") for kind in kinds),
        required=bool(one.get("required")),
    )
