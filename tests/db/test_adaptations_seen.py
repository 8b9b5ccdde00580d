"""What is counted, found and told of adaptations."""

from __future__ import annotations

from uuid import UUID

import pytest
from tests.adapting import KG, MARK, NOTE, UN, noted, recorded, stepped, taken_up
from tests.cast import Cast, user_of
from tests.describing import published, summarised, written

from umid.council.adaptations import queries
from umid.council.adaptations.rules.flows import ELSEWHERE, Flow
from umid.council.adaptations.rules.life import Step
from umid.council.experience.models import Practice
from umid.foundation.directory.models import Organisation
from umid.foundation.notices.models import Notice
from umid.foundation.search.models import Entry

pytestmark = pytest.mark.django_db


def found_in_flows(origin: str, to: str) -> int:
    return sum(one.number for one in queries.flows().flows if (one.origin, one.to) == (origin, to))


def test_flows_count_what_is_published_and_nothing_else() -> None:
    practice = published()  # in Tajikistan
    before, within = found_in_flows("TJ", "KG"), found_in_flows("TJ", "TJ")
    made = recorded(practice)
    assert found_in_flows("TJ", "KG") == before
    stepped(made, Step.SEND)
    assert found_in_flows("TJ", "KG") == before
    stepped(made, Step.CLEAR)
    assert found_in_flows("TJ", "KG") == before + 1
    taken_up(practice, UN, place="TJ")
    assert found_in_flows("TJ", "TJ") == within + 1
    stepped(made, Step.WITHDRAW, because="A mistake")
    assert found_in_flows("TJ", "KG") == before


def test_what_an_international_organisation_describes_comes_from_elsewhere() -> None:
    practice = published()
    unoct = Organisation.objects.get(slug="unoct")
    Practice.objects.filter(pk=practice.pk).update(organisation=unoct)
    taken_up(practice, place=None)
    assert Flow(ELSEWHERE, ELSEWHERE, 1) in queries.flows().flows


def test_the_demonstration_s_flows_are_all_illustrative() -> None:
    found = queries.flows()
    assert found.number == found.illustrative > 0


def test_the_search_calls_an_adaptation_as_its_practice_is_called_by_now() -> None:
    made = taken_up()
    entry = Entry.objects.get(identifier=str(made.pk))
    assert MARK.split("-", maxsplit=1)[0] in entry.text_terms
    before = entry.title_terms
    practice = made.practice
    written(practice, summarised("Mentors meet mothers.", "Otherwise called"))
    entry.refresh_from_db()
    assert entry.title_terms != before


def test_the_practice_s_author_and_the_editors_are_told_and_no_words_are_in_it() -> None:
    def told(kind: str) -> set[UUID]:
        found = Notice.objects.filter(kind=kind).select_related("recipient")
        return {row.recipient.public_id for row in found}

    made = taken_up()
    people = told("adaptations.taken_up")
    assert {user_of(Cast.NGO_MEMBER).public_id, user_of(Cast.SECRETARIAT).public_id} <= people
    assert user_of(KG).public_id not in people
    noted(made, NOTE)
    assert user_of(Cast.NGO_MEMBER).public_id in told("adaptations.noted")
    rows = Notice.objects.filter(kind__startswith="adaptations.")
    assert not any(MARK in str(row.facts) + row.path for row in rows)
