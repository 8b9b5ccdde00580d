"""A harvester as others run it, and as many practices as it takes to see what it does."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

import httpx2
from django.test import Client
from lxml import etree
from oaipmh_scythe import Scythe
from oaipmh_scythe.iterator import OAIItemIterator
from oaipmh_scythe.models import Header, Record

from umid.council.experience.models import Paragraph, Practice, Reference
from umid.council.experience.rules.kinds import Piece
from umid.council.experience.rules.life import Standing
from umid.council.themes.models import Theme
from umid.foundation.texts.rules import Standing as Told
from umid.foundation.texts.rules import Text, Version
from umid.kernel.languages import Language

NS: Final = {
    "o": "http://www.openarchives.org/OAI/2.0/",
    "dc": "http://purl.org/dc/elements/1.1/",
}
WHERE: Final = "http://testserver/oai/"


def scythe() -> Scythe:
    """A harvester of this process's own node, without a network between them."""
    made = Scythe(WHERE)
    made._client = httpx2.Client(transport=httpx2.MockTransport(_asked))
    return made


def _asked(request: httpx2.Request) -> httpx2.Response:
    """By the tests' own client: a server's would close the connection of the test's transaction."""
    answer = Client().get(f"{request.url.path}?{request.url.query.decode()}")
    return httpx2.Response(
        answer.status_code, headers={"Content-Type": answer["Content-Type"]}, content=answer.content
    )


def begun() -> OAIItemIterator:
    """A harvest of everything, which tells its token after each part."""
    return OAIItemIterator(scythe(), {"verb": "ListRecords", "metadataPrefix": "oai_dc"})


def headers(harvest: OAIItemIterator) -> Iterator[Header]:
    """Of each record, as it is given."""
    return (item.header for item in harvest if isinstance(item, Record))


def harvested(**asked: str) -> list[Record]:
    """The records that it gets, in whatever parts."""
    return list(scythe().list_records(**asked))  # type: ignore[arg-type] # text alone


def answered(client: Client, address: str) -> etree._Element:
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "text/xml; charset=utf-8"
    return etree.fromstring(answer.content)


def fault(client: Client, asked: str) -> str:
    root = answered(client, f"/oai/?{asked}")
    return str(root.find("o:error", NS).get("code"))


def identifier(practice: Practice) -> str:
    return f"oai:localhost:{practice.pk}"


def record(client: Client, practice: Practice) -> etree._Element:
    named = identifier(practice)
    return answered(client, f"/oai/?verb=GetRecord&metadataPrefix=oai_dc&identifier={named}")


def many(number: int, *, at: datetime) -> list[Practice]:
    """Published practices in seven languages, one changed each second, without their answers."""
    made = Practice.objects.bulk_create(
        Practice(
            state_id="UZ",
            language="en",
            title=_said(f"Practice {each}", at),
            place_id="UZ",
            standing=Standing.PUBLISHED,
            changed_at=at,
            published_on=at.date(),
            confirmed_at=at,
            shown_at=at + timedelta(seconds=each),
        )
        for each in range(number)
    )
    Paragraph.objects.bulk_create(
        Paragraph(
            practice=each,
            piece=Piece.SUMMARY,
            order=0,
            text=_said("What is done, for whom, and what is known to have come of it. " * 5, at),
        )
        for each in made
    )
    Reference.objects.bulk_create(
        Reference(practice=each, order=0, title="A report", publisher="A publisher")
        for each in made
    )
    themes = Theme.objects.order_by("order")[:2]
    through = Practice.themes.through
    through.objects.bulk_create(
        through(practice_id=each.pk, theme_id=theme.pk) for each in made for theme in themes
    )
    return made


def _said(words: str, at: datetime) -> Text:
    return Text(
        {
            language: Version(f"{words} ({language.autonym})", "Uzbekistan", at, Told.ORIGINAL)
            for language in Language
        }
    )
