"""Who may go where among adaptations: what is out is everyone's, a draft its author's own.

The samples are those that `tests/pages/test_matrix.py` makes: two of Kyrgyzstan's, of which one is
a draft and one is published, of an organisation's practice.
"""

from __future__ import annotations

from uuid import UUID

from tests.audiences import Audience
from tests.rows import Row, Sample, row

from umid.council.adaptations.models import Adaptation
from umid.council.adaptations.rules.life import Standing
from umid.council.experience.models import Practice, Review
from umid.council.experience.rules.life import Standing as PracticeStanding

A = Audience


def draft() -> UUID:
    """Kyrgyzstan's own, not out."""
    return Adaptation.objects.get(standing=Standing.DRAFT).pk


def out() -> UUID:
    """Kyrgyzstan's own, published."""
    return Adaptation.objects.get(standing=Standing.PUBLISHED, is_illustrative=False).pk


def practice() -> UUID:
    """An organisation's, published."""
    return Review.objects.get().practice_id


def hidden() -> UUID:
    """A practice that is not out."""
    return Practice.objects.get(state="KG", standing=PracticeStanding.DRAFT).pk


DRAFT: dict[str, Sample] = {"adaptation": draft}
OUT: dict[str, Sample] = {"adaptation": out}

ROWS: tuple[Row, ...] = (
    *(row(f"adaptations:{name}", get=A.EVERYONE) for name in ("listing", "flows", "flows_csv")),
    row("adaptations:adaptation", OUT, get=A.EVERYONE),
    row("adaptations:adaptation", DRAFT, get=A.NOBODY),
    row("adaptations:new", {"practice": practice}, both=A.TAKES_UP),
    row("adaptations:new", {"practice": hidden}, both=A.SIGNED_IN_FINDS_NOTHING),
    row("adaptations:home", get=A.SIGNED_IN),
    row("adaptations:work", DRAFT, get=A.OWN_DRAFT),
    row("adaptations:write", DRAFT, both=A.OWN_DRAFT),
    row("adaptations:note", OUT, both=A.OWN_DRAFT),
    row("adaptations:step", {**DRAFT, "step": "send"}, both=A.OWN_DRAFT),
    row("adaptations:step", {**OUT, "step": "withdraw"}, both=A.OWN_DRAFT),
    row("adaptations:discard", DRAFT, post=A.OWN_DRAFT_DOES),
    row("adaptations:translate", {**DRAFT, "into": "ru"}, both=A.OWN_DRAFT),
    row("api:list_adaptations", get=A.EVERYONE),
    row("api:show_flows", get=A.EVERYONE),
    row("api:show_adaptation", OUT, get=A.EVERYONE),
    row("api:show_adaptation", DRAFT, get=A.NOBODY),
)
