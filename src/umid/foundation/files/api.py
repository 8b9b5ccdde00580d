"""Sending files in pieces, resumed where the line broke: tus 1.0.0, for their senders alone.

Whatever changes something asks for the header Tus-Resumable. No form and no other site's script
can send that unasked, so it stands in for a CSRF token.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Annotated, Any, Final
from uuid import UUID

from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.urls import reverse
from django.utils import timezone
from django.utils.http import http_date
from django.utils.translation import gettext, gettext_noop
from ninja import Header, Router

from umid.foundation.access.actors import ANONYMOUS, Actor
from umid.foundation.access.decisions import demand
from umid.foundation.api.problems import Problem, answer
from umid.foundation.files import actions, queries, tus
from umid.foundation.files.actions import Checksum
from umid.foundation.files.policies import may_send
from umid.foundation.files.rules.refusals import Refusal, Refused
from umid.foundation.files.rules.standings import (
    Busy,
    TooMany,
    WrongChecksum,
    WrongOffset,
)
from umid.foundation.files.schemas import SentFileOut
from umid.foundation.files.wording import reason


def _sender(request: HttpRequest) -> Actor:
    """Whoever may send; asked before anything else is looked at. Raises NotAllowed."""
    actor = _actor(request)
    demand(may_send(actor))
    return actor


router = Router(tags=["uploads"], auth=_sender)

_PIECE: Final = 65_536
_PROBLEMS: Final = {frozenset({403, 404, 409, 412, 413, 415, 422, 423, 429, 460}): Problem}
_FAULTS: Final[dict[type[Exception], tuple[int, str]]] = {
    WrongOffset: (409, gettext_noop("The file is not received up to there")),
    tus.OtherVersion: (412, gettext_noop("Only version 1.0.0 of tus is spoken here")),
    tus.Malformed: (422, gettext_noop("A header is not written as tus says")),
    Busy: (423, gettext_noop("Another request is sending this file")),
    TooMany: (429, gettext_noop("You have sent as many files as can wait. Delete some of them.")),
    WrongChecksum: (460, gettext_noop("What arrived is not what was sent")),
}
Resumable = Annotated[str, Header(alias="Tus-Resumable")]
"""Which version of tus the client speaks."""


def _speaking_tus(operation: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Say the version, and answer what can go wrong with the statuses that tus names."""

    @wraps(operation)
    def spoken(request: HttpRequest, *words: Any, **named: Any) -> HttpResponse:  # noqa: ANN401 - handed on
        response = _answered(request, operation, *words, **named)
        for name, value in tus.SPOKEN.items():
            response.headers[name] = value
        response.headers["Cache-Control"] = "no-store"
        return response

    return spoken


def _answered(
    request: HttpRequest,
    operation: Callable[..., HttpResponse],
    *words: Any,  # noqa: ANN401 - handed on
    **named: Any,  # noqa: ANN401 - handed on
) -> HttpResponse:
    try:
        return operation(request, *words, **named)
    except Refused as refused:
        status = 413 if refused.why is Refusal.TOO_LARGE else 422
        return answer(Problem(title=reason(refused.why), status=status))
    except tuple(_FAULTS) as fault:
        status, title = _FAULTS[type(fault)]
        return answer(Problem(title=gettext(title), status=status))


@router.api_operation(["OPTIONS"], "/uploads/", response={204: None}, auth=None, url_name="uploads")
def tell_abilities(request: HttpRequest) -> HttpResponse:
    """Which version and extensions of tus are spoken, and how large a file may be."""
    return HttpResponse(status=204, headers=tus.ABILITIES | tus.SPOKEN)


@router.post("/uploads/", response={201: None, **_PROBLEMS}, url_name="uploads")
@_speaking_tus
def begin_upload(
    request: HttpRequest,
    resumable: Resumable,
    length: Annotated[int, Header(alias="Upload-Length")],
    metadata: Annotated[str, Header(alias="Upload-Metadata")] = "",
) -> HttpResponse:
    """Announce a file; its address comes back in Location."""
    tus.require_version(resumable)
    file = actions.begin(
        actor=_actor(request),
        name=tus.filename_in(metadata),
        size=length,
        at=timezone.now(),
    )
    address = reverse("api:upload", args=[file.pk])
    return HttpResponse(
        status=201,
        headers={
            "Location": request.build_absolute_uri(address),
            **_expires(queries.sent_file(file.pk, actor=_actor(request), at=timezone.now())),
        },
    )


@router.get("/uploads/{file}/", response={200: SentFileOut, **_PROBLEMS}, url_name="upload")
def show_upload(request: HttpRequest, file: UUID) -> SentFileOut:
    """How far the file has come; once inspected, whether it was accepted, or why not."""
    return SentFileOut.of(queries.sent_file(file, actor=_actor(request), at=timezone.now()))


@router.api_operation(
    ["HEAD"], "/uploads/{file}/", response={200: None, **_PROBLEMS}, url_name="upload"
)
@_speaking_tus
def tell_offset(request: HttpRequest, file: UUID, resumable: Resumable) -> HttpResponse:
    """How many bytes are there, in Upload-Offset."""
    tus.require_version(resumable)
    found = queries.sent_file(file, actor=_actor(request), at=timezone.now())
    offset = {"Upload-Offset": str(found.received), "Upload-Length": str(found.size)}
    return HttpResponse(headers=offset | _expires(found))


@router.patch("/uploads/{file}/", response={204: None, **_PROBLEMS}, url_name="upload")
@_speaking_tus
def append_to_upload(
    request: HttpRequest,
    file: UUID,
    resumable: Resumable,
    offset: Annotated[int, Header(alias="Upload-Offset")],
    checksum: Annotated[str, Header(alias="Upload-Checksum")] = "",
) -> HttpResponse:
    """Add the body to the file, from Upload-Offset on; what arrives before a break is kept."""
    tus.require_version(resumable)
    if request.content_type != tus.CONTENT_TYPE:
        return answer(Problem(title=gettext("The body must be %s") % tus.CONTENT_TYPE, status=415))
    received = actions.append(
        actor=_actor(request),
        file=file,
        offset=offset,
        pieces=_pieces(request),
        checksum=Checksum(tus.checksum_in(checksum)),
        at=timezone.now(),
    )
    return HttpResponse(status=204, headers={"Upload-Offset": str(received)})


@router.delete("/uploads/{file}/", response={204: None, **_PROBLEMS}, url_name="upload")
@_speaking_tus
def withdraw_upload(request: HttpRequest, file: UUID, resumable: Resumable) -> HttpResponse:
    """Erase the file, unless a room holds it already."""
    tus.require_version(resumable)
    actions.withdraw(actor=_actor(request), file=file, at=timezone.now())
    return HttpResponse(status=204)


def _actor(request: HttpRequest) -> Actor:
    found: Actor = getattr(request, "actor", ANONYMOUS)
    return found


def _pieces(request: HttpRequest) -> Iterator[bytes]:
    try:
        while piece := request.read(_PIECE):
            yield piece
    except UnreadablePostError:
        return  # the line broke; the sender asks how far it came and goes on


def _expires(file: queries.SentFile) -> dict[str, str]:
    return {"Upload-Expires": http_date(file.expires_at.timestamp())} if file.expires_at else {}
