"""The search: what is found by whom, and that it never tells of the rest."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import transaction
from tests.cast import Cast, actor
from tests.making import AT, an_announcement
from tests.papers import a_paper, a_revision, a_submission
from tests.searching import MEMBERS, SHELF, Shelf, a_thing, found, names

from umid.council.documents import actions as documents
from umid.council.documents.rules.kinds import Access
from umid.council.meetings import actions as meetings
from umid.foundation.access.actors import SYSTEM
from umid.foundation.search.actions import drop, put, rebuild
from umid.foundation.search.models import Entry
from umid.foundation.search.queries import suggestions
from umid.foundation.search.queries.rows import Results
from umid.foundation.search.rules.asking import chosen
from umid.foundation.search.rules.entries import Facet
from umid.foundation.search.sources import NoSuchSource, sources
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db
HIDDEN = "xylophone"


def tells_nothing(results: Results) -> bool:
    return (results.hits, results.count, results.choices, results.key) == ((), 0, (), None)


def suggested(begun: str) -> list[str]:
    given = suggestions(begun, actor=actor(Cast.VISITOR), at=AT, language=Language.ENGLISH)
    return [each.text for each in given]


def test_what_an_audience_may_not_read_shows_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    open_one = a_thing("open", "Open house", states=["UZ"])
    hidden = a_thing("hidden", f"House {HIDDEN}", audience=MEMBERS, states=["TM"])
    unknown = a_thing("unknown", f"House {HIDDEN}", audience="nobody-knows", states=["KG"])
    Shelf([open_one, hidden, unknown]).stand(monkeypatch)
    assert tells_nothing(found(HIDDEN))
    assert suggested("xylo") == []
    seen = found("house")
    assert (names(seen), seen.count) == (["open"], 1)
    assert {one.code for each in seen.choices for one in each.values} == {SHELF, "UZ", "en"}
    assert names(found(HIDDEN, by=actor(Cast.SECRETARIAT))) == ["hidden"]


def test_a_thing_is_found_from_its_moment_on(monkeypatch: pytest.MonkeyPatch) -> None:
    Shelf([a_thing("later", since_at=AT + timedelta(days=1))]).stand(monkeypatch)
    assert tells_nothing(found("later"))
    assert names(found("later", at=AT + timedelta(days=1))) == ["later"]


def test_what_no_source_answers_for_is_found_by_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    Shelf([a_thing("orphan")]).stand(monkeypatch)
    Entry.objects.update(source="gone.thing")
    assert tells_nothing(found("orphan", by=actor(Cast.SECRETARIAT)))
    with pytest.raises(NoSuchSource), transaction.atomic():
        put("gone.thing", "orphan", at=AT)


def test_the_index_follows_in_the_transaction_of_the_change(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shelf = Shelf([a_thing("one", "First words")])
    shelf.stand(monkeypatch)
    shelf.things["one"] = a_thing("one", "Second words")
    put(SHELF, "one", at=AT)
    assert tells_nothing(found("first"))
    assert names(found("second")) == ["one"]
    del shelf.things["one"]
    with transaction.atomic():
        put(SHELF, "one", at=AT)
        assert tells_nothing(found("second"))
        assert suggested("seco") == []
        transaction.set_rollback(True)
    assert names(found("second")) == ["one"]
    drop(SHELF, "one")
    assert tells_nothing(found("words"))


def test_a_rebuild_mends_what_differs_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = Shelf([a_thing("same"), a_thing("old"), a_thing("gone")])
    shelf.stand(monkeypatch)
    del shelf.things["gone"]
    shelf.things |= {"old": a_thing("old", "New words"), "new": a_thing("new")}
    done = rebuild(SHELF, at=AT)
    assert (done.added, done.changed, done.dropped, done.same) == (1, 1, 1, 1)
    again = rebuild(SHELF, at=AT)
    assert (again.added, again.changed, again.dropped, again.same) == (0, 0, 0, 3)
    assert names(found("words")) == ["old"]


def test_every_result_is_shown_once_over_the_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    Shelf([a_thing(f"n{each}", "House", "house " * (each % 3)) for each in range(7)]).stand(
        monkeypatch
    )
    seen: list[str] = []
    page = found("house", limit=3)
    while True:
        seen += names(page)
        if page.key is None:
            break
        page = found("house", limit=3, after=page.key)
    assert sorted(seen) == [f"n{each}" for each in range(7)]
    assert page.count == 7
    assert names(found("house", limit=3, after="what~is~this")) == seen[:3]


def test_a_title_counts_for_more_than_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    text = a_thing("text", "Something else", "A house, and more about it.")
    Shelf([text, a_thing("title", "House", "Something else and more.")]).stand(monkeypatch)
    assert names(found("house")) == ["title", "text"]


def test_results_are_narrowed_and_counted_within(monkeypatch: pytest.MonkeyPatch) -> None:
    Shelf([a_thing("a", "House", states=["UZ"]), a_thing("b", "House", states=["UZ", "KZ"])]).stand(
        monkeypatch
    )
    assert names(found("house", state="KZ")) == ["b"]
    assert found("house", state="UZ").count == 2
    assert names(found("", state="KZ")) == ["b"]
    assert tells_nothing(found("house", state="TM"))


def test_a_theme_named_in_one_language_finds_texts_in_another(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    filed = a_thing("filed", "Catching up at school", themes=["education"])
    Shelf([filed, a_thing("other", "Something else")]).stand(monkeypatch)
    seen = found("образование", language=Language.RUSSIAN)
    assert names(seen) == ["filed"]
    assert [each.label for each in seen.hits[0].through] == ["Образование"]
    assert found("school").hits[0].through == ()


def test_where_nothing_has_all_words_some_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    Shelf([a_thing("one", "House"), a_thing("two", "Garden")]).stand(monkeypatch)
    seen = found("house garden")
    assert (seen.any_word, set(names(seen))) == (True, {"one", "two"})


def test_the_words_are_shown_where_they_stand_in_the_reader_s_language_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    both = a_thing("both", "House", "A <b>psychologist</b> helps.")
    russian = a_thing("both", "Дом", "Помогает психолог.", language=Language.RUSSIAN)
    Shelf([replace(both, words={**both.words, **russian.words})]).stand(monkeypatch)
    (hit,) = found("психологи").hits
    assert (hit.title.text, hit.found_in) == ("House", Language.RUSSIAN)
    assert [each.text for each in hit.snippet if each.found] == ["психолог"]
    assert found("psychologists").hits[0].found_in is Language.ENGLISH


@pytest.mark.parametrize(
    "query", ['"', "'", "a:b", "(", "x" * 500, "AND OR NOT *", "\\", "%s", "ё ý"]
)
def test_no_query_breaks_the_engine(query: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Shelf([a_thing("one")]).stand(monkeypatch)
    found(query)
    assert chosen({"kind": "a'b\"c)", "state": "UZ"}) == {Facet.STATE: "UZ"}


def test_rooms_tell_the_index_of_every_change() -> None:
    """What the demonstration entered through its actions is what the sources tell."""
    for source in sources():
        done = rebuild(source.key, at=AT)
        assert (done.added, done.changed, done.dropped) == (0, 0, 0), source.key


def test_an_announcement_is_found_while_it_is_public() -> None:
    slug = an_announcement("zeppelin", embargo_until=AT + timedelta(days=1))
    assert tells_nothing(found("zeppelin"))
    later = AT + timedelta(days=2)
    assert names(found("zeppelin", at=later)) == [slug]
    meetings.withdraw(actor=SYSTEM, announcement=slug, expected=0, at=later)
    assert tells_nothing(found("zeppelin", at=later))


@pytest.mark.parametrize(
    ("access", "readers"),
    [
        (Access.PUBLIC, {Cast.VISITOR, Cast.FOCAL_POINT_KG, Cast.SECRETARIAT}),
        (Access.PARTICIPANTS, {Cast.FOCAL_POINT_KG, Cast.SECRETARIAT}),
        (Access.BODY, {Cast.FOCAL_POINT_KG, Cast.SECRETARIAT}),
        (Access.SECRETARIAT, {Cast.SECRETARIAT}),
    ],
)
def test_a_document_is_found_by_its_readers_alone(access: Access, readers: set[Cast]) -> None:
    paper = a_paper("Paper", access=access, text=f"About a {HIDDEN}.")
    for who in (Cast.VISITOR, Cast.FOCAL_POINT_KG, Cast.SECRETARIAT):
        seen = found(HIDDEN, by=actor(who))
        assert (names(seen) == [str(paper.pk)]) is (who in readers), who
        assert tells_nothing(seen) is (who not in readers), who


def test_a_document_that_is_closed_again_is_found_no_more() -> None:
    paper = a_paper("Paper", text="Old words.")
    a_revision(paper, f"About a {HIDDEN}.")
    assert tells_nothing(found("old words", kind="documents.document"))
    assert names(found(HIDDEN)) == [str(paper.pk)]
    paper.refresh_from_db()
    documents.open_to(
        actor=SYSTEM,
        document=paper.pk,
        access=Access.SECRETARIAT,
        embargo_until=None,
        expected=paper.edits,
        at=AT,
    )
    assert tells_nothing(found(HIDDEN))


def test_what_is_only_submitted_is_in_no_index() -> None:
    paper = a_submission(f"About a {HIDDEN}")
    assert tells_nothing(found(HIDDEN, by=actor(Cast.SECRETARIAT)))
    assert not Entry.objects.filter(identifier=str(paper.pk)).exists()
