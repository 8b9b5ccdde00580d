"""A harvest loses nothing and gets nothing twice, whatever dies or changes meanwhile."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import islice

import pytest
from tests.cast import Cast, actor
from tests.deeds_of_practices import SENT, Walk
from tests.describing import (
    AT,
    RU,
    described,
    published,
    taken,
)
from tests.harvesting import begun, harvested, headers, many

from umid.council.adaptations.models import Adaptation
from umid.council.experience import actions, queries
from umid.council.experience.drafts import Worded
from umid.council.experience.models import Practice
from umid.council.experience.rules.life import Step

pytestmark = pytest.mark.django_db
LATER = AT + timedelta(days=1)


@pytest.fixture(autouse=True)
def _an_empty_library() -> None:
    Adaptation.objects.all().delete()
    Practice.objects.all().delete()


def identifiers(rows: list[Practice]) -> list[str]:
    return [f"oai:localhost:{row.pk}" for row in rows]


def test_a_harvest_that_was_killed_goes_on_where_it_was() -> None:
    made = identifiers(many(250, at=AT))
    killed = begun()
    first = [header.identifier for header in islice(headers(killed), 100)]
    assert killed.resumption_token
    token = killed.resumption_token.token or ""
    rest = [one.header.identifier for one in harvested(resumption_token=token)]
    assert first + rest == made
    assert len(set(made)) == 250


def test_what_changes_during_a_harvest_is_met_at_its_end_and_nothing_is_passed_over() -> None:
    made = many(250, at=AT)
    harvester = headers(begun())
    seen = list(islice(harvester, 150))
    for row in (made[10], made[240]):  # one that was given, one that is still to come
        Practice.objects.filter(pk=row.pk).update(shown_at=LATER)
    seen += list(harvester)
    found = [one.identifier for one in seen]
    names = identifiers(made)
    assert set(found) == set(names)
    assert sorted(str(each) for each in found if found.count(each) > 1) == [names[10]] * 2
    assert {one.datestamp for one in seen if one.identifier == names[10]} == {
        "2026-10-05T09:00:10Z",
        "2026-10-06T09:00:00Z",
    }


def test_many_that_changed_in_one_second_are_given_once_each() -> None:
    made = many(230, at=AT)
    Practice.objects.update(shown_at=AT)
    found = [str(one.header.identifier) for one in harvested()]
    assert sorted(found) == sorted(identifiers(made))


def test_a_withdrawn_practice_is_a_deleted_record_from_that_moment_on() -> None:
    practice = published(title="Withdrawn one")
    published(title="Other one")
    taken(practice, Step.WITHDRAW, Cast.NGO_MEMBER, "It has ended", at=LATER)
    found = harvested(from_="2026-10-06T09:00:00Z")
    assert [one.header.identifier for one in found] == identifiers([practice])
    assert found[0].deleted
    assert found[0].xml.find("{*}metadata") is None


def view(practice: Practice) -> queries.PracticeView | queries.Tombstone:
    """What everyone reads of it, but for the number of its revision."""
    found = queries.practice(practice.pk, language=RU, at=LATER)
    return found if isinstance(found, queries.Tombstone) else replace(found, revision=0)


def test_each_action_that_changes_what_everyone_reads_and_no_other_moves_its_moment() -> None:
    walk, walked, moves = Walk(), set(), []
    for number, (name, act) in enumerate(walk.steps(), 1):
        at, before = SENT + timedelta(hours=2 * number), view(walk.practice)
        act(at)
        walk.practice.refresh_from_db()
        moved = walk.practice.shown_at == at
        assert moved == (view(walk.practice) != before), name
        walked.add(name)
        moves += [name] if moved else []
    assert walked == set(actions.__all__)
    assert moves == [
        "write_section",
        "attach",
        "detach",
        "comment",
        "translate",
        "review_translation",
        "move_review",
        "take",
        "take",
    ]


def test_an_action_that_waited_for_a_lock_never_moves_the_moment_back() -> None:
    practice = published(at=LATER)
    actions.translate(
        actor=actor(Cast.NGO_MEMBER),
        practice=practice.pk,
        into=RU,
        words={"title": Worded("Практика", "")},
        at=AT,
    )
    practice.refresh_from_db()
    assert practice.shown_at == LATER


def test_what_is_on_its_way_has_no_moment() -> None:
    practice = described()
    assert practice.shown_at is None
    taken(practice, Step.SEND, Cast.NGO_MEMBER)
    assert practice.shown_at is None
