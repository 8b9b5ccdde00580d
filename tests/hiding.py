"""Practices that nobody outside may read, one in each standing, with markers wherever words go."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final
from uuid import UUID

from django.http.response import HttpResponseBase
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.audiences import Audience
from tests.cast import Cast, actor, user_of
from tests.describing import (
    AT,
    EN,
    MARKER,
    OWN,
    described,
    moved,
    proposed,
    published,
    taken,
    written,
)
from tests.matrix_above import TABLE

from umid.council.experience import actions
from umid.council.experience.drafts import Cited, ReviewDraft, SectionDraft
from umid.council.experience.models import Practice
from umid.council.experience.rules.kinds import Evidence, Level, Listed, Piece, Section
from umid.council.experience.rules.life import Standing, Step
from umid.council.experience.rules.reviewing import Criterion, Declaration, Move
from umid.foundation.files.actions import Checksum, append, begin, inspect
from umid.kernel.identifiers import new_identifier

GONE: Final = "A title that stays on its tombstone 8823"
_NGO: Final = Cast.NGO_MEMBER
_LEADS: Final[dict[Standing, tuple[tuple[Step, Cast], ...]]] = {
    Standing.DRAFT: (),
    Standing.CLEARANCE: ((Step.SEND, Cast.SECURITY_OFFICER),),
    Standing.SUBMITTED: ((Step.SEND, _NGO),),
    Standing.REFUSED: ((Step.SEND, _NGO), (Step.REFUSE, Cast.SECRETARIAT)),
    Standing.APPEALED: (
        (Step.SEND, _NGO),
        (Step.REFUSE, Cast.SECRETARIAT),
        (Step.APPEAL, _NGO),
    ),
    Standing.CLOSED: (
        (Step.SEND, _NGO),
        (Step.REFUSE, Cast.SECRETARIAT),
        (Step.APPEAL, _NGO),
        (Step.UPHOLD, Cast.WITHOUT_SECOND_FACTOR),  # a colleague, at the action
    ),
}


def hidden() -> dict[Standing, Practice]:
    """One for each standing before publication."""
    return {standing: _led(standing) for standing in _LEADS}


def withdrawn() -> Practice:
    """One that had a file, a comment and a review; its title has no marker."""
    practice = published(title=GONE, at=timezone.now())
    _fill(practice, _NGO)
    Practice.objects.filter(pk=practice.pk).update(place="KG")
    actions.comment(
        actor=actor(Cast.FOCAL_POINT_KG), practice=practice.pk, words=MARKER, language=EN, at=AT
    )
    _review(practice)
    return taken(practice, Step.WITHDRAW, _NGO, "It has ended", at=timezone.now())


def doors() -> list[str]:
    """Everything that is open to all, in every form it has, and what is asked of it."""
    named = [
        reverse(row.name, kwargs=row.words())
        for row in TABLE
        if row.methods.get("GET") is Audience.EVERYONE
        and not any(callable(one) for one in row.sample.values())
    ]
    return [*named, *asked()]


def asked() -> list[str]:
    """The library, its forms for programs, and the search, narrowed by whatever could tell."""
    library, found = "/en/practices/", f"/en/search/?q={OWN}"
    narrowed = [f"{library}?{one.value}={code}" for one, code in _ENTRIES.items()]
    return [
        library,
        *narrowed,
        f"{library}?theme=children",
        f"{library}?place=KG",
        f"{library}?place=TJ",
        f"{library}?evidence=described",
        f"{library}?archived=1",
        "/ru/practices/",
        f"{library}feed.xml",
        "/en/themes/children/",
        "/en/themes/",
        "/en/",
        "/sitemap.xml",
        "/en/api/v1/practices/?limit=100",
        found,
        f"{found}&kind=experience.practice",
        f"{found}&theme=children",
        "/en/search/?q=tombstone+8823",
        f"/en/api/v1/search/?q={OWN}",
        "/en/api/v1/search/?q=practice",
        "/en/api/v1/search/suggestions/?q=pract",
        "/en/api/v1/search/suggestions/?q=a+title+that",
    ]


def own_addresses(practice: UUID) -> dict[str, str]:
    """An address of every kind that is about one practice and can be read."""
    file = UUID(int=4711)
    into = {"practice": practice, "into": "ru"}
    named: dict[str, dict[str, object]] = {
        "experience:practice": {"practice": practice},
        "experience:file": {"practice": practice, "file": file},
        "experience:comment": {"practice": practice},
        "experience:work": {"practice": practice},
        "experience:section": {"practice": practice, "section": "summary"},
        "experience:work_file": {"practice": practice, "file": file},
        "experience:step": {"practice": practice, "step": "publish"},
        "experience:propose": {"practice": practice},
        "experience:translate": into,
        "api:show_practice": {"practice": practice},
    }
    return {name: reverse(name, kwargs=words) for name, words in named.items()}


def blanked(response: HttpResponseBase, practice: UUID) -> str:
    """Status and body without what differs between any two answers."""
    page = getattr(response, "content", b"").decode().replace(str(practice), "")
    page = re.sub(r'(csrfmiddlewaretoken" value="|nonce=")[^"]*', r"\1", page)
    return f"{response.status_code} {response.headers.get('Location', '')} {page}".replace(
        str(practice), ""
    )


def nobody() -> UUID:
    """An identifier that no practice has."""
    return new_identifier()


def telling(client: Client, places: Iterable[str], practices: Iterable[Practice]) -> list[str]:
    """The places where any of them shows, by its words or by its address."""
    marks = [MARKER, *(str(one.pk) for one in practices)]
    pages = [(place, client.get(place)) for place in places]
    return [place for place, page in pages if any(one in _read(page) for one in marks)]


def _read(response: HttpResponseBase) -> str:
    streamed = getattr(response, "streaming_content", None)
    raw = b"".join(streamed) if streamed is not None else getattr(response, "content", b"")
    return f"{raw.decode(errors='replace')}{response.headers}"


def _led(standing: Standing) -> Practice:
    who = Cast.SECURITY_OFFICER if standing is Standing.CLEARANCE else _NGO
    practice = described(who, f"Practice {MARKER} {standing}")
    _fill(practice, who)
    for step, by in _LEADS[standing]:
        taken(practice, step, by, f"Because {MARKER}")
    assert practice.standing == standing
    return practice


_ENTRIES: Final = {
    Listed.SERVES: "mothers",
    Listed.STAGE: "reintegration",
    Listed.APPROACH: "society",
}


def _fill(practice: Practice, who: Cast) -> None:
    """What the usual description leaves without a marker, and a file that is called by one."""
    setting = SectionDraft(
        Section.SETTING,
        {Piece.REGION: MARKER},
        place="KG",
        level=Level.LOCAL,
        entries={one: (code,) for one, code in _ENTRIES.items()},
        themes=("children",),
    )
    results = SectionDraft(Section.RESULTS, {Piece.RESULTS: MARKER}, evidence=Evidence.DESCRIBED)
    sources = SectionDraft(Section.SOURCES, sources=(Cited(MARKER, MARKER),))
    for draft in (setting, results, sources):
        written(practice, draft, who)
    raw = f"{MARKER} in a file".encode()
    me = actor(who)
    file = begin(actor=me, name=f"{MARKER}.txt", size=len(raw), at=AT).pk
    append(actor=me, file=file, offset=0, pieces=[raw], checksum=Checksum(), at=AT)
    inspect(file=file, at=AT)
    practice.refresh_from_db()
    actions.attach(
        actor=me,
        practice=practice.pk,
        file=file,
        title=MARKER,
        expected=practice.revision,
        at=AT,
    )


def _review(practice: Practice) -> None:
    expert = user_of(Cast.EXPERT)
    expert.language = EN
    expert.save(update_fields=["language"])
    review = proposed(practice)
    moved(review, Move.AGREE, _NGO)
    reviewer = actor(Cast.EXPERT)
    declared = Declaration(knows_the_theme=True, has_no_interest=True)
    actions.declare(actor=reviewer, review=review.pk, declared=declared, at=AT)
    remarks = {str(one.pk): MARKER for one in practice.paragraphs.all()}
    draft = ReviewDraft(EN, MARKER, dict.fromkeys(Criterion, 4), remarks)
    actions.send_review(actor=reviewer, review=review.pk, draft=draft, at=AT)
    moved(review, Move.ANSWER, _NGO, MARKER)
    moved(review, Move.PUBLISH, Cast.SECRETARIAT)
