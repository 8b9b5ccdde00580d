"""Saved searches tell their owner what is new, once, and nothing of what they may not read."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db.models import CASCADE, ManyToOneRel
from tests.cast import Cast, actor, user_of
from tests.making import AT
from tests.saving import DAY, READER, a_wish, comes, looks, saves
from tests.searching import MEMBERS, Shelf, a_thing

from umid.foundation.access.actors import ANONYMOUS, SYSTEM
from umid.foundation.access.decisions import NotAllowed
from umid.foundation.audit.models import Entry as Recorded
from umid.foundation.directory import actions as directory
from umid.foundation.notices.models import Notice
from umid.foundation.notices.queries.inbox import notices
from umid.foundation.search import actions, queries
from umid.foundation.search.models import SavedSearch, Told
from umid.foundation.search.rules.saving import MOST, Alert, NothingAsked, TooManySaved
from umid.kernel.errors import Conflict, NotFound
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db
EN = Language.ENGLISH


@pytest.fixture
def shelf(monkeypatch: pytest.MonkeyPatch) -> Shelf:
    made = Shelf([a_thing("old", "Old house")])
    made.stand(monkeypatch)
    return made


def told(saved: SavedSearch, who: Cast = READER) -> list[str]:
    rows = queries.told_lately(saved.public_id, actor=actor(who), at=AT + 9 * DAY, language=EN)
    return [each.identifier for each in rows]


def test_what_comes_after_it_was_saved_is_told_once(shelf: Shelf) -> None:
    saved = saves()
    assert looks(saved, AT + DAY) == 0
    comes(shelf, a_thing("new", "New house"), a_thing("other", "Garden"), at=AT + DAY)
    assert looks(saved, AT + 2 * DAY) == 1
    assert told(saved) == ["new"]
    comes(shelf, a_thing("new", "New house, repainted"), at=AT + 2 * DAY)
    assert looks(saved, AT + 3 * DAY) == 0
    del shelf.things["new"]
    actions.drop("tests.shelf", "new")
    comes(shelf, a_thing("new", "New house"), at=AT + 3 * DAY)
    assert looks(saved, AT + 4 * DAY) == 0
    (notice,) = Notice.objects.filter(kind="search.found")
    assert notice.recipient == user_of(READER)
    assert notice.path == f"/search/saved/{saved.public_id}/"


def test_nothing_is_told_of_what_its_owner_may_not_read(shelf: Shelf) -> None:
    mine, staffs = saves(), saves(Cast.SECRETARIAT)
    comes(shelf, a_thing("hidden", "Hidden house", audience=MEMBERS), at=AT + DAY)
    comes(shelf, a_thing("nobodys", "House", audience="nobody-knows"), at=AT + DAY)
    assert (looks(mine, AT + 2 * DAY), looks(staffs, AT + 2 * DAY)) == (0, 1)
    assert not Told.objects.filter(saved=mine).exists()
    assert not Notice.objects.filter(recipient=user_of(READER), kind="search.found").exists()
    assert told(staffs, Cast.SECRETARIAT) == ["hidden"]


def test_what_is_opened_to_its_owner_later_is_new_then(shelf: Shelf) -> None:
    saved = saves()
    comes(shelf, a_thing("hidden", "Hidden house", audience=MEMBERS), at=AT + DAY)
    assert looks(saved, AT + 2 * DAY) == 0
    comes(shelf, a_thing("hidden", "Hidden house"), at=AT + 2 * DAY)
    assert looks(saved, AT + 3 * DAY) == 1


def test_what_has_a_moment_is_told_from_then_on(shelf: Shelf) -> None:
    saved = saves()
    comes(shelf, a_thing("later", "House", since_at=AT + 2 * DAY), at=AT + timedelta(hours=3))
    assert looks(saved, AT + DAY) == 0
    assert looks(saved, AT + 3 * DAY) == 1


def test_what_was_told_and_is_closed_again_is_shown_no_more(shelf: Shelf) -> None:
    saved = saves()
    comes(shelf, a_thing("new", "New house"), at=AT + DAY)
    looks(saved, AT + 2 * DAY)
    comes(shelf, a_thing("new", "New house", audience=MEMBERS), at=AT + 2 * DAY)
    assert told(saved) == []


def test_a_change_that_was_on_its_way_at_the_last_look_is_not_lost(shelf: Shelf) -> None:
    saved = saves()
    looks(saved, AT + DAY)
    comes(shelf, a_thing("slow", "House"), at=AT + DAY - timedelta(minutes=5))
    assert looks(saved, AT + 2 * DAY) == 1


def test_what_was_there_before_it_asked_for_something_else_is_not_new(shelf: Shelf) -> None:
    saved = saves()
    comes(shelf, a_thing("garden", "Garden"), at=AT + DAY)
    actions.change(
        actor=actor(READER),
        saved=saved.public_id,
        wish=a_wish("garden"),
        expected=1,
        at=AT + DAY + timedelta(hours=1),
    )
    assert looks(saved, AT + 3 * DAY) == 0


def test_a_closed_account_is_told_nothing(shelf: Shelf) -> None:
    saved = saves()
    comes(shelf, a_thing("new", "New house"), at=AT + DAY)
    user = user_of(READER)
    directory.suspend(actor=actor(Cast.ADMINISTRATOR), user=user.public_id, at=AT + DAY)
    assert looks(saved, AT + 2 * DAY) == 0
    actions.begin_looks(at=AT + 2 * DAY)
    assert not Told.objects.exists()


def test_a_saved_search_goes_with_its_account(shelf: Shelf) -> None:
    saved = saves()
    comes(shelf, a_thing("new", "New house"), at=AT + DAY)
    looks(saved, AT + 2 * DAY)
    for model, owner in ((SavedSearch, "user"), (Told, "saved")):
        relation = model._meta.get_field(owner).remote_field
        assert isinstance(relation, ManyToOneRel)
        assert relation.on_delete is CASCADE
    actions.remove(actor=actor(READER), saved=saved.public_id, at=AT + 3 * DAY)
    assert not Told.objects.exists()
    assert looks(saved, AT + 4 * DAY) == 0


def test_the_record_has_no_word_of_what_is_looked_for() -> None:
    saved = saves(query="xylophone")
    actions.change(
        actor=actor(READER), saved=saved.public_id, wish=a_wish("accordion"), expected=1, at=AT
    )
    actions.remove(actor=actor(READER), saved=saved.public_id, at=AT)
    kept = Recorded.objects.filter(did__startswith="search.")
    assert {each.did for each in kept} == {"search.save", "search.change", "search.remove"}
    assert all(each.detail == {} for each in kept)


def test_a_notice_names_the_search_to_its_owner_alone(shelf: Shelf) -> None:
    saved = saves()
    comes(shelf, a_thing("new", "New house"), at=AT + DAY)
    looks(saved, AT + 2 * DAY)
    (row,) = [
        each
        for each in notices(actor=actor(READER), language=EN, limit=20)
        if each.path.endswith(f"{saved.public_id}/")
    ]
    assert "“house”" in row.body
    assert "house" not in row.subject
    actions.remove(actor=actor(READER), saved=saved.public_id, at=AT + 3 * DAY)
    (gone,) = [
        each
        for each in notices(actor=actor(READER), language=EN, limit=20)
        if each.path == row.path
    ]
    assert gone.body == ""


def test_one_has_so_many_and_one_s_own_alone() -> None:
    for each in range(MOST):
        saves(query=f"word{each}")
    with pytest.raises(TooManySaved):
        saves()
    saved = SavedSearch.objects.filter(user=user_of(READER)).latest("pk")
    for stranger in (ANONYMOUS, actor(Cast.SECRETARIAT), actor(Cast.ADMINISTRATOR)):
        with pytest.raises(NotFound):
            queries.saved_search(saved.public_id, actor=stranger, language=EN)
        with pytest.raises(NotFound):
            queries.told_lately(saved.public_id, actor=stranger, at=AT, language=EN)
        with pytest.raises(NotFound):
            actions.remove(actor=stranger, saved=saved.public_id, at=AT)
        assert queries.saved_searches(actor=stranger, language=EN) == ()


def test_what_cannot_be_saved_is_refused() -> None:
    with pytest.raises(NotAllowed):
        actions.save(actor=ANONYMOUS, wish=a_wish(), at=AT)
    with pytest.raises(NotAllowed):
        actions.look(actor=actor(READER), saved=saves().public_id, at=AT)
    with pytest.raises(NothingAsked):
        actions.save(actor=actor(READER), wish=a_wish(" - "), at=AT)
    saved = saves()
    with pytest.raises(Conflict):
        actions.change(
            actor=actor(READER), saved=saved.public_id, wish=a_wish("x"), expected=0, at=AT
        )


def test_only_what_is_due_is_looked_at(shelf: Shelf) -> None:
    saved = saves()
    silent = actions.save(actor=actor(READER), wish=replace(a_wish(), alert=Alert.NEVER), at=AT)
    comes(shelf, a_thing("new", "New house"), at=AT + timedelta(minutes=1))
    assert looks(saved, AT + timedelta(minutes=2)) == 0
    assert looks(silent, AT + 30 * DAY) == 0
    assert looks(saved, AT + DAY) == 1
    with pytest.raises(NotAllowed):
        actions.look(actor=ANONYMOUS, saved=saved.public_id, at=AT)
    assert actions.look(actor=SYSTEM, saved=saved.public_id, at=AT + DAY) == 0
