"""What is kept of delegates goes when its time has come or when they ask; figures stay."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol
from uuid import UUID, uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import Count
from tests.cast import Cast, actor, user_of
from tests.delegating import AT, ON, decided, nominated, submitted, to_kg
from tests.traces import files_with, letters_with, tables_with

from umid.council.delegations import actions, forgetting, queries
from umid.council.delegations.drafts import DelegateDraft, NeedsDraft
from umid.council.delegations.models import Delegate, Invitation, Wish
from umid.council.delegations.pages.uploads import received
from umid.council.delegations.rules.invitations import NoReason
from umid.council.delegations.rules.kinds import Category
from umid.council.delegations.rules.nominations import Nominated
from umid.council.delegations.rules.retention import StillAccredited
from umid.council.delegations.rules.wishes import AskedAlready, Wished
from umid.foundation.access.actors import SYSTEM, Actor
from umid.foundation.access.decisions import NotAllowed
from umid.foundation.audit.actions import verify
from umid.foundation.audit.models import Entry
from umid.foundation.audit.names import people_known
from umid.foundation.writing import actions as writing
from umid.foundation.writing.rules import Place
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db

MARKER = f"marker-{uuid4().hex}"  # of this run's own: others write to the same files at once
NOON = datetime(ON.year, ON.month, ON.day, 12, tzinfo=UTC)
CONTACT_GOES = NOON + timedelta(days=91)
NAMES_GO = NOON + timedelta(days=366)


class Capture(Protocol):
    """pytest-django's fixture."""

    def __call__(self, *, execute: bool) -> AbstractContextManager[list[Any]]: ...


def planted(invitation: Invitation, marker: str, *, is_listed: bool = False) -> Delegate:
    """Someone with the marker in every field, paper, need, wish and draft."""
    point = actor(Cast.FOCAL_POINT_KG)
    draft = DelegateDraft(
        Category.DELEGATE,
        name=marker,
        function=f"Counsellor {marker}",
        email=f"{marker}@x.example",
        phone=marker[:40],
        languages=(Language.KYRGYZ,),
        is_listed=is_listed,
    )
    row = actions.nominate(actor=point, invitation=invitation.pk, draft=draft, at=AT)
    needs = NeedsDraft(visa_letter=True, access=marker, diet=marker)
    actions.state_needs(actor=point, delegate=row.pk, draft=needs, at=AT)
    actions.file_credentials(actor=point, delegate=row.pk, file=paper(marker), at=AT)
    actions.submit(actor=point, delegate=row.pk, at=AT)
    decided(row, Nominated.RETURNED, f"Mend {marker}")
    for page, about in (("delegate", row.pk), ("nominate", invitation.pk)):
        place = Place(f"delegations:{page}", str(about))
        writing.keep(actor=point, place=place, values={"name": [marker]}, at=AT)
    row.refresh_from_db()
    return row


def paper(marker: str) -> UUID:
    """A PDF with the marker in its name and, behind its end, in its bytes."""
    from tests.files import a_pdf  # noqa: PLC0415 - heavy

    content = a_pdf() + b"\n%" + marker.encode()
    sent = SimpleUploadedFile(f"{marker}.pdf", content, "application/pdf")
    return received(sent, actor=actor(Cast.FOCAL_POINT_KG), at=AT)


def figures() -> list[dict[str, Any]]:
    """How many of which category stand where, by state."""
    by = ("invitation__state", "category", "standing")
    return list(Delegate.objects.values(*by).annotate(count=Count("pk")).order_by(*by))


def asks_for_erasure(row: Delegate, who: Cast = Cast.SECRETARIAT) -> None:
    actions.wish(
        actor=actor(who), delegate=row.pk, kind=Wished.ERASE, words=f"Please, {row.name}", at=AT
    )


def settles(row: Delegate, *, grant: bool = True, answer: str = "They asked", at: datetime) -> None:
    actions.settle(
        actor=actor(Cast.SECRETARIAT),
        delegate=row.pk,
        kind=Wished.ERASE,
        grant=grant,
        answer=answer,
        at=at,
    )


