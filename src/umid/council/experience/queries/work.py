"""What people work on: their own descriptions, what waits for them, the steps of each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final
from uuid import UUID

from umid.council.experience.models import Attachment, Practice, Review
from umid.council.experience.policies import (
    handled_by,
    may_begin,
    may_clear,
    may_discard,
    may_edit,
    may_take,
    may_translate,
    may_write,
    reviews_of,
)
from umid.council.experience.queries.reading import listed, practice_row, practice_view, whole
from umid.council.experience.queries.rows import (
    HomeView,
    Marked,
    ReviewRow,
    TakenRow,
    TextRow,
    TextsView,
    WorkView,
)
from umid.council.experience.queries.said import explained, findings, paragraphs, said
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
    mine = listed(Practice.objects.filter(handled_by(actor)).order_by("-changed_at", "pk"))
    rows = list(mine[: 3 * MOST])
    own = [row for row in rows if may_begin(actor).allowed and _is_own(row, actor)]
    clears = [row for row in rows if row.standing == Standing.CLEARANCE and row not in own]
    own_clears = [row for row in own if row.standing == Standing.CLEARANCE]
    to_clear = [row for row in (*clears, *own_clears) if may_clear(actor, row).allowed]
    edits = may_edit(actor).allowed
    waiting = [row for row in rows if edits and row not in own]
    reviews = Review.objects.filter(reviews_of(actor)).exclude(
        standing__in=[Reviewing.PUBLISHED, Reviewing.ENDED]
    )
    return HomeView(
        own=tuple(practice_row(row, language, at) for row in own[:MOST]),
        to_clear=tuple(practice_row(row, language, at) for row in to_clear[:MOST]),
        to_edit=tuple(practice_row(row, language, at) for row in waiting[:MOST]),
        reviews=review_rows(reviews.select_related("practice", "reviewer")[:MOST], language),
        may_begin=may_begin(actor).allowed,
        may_edit=edits,
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


def _is_own(row: Practice, actor: Actor) -> bool:
    return (row.state_id, row.organisation_id) == (actor.state, actor.organisation)
