"""Makes practices through the same actions that people use."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID, uuid4

from tests.cast import Cast, actor, user_of

from umid.council.experience import actions
from umid.council.experience.drafts import Cited, ReviewDraft, SectionDraft, Worded
from umid.council.experience.models import Practice, Review
from umid.council.experience.rules.kinds import Cost, Evidence, Level, Listed, Piece, Section
from umid.council.experience.rules.life import Step
from umid.council.experience.rules.reviewing import Criterion, Declaration, Move
from umid.kernel.languages import Language

AT = datetime(2026, 10, 5, 9, tzinfo=UTC)
EN, RU = Language.ENGLISH, Language.RUSSIAN
OWN = "".join(chr(ord("a") + int(digit, 16)) for digit in uuid4().hex[:12])
MARKER = f"marker-of-a-practice-{OWN}"  # of this run's own: others write files beside it
"""Stands in every text of a practice that is made here, so that a leak is seen."""
DRAFTS = (
    SectionDraft(
        Section.SETTING,
        place="TJ",
        level=Level.LOCAL,
        entries={
            Listed.SERVES: ("mothers",),
            Listed.STAGE: ("reintegration",),
            Listed.APPROACH: ("society",),
        },
        themes=("children",),
    ),
    *(
        SectionDraft(
            section, {piece: f"First {piece} {MARKER}.\n\nSecond {piece}." for piece in pieces}
        )
        for section, pieces in (
            (Section.PROBLEM, (Piece.PROBLEM,)),
            (Section.ACTORS, (Piece.ACTORS, Piece.LEGAL_BASIS)),
            (Section.STEPS, (Piece.STEPS,)),
            (Section.SAFEGUARDS, (Piece.GENDER_AND_AGE, Piece.SAFEGUARDS)),
            (Section.LESSONS, (Piece.FAILED, Piece.TRANSFER)),
            (Section.CONTACTS, (Piece.CONTACTS,)),
        )
    ),
    SectionDraft(Section.RESOURCES, cost=Cost.UNKNOWN),
    SectionDraft(Section.RESULTS, {Piece.RESULTS: "Not public."}, evidence=Evidence.DESCRIBED),
    SectionDraft(Section.SOURCES, sources=(Cited("A report", "A publisher"),)),
)


def begun(who: Cast = Cast.NGO_MEMBER, title: str = f"Practice {MARKER}") -> Practice:
    """A draft with nothing but its title."""
    return actions.begin(actor=actor(who), title=title, language=EN, at=AT)


def written(practice: Practice, draft: SectionDraft, who: Cast = Cast.NGO_MEMBER) -> Practice:
    """One more section."""
    practice.refresh_from_db()
    return actions.write_section(
        actor=actor(who), practice=practice.pk, draft=draft, expected=practice.revision, at=AT
    )


def summarised(words: str, title: str = f"Practice {MARKER}") -> SectionDraft:
    """What the first section says."""
    return SectionDraft(Section.SUMMARY, {Piece.SUMMARY: words}, title=title)


def described(who: Cast = Cast.NGO_MEMBER, title: str = f"Practice {MARKER}") -> Practice:
    """A draft that could be sent."""
    practice = begun(who, title)
    for draft in (summarised(f"Mentors meet mothers. {MARKER}", title), *DRAFTS):
        written(practice, draft, who)
    practice.refresh_from_db()
    return practice


def taken(
    practice: Practice, step: Step, who: Cast, because: str = "", *, at: datetime = AT
) -> Practice:
    """One step further."""
    practice.refresh_from_db()
    found = actions.take(
        actor=actor(who),
        practice=practice.pk,
        step=step,
        because=because,
        expected=practice.revision,
        at=at,
    )
    practice.refresh_from_db()
    return found


def published(
    who: Cast = Cast.NGO_MEMBER, title: str = f"Practice {MARKER}", *, at: datetime = AT
) -> Practice:
    """One that everyone reads; of a body that needs no clearance."""
    practice = described(who, title)
    taken(practice, Step.SEND, who)
    taken(practice, Step.PUBLISH, Cast.SECRETARIAT, at=at)
    return practice


def translated(
    practice: Practice, key: str, words: str, *, seen: str = "", into: Language = RU
) -> int:
    """One text in another language."""
    return actions.translate(
        actor=actor(Cast.NGO_MEMBER),
        practice=practice.pk,
        into=into,
        words={key: Worded(words, seen)},
        at=AT,
    )


def proposed(practice: Practice, who: Cast = Cast.EXPERT) -> Review:
    """A review that waits for the author's agreement."""
    return actions.propose_reviewer(
        actor=actor(Cast.SECRETARIAT),
        practice=practice.pk,
        reviewer=user_of(who).public_id,
        at=AT,
    )


def moved(review: Review, step: Move, who: Cast, words: str = "") -> Review:
    """One move further."""
    return actions.move_review(actor=actor(who), review=review.pk, step=step, words=words, at=AT)


def reviewed(review: Review, remark: UUID | None = None) -> Review:
    """From the author's agreement to publication."""
    moved(review, Move.AGREE, Cast.NGO_MEMBER)
    expert = actor(Cast.EXPERT)
    actions.declare(actor=expert, review=review.pk, declared=Declaration(True, True), at=AT)  # noqa: FBT003 - both declared
    draft = ReviewDraft(
        EN, "Sound and clear.", dict.fromkeys(Criterion, 3), {str(remark): "Say more."}
    )
    actions.send_review(actor=expert, review=review.pk, draft=draft, at=AT)
    moved(review, Move.ANSWER, Cast.NGO_MEMBER, "Thank you.")
    return moved(review, Move.PUBLISH, Cast.SECRETARIAT)
