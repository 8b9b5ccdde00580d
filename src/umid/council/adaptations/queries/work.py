"""What people work on: their own records, what waits for their clearance, the steps of each."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from umid.council.adaptations.models import Adaptation
from umid.council.adaptations.policies import (
    handled_by,
    is_own,
    may_begin,
    may_clear,
    may_note,
    may_take,
    may_translate,
    may_write,
)
from umid.council.adaptations.queries.reading import (
    adaptation_row,
    adaptation_view,
    listed,
    texts,
    whole,
)
from umid.council.adaptations.queries.rows import HomeView, TextRow, WorkView
from umid.council.adaptations.rules.life import PATHS, Standing, Step
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import Decision
from umid.foundation.texts.rules import Text, source_of
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language

MOST: Final = 100
"""Of each list; the next come into sight as these are done."""


def home(*, actor: Actor, language: Language) -> HomeView:
    """Everything that the actor works on; one query whatever there is."""
    mine = listed(Adaptation.objects.filter(handled_by(actor)).order_by("-changed_at", "pk"))
    rows = list(mine[: 3 * MOST])
    waiting = [row for row in rows if row.standing == Standing.CLEARANCE]
    to_clear = [row for row in waiting if may_clear(actor, row).allowed]
    own = [row for row in rows if is_own(actor, row)]
    return HomeView(
        own=tuple(adaptation_row(row, language) for row in own[:MOST]),
        to_clear=tuple(adaptation_row(row, language) for row in to_clear[:MOST]),
        may_begin=may_begin(actor).allowed,
    )


def work(adaptation: UUID, *, actor: Actor, language: Language) -> WorkView:
    """One that the actor works on. Raises NotFound."""
    row = _handled(adaptation, actor)
    standing = Standing(row.standing)
    return WorkView(
        adaptation=adaptation_view(row, language),
        returned_because=row.returned_because,
        goes_through=row.clears_id,
        steps=tuple(
            step
            for step, path in PATHS.items()
            if standing is path.start and may_take(actor, row, step).allowed
        ),
        may_write=may_write(actor, row).allowed,
        may_note=may_note(actor, row).allowed,
        may_translate=may_translate(actor, row).allowed,
    )


def may_step(adaptation: UUID, step: Step, *, actor: Actor) -> Decision:
    """Whether the actor's side takes this step. Raises NotFound."""
    return may_take(actor, _handled(adaptation, actor), step)


def texts_in(adaptation: UUID, into: Language, *, actor: Actor) -> tuple[TextRow, ...]:
    """Its texts side by side with one language. Raises NotFound."""
    row = _handled(adaptation, actor)
    if into == row.language:
        raise NotFound
    return tuple(_text_row(key, text, into) for key, text in texts(row).items())


def _handled(adaptation: UUID, actor: Actor) -> Adaptation:
    row = whole(Adaptation.objects.filter(handled_by(actor), pk=adaptation)).first()
    if row is None:
        raise NotFound
    return row


def _text_row(key: str, text: Text, into: Language) -> TextRow:
    source = source_of(text)
    version = text.versions.get(into)
    return TextRow(
        key=key,
        source=text.versions[source].text,
        source_language=source,
        words=version.text if version else "",
        stale=text.is_stale(into),
    )
