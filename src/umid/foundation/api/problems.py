"""Errors as problem+json (RFC 9457): the cause named, in the reader's language."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from ninja import NinjaAPI, Schema
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema
from pydantic import Field

from umid.foundation.access.decisions import NotAllowed
from umid.foundation.api.repeats import Busy, KeyReused
from umid.kernel.errors import Conflict, NotFound

CONTENT_TYPE = "application/problem+json"


class Fault(Schema):
    """One field that cannot be accepted, and why."""

    where: str
    why: str


class Problem(Schema):
    """RFC 9457, with the faults of each field."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str = ""
    faults: list[Fault] = Field(default_factory=list)


PROBLEMS: dict[frozenset[int], Any] = {frozenset({404, 422}): Problem}
"""What every operation declares beside its own answer."""


WRITING: dict[frozenset[int], Any] = {frozenset({400, 401, 403, 404, 409, 422, 429}): Problem}
"""What an operation declares that changes something."""


class Unfit(Exception):
    """A value is well-formed but cannot be taken; `where` names its field."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(where)
        self.fault = Fault(where=where, why=why)


class BadCursor(Exception):
    """The cursor was not made by this API."""


class DescribedAPI(NinjaAPI):
    """An API whose description says that its errors are problem+json, as they are."""

    def get_openapi_schema(self, **options: Any) -> OpenAPISchema:  # noqa: ANN401 - ninja's own
        schema = super().get_openapi_schema(**options)
        for methods in schema["paths"].values():
            for operation in methods.values():
                for status, answered in operation["responses"].items():
                    if int(status) >= HTTPStatus.BAD_REQUEST and "content" in answered:
                        answered["content"] = {CONTENT_TYPE: answered["content"].popitem()[1]}
        return schema


def answer(problem: Problem) -> HttpResponse:
    """The problem as a response."""
    return JsonResponse(problem.model_dump(), status=problem.status, content_type=CONTENT_TYPE)


def not_allowed(reason: str) -> HttpResponse:
    """Seen, but not permitted, and why."""
    return answer(Problem(title=_("Not permitted"), status=403, detail=_(reason)))


def not_found() -> HttpResponse:
    """Absent, or invisible to whoever asks: one answer."""
    return answer(Problem(title=_("There is nothing at this address"), status=404))


def install(api: NinjaAPI) -> None:
    """Let every error of this API be answered as a problem."""
    _install_for_writing(api)

    @api.exception_handler(NotFound)
    def _absent(_request: HttpRequest, _error: NotFound) -> HttpResponse:
        return not_found()

    @api.exception_handler(NotAllowed)
    def _not_allowed(_request: HttpRequest, error: NotAllowed) -> HttpResponse:
        return not_allowed(str(error))

    @api.exception_handler(BadCursor)
    def _cursor(_request: HttpRequest, _error: BadCursor) -> HttpResponse:
        fault = Fault(where="query.cursor", why=_("Not a cursor that this API gave out"))
        return answer(Problem(title=_("Some values are not valid"), status=422, faults=[fault]))

    @api.exception_handler(ValidationError)
    def _invalid(_request: HttpRequest, error: ValidationError) -> HttpResponse:
        faults = [
            Fault(where=".".join(str(part) for part in one["loc"]), why=one["msg"])
            for one in error.errors
        ]
        return answer(Problem(title=_("Some values are not valid"), status=422, faults=faults))

    @api.exception_handler(HttpError)
    def _refused(_request: HttpRequest, error: HttpError) -> HttpResponse:
        return answer(Problem(title=str(error), status=error.status_code))


def _install_for_writing(api: NinjaAPI) -> None:
    """What only those meet who change something."""

    @api.exception_handler(Unfit)
    def _unfit(_request: HttpRequest, error: Unfit) -> HttpResponse:
        title = _("Some values are not valid")
        return answer(Problem(title=title, status=422, faults=[error.fault]))

    @api.exception_handler(Conflict)
    def _conflict(_request: HttpRequest, _error: Conflict) -> HttpResponse:
        return answer(Problem(title=_("Someone changed this since you saw it"), status=409))

    @api.exception_handler(Busy)
    def _busy(_request: HttpRequest, _error: Busy) -> HttpResponse:
        response = answer(Problem(title=_("This change is being made already"), status=409))
        response.headers["Retry-After"] = "1"
        return response

    @api.exception_handler(KeyReused)
    def _reused(_request: HttpRequest, _error: KeyReused) -> HttpResponse:
        fault = Fault(where="header.Idempotency-Key", why=_("It names another change already"))
        return answer(Problem(title=_("Some values are not valid"), status=422, faults=[fault]))

    @api.exception_handler(AuthenticationError)
    def _nobody(_request: HttpRequest, _error: AuthenticationError) -> HttpResponse:
        response = answer(Problem(title=_("This asks for a token"), status=401))
        response.headers["WWW-Authenticate"] = "Bearer"
        return response
