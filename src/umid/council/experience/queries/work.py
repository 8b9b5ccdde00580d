"""What people work on: their own descriptions, what waits for them, the steps of each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db.models import Q

from umid.council.experience.models import Attachment, Practice, Review
from umid.council.experience.policies import (
    cleared_by,
    edited_by,
    handled_by,
    may_begin,
    may_discard,
    may_edit,
    may_take,
    may_translate,
    may_write,
    own_of,
    reviews_of,
)
from umid.council.experience.queries.reading import listed, practice_row, practice_view, whole
from umid.council.experience.queries.rows import (
    HomeView,
    Marked,
    PracticeRow,
    ReviewRow,
    TakenRow,
    TextRow,
    TextsView,
    WorkView,
)
from umid.council.experience.queries.said import explained, findings, paragraphs, said
from umid.council.experience.rules.confirming import word_awaited_since
from umid.council.experience.rules.languages import TITLE
from umid.council.experience.rules.life import PATHS, Standing, Step
from umid.council.experience.rules.reviewing import Reviewing
from umid.council.experience.rules.sections import completeness
from umid.foundation.access.actors import Actor
from umid.foundation.texts.rules import Text, source_of
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language

MOST: Final = 100
"""Of each list; the next come into sight as these are done."""


def home(*, actor: Actor, language: Language, at: datetime) -> HomeView:
    """Everything that the actor works on; the same number of queries whatever there is."""
    own, edited = own_of(actor) & ~Q(standing=Standing.WITHDRAWN), edited_by(actor)
    before = Q(confirmed_at__lte=word_awaited_since(at), standing=Standing.PUBLISHED)
    clearance = Q(standing=Standing.CLEARANCE)
    waits = Q(standing__in=[Standing.SUBMITTED, Standing.APPEALED])
    reviews = Review.objects.filter(reviews_of(actor)).exclude(
        standing__in=[Reviewing.PUBLISHED, Reviewing.ENDED]
    )

    def rows(among: Q, order: str) -> tuple[PracticeRow, ...]:
        found = listed(Practice.objects.filter(among).order_by(order, "pk"))
        return tuple(practice_row(row, language, at) for row in found[:MOST])

    return HomeView(
        own=rows(own, "-changed_at"),
        to_confirm=rows(own & before, "confirmed_at"),
        to_clear=rows(cleared_by(actor) & clearance, "changed_at"),
        to_edit=rows(edited & waits, "changed_at"),
        edited=rows(edited & ~waits & ~own, "-changed_at"),
        reviews=review_rows(reviews.select_related("practice", "reviewer")[:MOST], language),
        may_begin=may_begin(actor).allowed,
        may_edit=may_edit(actor).allowed,
    )


def work(practice: UUID, *, actor: Actor, language: Language, at: datetime) -> WorkView:
    """One that the actor works on. Raises NotFound."""
    row = whole(Practice.objects.filter(handled_by(actor), pk=practice)).first()
    if row is None:
        raise NotFound
    standing = Standing(row.standing)
    reviews = row.reviews.filter(reviews_of(actor)).select_related("practice", "reviewer")
    return WorkView(
        practice=practice_view(row, language, at),
        sections=completeness(said(row)),
        marked=marked(row),
        taken=tuple(TakenRow(Step(one.step), one.because, one.at) for one in row.taken.all()),
        steps=tuple(
            step
            for step, path in PATHS.items()
            if standing in path.start and may_take(actor, row, step).allowed
        ),
        reviews=review_rows(reviews, language),
        goes_through=row.clears_id,
        may_write=may_write(actor, row).allowed,
        may_translate=may_translate(actor, row).allowed,
        may_discard=may_discard(actor, row).allowed,
        may_propose=may_edit(actor).allowed and standing is Standing.PUBLISHED,
    )


def handled_file(practice: UUID, file: UUID, *, actor: Actor) -> UUID:
    """A file beside a description that the actor works on. Raises NotFound."""
    mine = Practice.objects.filter(handled_by(actor), pk=practice)
    found = Attachment.objects.filter(practice__in=mine, file=file)
    held = found.values_list("file", flat=True).first()
    if held is None:
        raise NotFound
    return held


def texts_view(practice: UUID, into: Language, *, actor: Actor, language: Language) -> TextsView:
    """Its texts side by side with one language. Raises NotFound."""
    found = Practice.objects.filter(handled_by(actor), pk=practice)
    row = found.prefetch_related("paragraphs").first()
    if row is None or into == row.language:
        raise NotFound
    pairs = [(TITLE, row.title), *((str(one.pk), one.text) for one in paragraphs(row))]
    return TextsView(
        practice=row.pk,
        title=str(row.title.read(language)),
        source=Language(row.language),
        into=into,
        rows=tuple(_text_row(key, text, into) for key, text in pairs),
    )


def marked(row: Practice) -> tuple[Marked, ...]:
    """What the check marks in it, each with its explanation."""
    said_of = explained(row)
    return tuple(Marked(one, said_of.get(one.key, "")) for one in findings(row))


def review_rows(rows: Iterable[Review], language: Language) -> tuple[ReviewRow, ...]:
    """Expects practice and reviewer."""
    return tuple(
        ReviewRow(
            id=one.pk,
            practice=one.practice_id,
            title=one.practice.title.read(language),
            standing=Reviewing(one.standing),
            reviewer=one.reviewer.name,
        )
        for one in rows
    )


def _text_row(key: str, text: Text, into: Language) -> TextRow:
    source = source_of(text)
    version = text.versions.get(into)
    return TextRow(
        key=key,
        source=text.versions[source].text,
        source_language=source,
        words=version.text if version else "",
        standing=version.standing.value if version else "",
        stale=text.is_stale(into),
    )