def test_who_is_erased_leaves_no_trace_and_the_figures_add_up(
    django_capture_on_commit_callbacks: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[frozenset[UUID]] = []
    monkeypatch.setattr(forgetting, "_forget", [lambda keys, _at: told.append(keys)])
    invitation = to_kg()
    row = planted(invitation, MARKER)
    decided(submitted(invitation, "Someone Else"), Nominated.ACCREDITED)
    asks_for_erasure(row)
    places = {"delegations_delegate", "delegations_needs", "delegations_wish", "writing_unsaved"}
    assert tables_with(MARKER) >= places
    assert files_with(MARKER)
    before, entries = figures(), Entry.objects.count()
    with django_capture_on_commit_callbacks(execute=True):
        settles(row, at=CONTACT_GOES)
    assert tables_with(MARKER) == set()
    assert files_with(MARKER) == set()
    assert letters_with(MARKER) == []
    assert figures() == before
    assert told == [frozenset({row.pk})]
    assert Entry.objects.count() > entries
    assert f"delegations.delegate:{row.pk}" not in people_known("delegations.").values()
    assert not Entry.objects.filter(object__contains=str(row.pk)).exists()
    assert verify(at=AT).fault == ""
    view = queries.invitation(
        invitation.pk, actor=actor(Cast.FOCAL_POINT_KG), at=AT, language=Language.ENGLISH
    )
    assert "A delegate: Kyrgyzstan" in [one.name for one in view.delegates]
    with pytest.raises(NotFound):
        queries.delegate(row.pk, actor=actor(Cast.SECRETARIAT), language=Language.ENGLISH)


def test_contact_goes_before_names_and_who_agreed_to_be_listed_stays_named(
    django_capture_on_commit_callbacks: Capture,
) -> None:
    invitation = to_kg()
    listed = planted(invitation, f"{MARKER}-listed", is_listed=True)
    hidden = planted(invitation, f"{MARKER}-hidden")
    for row in (listed, hidden):
        actions.submit(actor=actor(Cast.FOCAL_POINT_KG), delegate=row.pk, at=AT)
        decided(row, Nominated.ACCREDITED)
    before = figures()
    actions.erase_needs(actor=SYSTEM, at=CONTACT_GOES)
    assert actions.erase_over(actor=SYSTEM, at=CONTACT_GOES - timedelta(days=1)) == 0
    with django_capture_on_commit_callbacks(execute=True):
        assert actions.erase_over(actor=SYSTEM, at=CONTACT_GOES) == 2
    assert actions.erase_over(actor=SYSTEM, at=CONTACT_GOES) == 0
    assert files_with(MARKER) == set()
    listed.refresh_from_db()
    hidden.refresh_from_db()
    assert [(one.name != "", one.email, one.phone) for one in (listed, hidden)] == [
        (True, "", ""),
        (True, "", ""),
    ]
    assert actions.erase_over(actor=SYSTEM, at=NAMES_GO - timedelta(days=1)) == 0
    assert actions.erase_over(actor=SYSTEM, at=NAMES_GO) == 1
    assert tables_with(f"{MARKER}-hidden") == set()
    assert tables_with(f"{MARKER}-listed") - {"writing_unsaved"} == {"delegations_delegate"}
    assert figures() == before
    view = queries.list_of_participants(
        "convened", actor=actor(Cast.EXPERT), language=Language.ENGLISH
    )
    assert [(len(one.people), one.unnamed) for one in view.delegations] == [(1, 1)]


def test_who_is_accredited_is_not_erased_before_the_meeting_ends() -> None:
    row = submitted(to_kg())
    decided(row, Nominated.ACCREDITED)
    asks_for_erasure(row)
    with pytest.raises(AskedAlready):
        asks_for_erasure(row)
    with pytest.raises(StillAccredited):
        settles(row, at=NOON)
    with pytest.raises(NoReason):
        settles(row, answer=" ", at=NOON)
    settles(row, at=NOON + timedelta(days=1))
    row.refresh_from_db()
    assert (row.standing, row.name) == (Nominated.ACCREDITED, "")


def test_who_is_erased_before_the_meeting_frees_their_place() -> None:
    invitation = to_kg()
    first, second = submitted(invitation, "First"), submitted(invitation, "Second")
    waiting = nominated(invitation, "Third")
    asks_for_erasure(first)
    settles(first, at=AT)
    first.refresh_from_db()
    assert first.standing == Nominated.WITHDRAWN
    submit = actions.submit(actor=actor(Cast.FOCAL_POINT_KG), delegate=waiting.pk, at=AT)
    assert submit.standing == Nominated.SUBMITTED
    assert second.standing == Nominated.SUBMITTED


def test_only_the_person_reads_what_is_kept_and_says_whether_they_are_listed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def gather(delegates: frozenset[UUID]) -> Mapping[str, object]:
        return {"Badge": f"of {len(delegates)}"}

    monkeypatch.setattr(forgetting, "_gather", [gather])
    row = submitted(to_kg(), email=user_of(Cast.EXPERT).email, is_listed=True)
    point, expert = actor(Cast.FOCAL_POINT_KG), actor(Cast.EXPERT)
    for who in (point, actor(Cast.SECRETARIAT)):
        with pytest.raises(NotAllowed):
            actions.read_kept(actor=who, delegate=row.pk, language=Language.ENGLISH, at=AT)
    kept = actions.read_kept(actor=expert, delegate=row.pk, language=Language.ENGLISH, at=AT)
    assert kept.elsewhere == {"Badge": "of 1"}
    assert Entry.objects.filter(did="delegations.read_kept").count() == 1
    with pytest.raises(NotAllowed):
        actions.choose_listing(actor=point, delegate=row.pk, is_listed=False, at=AT)
    actions.choose_listing(actor=expert, delegate=row.pk, is_listed=False, at=AT)
    draft = DelegateDraft(Category.DELEGATE, "Aigul Sample", is_listed=True)
    actions.edit_delegate(actor=point, delegate=row.pk, draft=draft, expected=2, at=AT)
    row.refresh_from_db()
    assert not row.is_listed


def test_only_the_secretariat_decides_on_erasure_and_who_nominates_on_a_correction() -> None:
    row = submitted(to_kg(), email=user_of(Cast.EXPERT).email)
    point, expert = actor(Cast.FOCAL_POINT_KG), actor(Cast.EXPERT)
    with pytest.raises(NoReason):
        actions.wish(actor=expert, delegate=row.pk, kind=Wished.CORRECT, words=" ", at=AT)
    for kind in Wished:
        actions.wish(actor=expert, delegate=row.pk, kind=kind, words="Aygul", at=AT)
        with pytest.raises(NotAllowed):
            actions.wish(actor=point, delegate=row.pk, kind=kind, words="Aygul", at=AT)

    def settle(who: Actor, kind: Wished) -> Wish:
        return actions.settle(
            actor=who, delegate=row.pk, kind=kind, grant=True, answer="Done", at=AT
        )

    for who, kind in ((point, Wished.ERASE), (expert, Wished.ERASE), (expert, Wished.CORRECT)):
        with pytest.raises(NotAllowed):
            settle(who, kind)
    assert settle(point, Wished.CORRECT).is_granted
