"""What resembles a thing, by what, and never what a reader may not read."""

from __future__ import annotations

import pytest
from tests.cast import Cast, actor
from tests.making import AT
from tests.searching import MEMBERS, SHELF, Shelf, a_thing

from umid.foundation.search.queries import Similar, similar
from umid.foundation.search.rules.entries import Facet
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db


def alike(identifier: str, who: Cast = Cast.VISITOR) -> tuple[Similar, ...]:
    return similar(SHELF, identifier, actor=actor(who), at=AT, language=Language.ENGLISH)


def names(identifier: str, who: Cast = Cast.VISITOR) -> list[str]:
    return [each.thing.identifier for each in alike(identifier, who)]


def test_the_most_alike_comes_first_and_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    own = a_thing("own", "School mentors", themes=["education", "children"])
    two = a_thing("two", "Lessons", themes=["education", "children"])
    word = a_thing("word", "Mentors of mothers", themes=["education"])
    lone = a_thing("lone", "Something else", themes=["education"])
    Shelf([own, two, word, lone, a_thing("none", "Roof")]).stand(monkeypatch)
    assert names("own") == ["two", "word"]
    first, second = alike("own")
    assert [(each.facet, each.code) for each in first.shared] == [
        (Facet.THEME, "children"),
        (Facet.THEME, "education"),
    ]
    assert second.words == ("Mentors",)
    assert names("none") == []


def test_a_stage_and_a_theme_are_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    own = a_thing("own", "One", themes=["education"], stages=["reception"])
    Shelf([own, a_thing("two", "Two", themes=["education"], stages=["reception"])]).stand(
        monkeypatch
    )
    (found,) = alike("own")
    assert [each.label for each in found.shared][1] == "Reception"


def test_what_one_may_not_read_is_like_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    themes = ["education", "children"]
    own, hidden = a_thing("own", themes=themes), a_thing("hidden", audience=MEMBERS, themes=themes)
    unknown = a_thing("unknown", audience="nobody-knows", themes=themes)
    Shelf([own, hidden, unknown]).stand(monkeypatch)
    assert names("own") == []
    assert names("hidden") == []
    assert names("own", Cast.SECRETARIAT) == ["hidden"]
    assert names("hidden", Cast.SECRETARIAT) == ["own"]


def test_more_than_five_are_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    many = [a_thing(f"n{each}", themes=["education", "children"]) for each in range(9)]
    Shelf(many).stand(monkeypatch)
    assert len(names("n0")) == 5


@pytest.mark.parametrize("title", ['"; DROP', "a'b", "AND OR NOT", "", "12345"])
def test_no_title_breaks_the_engine(title: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Shelf([a_thing("own", title, themes=["education"]), a_thing("two", title)]).stand(monkeypatch)
    names("own")
    names("two")
