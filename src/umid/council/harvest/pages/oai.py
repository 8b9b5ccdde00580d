"""The library for harvesters: OAI-PMH 2.0, for everyone, by GET or POST.

What is asked changes nothing, so a question by POST needs no token of a form of ours.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from umid.council.harvest import queries
from umid.council.harvest.pages import answers as written
from umid.council.harvest.rules.asking import Asked, Fault, Refused, Verb, asked
from umid.council.harvest.rules.places import Place
from umid.council.harvest.sealing import opened, sealed
from umid.council.harvest.wording import mail, named, publisher
from umid.kernel.languages import Language

PAGE: Final = 100
_UNSAID: Final = frozenset({Fault.VERB, Fault.ARGUMENT})
"""With these errors the question is not repeated in the answer (section 3.2)."""


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def oai(request: HttpRequest) -> HttpResponse:
    """One answer; an error of the protocol is one too (200), as the protocol has it."""
    now = timezone.now()
    said = request.POST if request.method == "POST" else request.GET
    pairs = [(name, value) for name, values in said.lists() for value in values]
    try:
        question = asked(pairs)
        answer = written.Answer(now, {"verb": question.verb, **question.said})
        _ANSWERS[question.verb](question, answer, now)
    except Refused as error:
        shown = {} if error.fault in _UNSAID else dict(pairs)
        answer = written.Answer(now, shown)
        written.refuse(answer, error.fault, str(error))
    return HttpResponse(answer.whole(), content_type="text/xml; charset=utf-8")


def _identify(_asked: Asked, answer: written.Answer, now: datetime) -> None:
    written.identify(
        answer,
        name=publisher(Language.ENGLISH),
        mail=mail(),
        first=queries.first() or now,
    )


def _formats(asked: Asked, answer: written.Answer, _now: datetime) -> None:
    if asked.identifier is not None:
        _found(asked.identifier)
    written.formats(answer)


def _sets(asked: Asked, _answer: written.Answer, _now: datetime) -> None:
    """Without sets no list of them was ever given in part."""
    raise Refused(Fault.TOKEN, f"{asked.verb} is never given in parts.")


def _record(asked: Asked, answer: written.Answer, _now: datetime) -> None:
    written.listed(answer, Verb.RECORD, [_found(asked.said["identifier"])])


def _list(asked: Asked, answer: written.Answer, _now: datetime) -> None:
    place = opened(asked.token, asked.verb) if asked.token is not None else None
    span = place.span if place else asked.span
    found = queries.records(
        span,
        after=(place.at, place.id) if place else None,
        limit=PAGE + 1,
        whole=asked.verb is Verb.RECORDS,
    )
    if not found:
        raise Refused(Fault.NOTHING, "Nothing changed in that time.")
    rows, done = found[:PAGE], place.done if place else 0
    resumed = None
    if place or len(found) > PAGE:
        size = place.size if place else queries.size(span)
        last = rows[-1]
        on = Place(asked.verb, span, last.shown_at, last.id, done + len(rows), size)
        token = sealed(on) if len(found) > PAGE else ""
        resumed = written.Resumed(token, done, size)
    written.listed(answer, asked.verb, rows, resumed)


def _found(identifier: str) -> queries.Record:
    practice: UUID | None = named(identifier)
    record = queries.one(practice) if practice else None
    if record is None:
        raise Refused(Fault.IDENTIFIER, "There is no such practice.")
    return record


_ANSWERS: Final[Mapping[Verb, Callable[[Asked, written.Answer, datetime], None]]] = {
    Verb.IDENTIFY: _identify,
    Verb.FORMATS: _formats,
    Verb.SETS: _sets,
    Verb.IDENTIFIERS: _list,
    Verb.RECORDS: _list,
    Verb.RECORD: _record,
}
