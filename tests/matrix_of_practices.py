"""Who may go where among practices: the library is everyone's, a draft its author's own.

The samples are those that `tests/pages/test_matrix.py` makes: one of Kyrgyzstan's that is a draft,
and one of an organisation that is published and under review.
"""

from __future__ import annotations

from uuid import UUID

from tests.audiences import Audience
from tests.rows import Row, Sample, row

from umid.council.experience.models import Practice, Review
from umid.council.experience.rules.life import Standing

NONE = UUID(int=0)
A = Audience


def draft() -> UUID:
    """Kyrgyzstan's own, not out."""
    return Practice.objects.get(state="KG", standing=Standing.DRAFT).pk


def out() -> UUID:
    """Published."""
    return Review.objects.get().practice_id


def review() -> UUID:
    """Waits for the author's agreement."""
    return Review.objects.get().pk


DRAFT: dict[str, Sample] = {"practice": draft}
OUT: dict[str, Sample] = {"practice": out}
INTO: dict[str, Sample] = {**DRAFT, "into": "ru"}
FILE: dict[str, Sample] = {**DRAFT, "file": NONE}
OF: dict[str, Sample] = {"review": review}

ROWS: tuple[Row, ...] = (
    row("experience:listing", get=A.EVERYONE),
    row("experience:feed", get=A.EVERYONE),
    row("experience:practice", OUT, get=A.EVERYONE),
    row("experience:practice", DRAFT, get=A.NOBODY),
    row("experience:file", {**OUT, "file": NONE}, get=A.NOBODY),
    row("experience:comment", OUT, both=A.COMMENTS),
    row("experience:comment", DRAFT, both=A.SIGNED_IN_FINDS_NOTHING),
    row("experience:home", get=A.SIGNED_IN),
    row("experience:new", both=A.BELONGS),
    row("experience:work", DRAFT, get=A.OWN_DRAFT),
    row("experience:preview", DRAFT, get=A.OWN_DRAFT),
    row("experience:section", {**DRAFT, "section": "summary"}, both=A.OWN_DRAFT),
    row("experience:check", DRAFT, both=A.OWN_DRAFT),
    row("experience:attach", DRAFT, post=A.OWN_DRAFT_DOES),
    row("experience:work_file", FILE, get=A.SIGNED_IN_FINDS_NOTHING),
    row("experience:detach", FILE, post=A.SIGNED_IN_FINDS_NOTHING),
    row("experience:step", {**DRAFT, "step": "send"}, both=A.OWN_DRAFT),
    row("experience:step", {**OUT, "step": "withdraw"}, both=A.AUTHOR_ALONE),
    row("experience:discard", DRAFT, post=A.OWN_DRAFT_DOES),
    row("experience:propose", OUT, both=A.EDITS_PRACTICE),
    row("experience:translate", INTO, both=A.OWN_DRAFT),
    row("experience:columns", INTO, get=A.OWN_DRAFT),
    row("experience:bring_back", INTO, post=A.OWN_DRAFT),
    row("experience:confirm_translation", INTO, post=A.OWN_DRAFT_DOES),
    row("experience:review", OF, get=A.HAS_TO_DO_WITH_REVIEW),
    row("experience:write_review", OF, both=A.WRITES_REVIEW),
    row("experience:answer_review", OF, both=A.ANSWERS_REVIEW),
    row("experience:move", {**OF, "move": "publish"}, post=A.MOVES_REVIEW),
    row("api:list_practices", get=A.EVERYONE),
    row("api:show_practice", OUT, get=A.EVERYONE),
    row("api:show_practice", DRAFT, get=A.NOBODY),
)
