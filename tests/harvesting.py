"""A harvester as others run it, and as many practices as it takes to see what it does."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

import httpx2
from django.core.handlers.wsgi import WSGIHandler
from oaipmh_scythe import Scythe
from oaipmh_scythe.iterator import OAIItemIterator
from oaipmh_scythe.models import Record

from umid.council.experience.models import Paragraph, Practice, Reference
from umid.council.experience.rules.kinds import Piece
from umid.council.experience.rules.life import Standing
from umid.council.themes.models import Theme
from umid.foundation.texts.rules import Standing as Told
from umid.foundation.texts.rules import Text, Version
from umid.kernel.languages import Language

WHERE: Final = "http://testserver/oai/"


def scythe() -> Scythe:
    """A harvester of this process's own node, without a network between them."""
    made = Scythe(WHERE)
    made._client = httpx2.Client(transport=httpx2.WSGITransport(app=WSGIHandler()))
    return made


def begun() -> OAIItemIterator:
    """A harvest of everything, which tells its token after each part."""
    return OAIItemIterator(scythe(), {"verb": "ListRecords", "metadataPrefix": "oai_dc"})


def harvested(**asked: str) -> list[Record]:
    """The records that it gets, in whatever parts."""
    return list(scythe().list_records(**asked))  # type: ignore[arg-type] # text alone


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
