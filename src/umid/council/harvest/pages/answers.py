"""The answers of OAI-PMH 2.0 as XML, whatever characters their texts hold."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.utils.xmlutils import SimplerXMLGenerator

from umid.council.harvest.queries import Record
from umid.council.harvest.rules.asking import PREFIX, Fault, Verb, stamp
from umid.council.harvest.rules.dublin_core import elements
from umid.council.harvest.rules.plain import legal
from umid.council.harvest.wording import base, cited, identifier

_OAI: Final = "http://www.openarchives.org/OAI/2.0/"
_XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"
_DC: Final = "http://www.openarchives.org/OAI/2.0/oai_dc/"
_ELEMENTS: Final = "http://purl.org/dc/elements/1.1/"
_SCHEMA: Final = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd"


@dataclass(frozen=True, slots=True)
class Resumed:
    """What ends an answer that is a part of a list; the last part's token is empty."""

    token: str
    done: int
    size: int


class Answer:
    """One answer, written from its head to its end."""

    def __init__(self, at: datetime, said: Mapping[str, str]) -> None:
        self._out = io.BytesIO()
        self._xml = SimplerXMLGenerator(self._out, "utf-8")
        self._xml.startDocument()
        self._xml.startElement(
            "OAI-PMH",
            {
                "xmlns": _OAI,
                "xmlns:xsi": _XSI,
                "xsi:schemaLocation": f"{_OAI} http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd",
            },  # type: ignore[arg-type] # Django's own calls give a dictionary as well
        )
        self.say("responseDate", stamp(at))
        self.say("request", base(), {name: legal(words) for name, words in said.items()})

    def say(self, name: str, words: str, attributes: Mapping[str, str] | None = None) -> None:
        """An element with nothing but text."""
        self._xml.addQuickElement(name, legal(words), dict(attributes or {}))

    @contextmanager
    def within(self, name: str, attributes: Mapping[str, str] | None = None) -> Iterator[None]:
        """An element around what is written meanwhile."""
        self._xml.startElement(name, dict(attributes or {}))  # type: ignore[arg-type] # likewise
        yield
        self._xml.endElement(name)

    def whole(self) -> bytes:
        """The answer's end, and all of it."""
        self._xml.endElement("OAI-PMH")
        self._xml.endDocument()
        return self._out.getvalue()


def refuse(answer: Answer, fault: Fault, words: str) -> None:
    """An error of the protocol."""
    answer.say("error", words, {"code": fault.value})


def identify(answer: Answer, *, name: str, mail: str, first: datetime) -> None:
    """What this repository is."""
    with answer.within(Verb.IDENTIFY):
        answer.say("repositoryName", name)
        answer.say("baseURL", base())
        answer.say("protocolVersion", "2.0")
        answer.say("adminEmail", mail)
        answer.say("earliestDatestamp", stamp(first))
        answer.say("deletedRecord", "persistent")
        answer.say("granularity", "YYYY-MM-DDThh:mm:ssZ")
        answer.say("compression", "gzip")


def formats(answer: Answer) -> None:
    """The one form of records."""
    with answer.within(Verb.FORMATS), answer.within("metadataFormat"):
        answer.say("metadataPrefix", PREFIX)
        answer.say("schema", _SCHEMA)
        answer.say("metadataNamespace", _DC)


def listed(
    answer: Answer, verb: Verb, records: Sequence[Record], resumed: Resumed | None = None
) -> None:
    """Headers or records, and where the list goes on."""
    with answer.within(verb):
        for record in records:
            if verb is Verb.IDENTIFIERS:
                _header(answer, record)
            else:
                _record(answer, record)
        if resumed:
            numbers = {"completeListSize": str(resumed.size), "cursor": str(resumed.done)}
            answer.say("resumptionToken", resumed.token, numbers)


def _header(answer: Answer, record: Record) -> None:
    with answer.within("header", {"status": "deleted"} if record.is_withdrawn else None):
        answer.say("identifier", identifier(record.id))
        answer.say("datestamp", stamp(record.shown_at))


def _record(answer: Answer, record: Record) -> None:
    with answer.within("record"):
        _header(answer, record)
        if record.described is None:
            return
        head = {
            "xmlns:oai_dc": _DC,
            "xmlns:dc": _ELEMENTS,
            "xmlns:xsi": _XSI,
            "xsi:schemaLocation": f"{_DC} {_SCHEMA}",
        }
        with answer.within("metadata"), answer.within("oai_dc:dc", head):
            for one in elements(cited(record.id, record.described), record.described.said):
                answer.say(
                    f"dc:{one.name}",
                    one.words,
                    {"xml:lang": one.language.value} if one.language else None,
                )
