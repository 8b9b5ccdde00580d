"""A file leaves quarantine accepted, or refused and gone; a room that holds it serves it."""

from __future__ import annotations

import os
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from django_tasks_db.models import DBTaskResult
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings
from tests.cast import Cast, actor
from tests.files import WORDS, a_docx, a_jpeg, a_pdf, one_of_each
from tests.sending import AT, OTHER, SENDER

from umid.foundation.access.actors import ANONYMOUS, SYSTEM, Actor
from umid.foundation.access.decisions import NotAllowed
from umid.foundation.audit.models import Entry
from umid.foundation.files import actions, storage
from umid.foundation.files.actions import Checksum
from umid.foundation.files.models import File
from umid.foundation.files.queries import held_file, sent_file
from umid.foundation.files.rules.kinds import Kind
from umid.foundation.files.rules.refusals import Refusal
from umid.foundation.files.rules.standings import Standing, WrongKind, WrongStanding
from umid.foundation.files.scanning import NotScanned
from umid.foundation.files.storage import Shelf
from umid.foundation.files.streaming import stream
from umid.foundation.jobs.declared import found, recurring
from umid.foundation.jobs.queries import waiting
from umid.kernel.errors import NotFound

pytestmark = pytest.mark.django_db
LATER = AT + timedelta(days=2)


@pytest.fixture(autouse=True)
def place(settings: Settings, tmp_path: Path) -> Path:
    settings.FILES = tmp_path
    return tmp_path


def sent(raw: bytes, name: str = "", *, who: Cast = SENDER) -> UUID:
    """A file that arrived whole."""
    sender = actor(who)
    file = actions.begin(actor=sender, name=name, size=len(raw), at=AT).pk
    actions.append(actor=sender, file=file, offset=0, pieces=[raw], checksum=Checksum(), at=AT)
    return file


def accepted(raw: bytes, name: str = "") -> UUID:
    """A file that passed inspection."""
    file = sent(raw, name)
    actions.inspect(file=file, at=AT)
    return file


def held(raw: bytes, name: str = "") -> UUID:
    """A file that a room took."""
    file = accepted(raw, name)
    actions.hold(actor=actor(SENDER), file=file, kinds=set(Kind), at=AT)
    return file


def standing(file: UUID) -> Standing:
    return sent_file(file, actor=actor(SENDER), at=AT).standing


def test_a_file_that_has_arrived_is_inspected_by_a_job() -> None:
    DBTaskResult.objects.all().delete()
    file = actions.begin(actor=actor(SENDER), name="", size=2, at=AT).pk
    for offset, piece in enumerate([b"a", b"b"]):
        assert not waiting()
        actions.append(
            actor=actor(SENDER),
            file=file,
            offset=offset,
            pieces=[piece],
            checksum=Checksum(),
            at=AT,
        )
    assert [job.name for job in waiting()] == ["files.inspect"]
    found("files.inspect").func(file=str(file))
    assert standing(file) is Standing.ACCEPTED


def test_the_job_that_tidies_clears_what_has_expired() -> None:
    file = sent(b"a")
    File.objects.filter(pk=file).update(expires_at=AT - timedelta(days=400))
    assert recurring()["files.tidy"] == timedelta(hours=1)
    found("files.tidy").func()
    assert not File.objects.filter(pk=file).exists()


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_is_accepted_and_kept(kind: Kind) -> None:
    file = accepted(one_of_each()[kind], f"name.{kind.endings[-1]}")
    assert sent_file(file, actor=actor(SENDER), at=AT).kind is kind
    assert storage.path_of(file, Shelf.KEPT).stat().st_size > 0


def test_inspection_empties_the_quarantine_and_finds_the_words(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        file = held(a_docx())
    assert not storage.path_of(file, Shelf.QUARANTINE).exists()
    assert WORDS in held_file(file).text


def test_a_refused_file_is_gone_and_its_reason_stays(
    place: Path, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        file = accepted(a_pdf()[:-200])
    shown = sent_file(file, actor=actor(SENDER), at=AT)
    assert (shown.standing, shown.refusal) == (Standing.REFUSED, Refusal.DAMAGED)
    assert [path for path in place.rglob("*") if path.is_file()] == []


def test_a_name_that_says_another_kind_is_refused() -> None:
    file = accepted(a_jpeg(), "report.pdf")
    assert sent_file(file, actor=actor(SENDER), at=AT).refusal is Refusal.NAME


def test_inspecting_twice_or_what_is_gone_changes_nothing() -> None:
    file = accepted(a_jpeg())
    entries = Entry.objects.count()
    actions.inspect(file=file, at=AT)
    actions.inspect(file=uuid4(), at=AT)
    assert Entry.objects.count() == entries


def test_without_its_scanner_a_file_waits(settings: Settings, tmp_path: Path) -> None:
    settings.CLAMAV = str(tmp_path / "absent.sock")
    file = sent(a_jpeg())
    with pytest.raises(NotScanned):
        actions.inspect(file=file, at=AT)
    assert standing(file) is Standing.WAITING


def test_what_happens_to_a_file_is_on_record() -> None:
    file = held(a_jpeg())
    actions.erase(actor=actor(OTHER), file=file, at=AT)
    entries = Entry.objects.filter(object=f"files.file:{file}")
    assert {entry.did for entry in entries} == {
        "files.begin",
        "files.receive",
        "files.accept",
        "files.hold",
        "files.erase",
    }
    [acceptance] = [entry for entry in entries if entry.did == "files.accept"]
    assert acceptance.actor == "platform"
    assert len(acceptance.detail["sha256"]) == 64


@pytest.mark.parametrize("stranger", [ANONYMOUS, SYSTEM])
def test_only_users_may_send(stranger: Actor) -> None:
    with pytest.raises(NotAllowed):
        actions.begin(actor=stranger, name="", size=1, at=AT)


def test_only_an_accepted_file_of_ones_own_can_be_held() -> None:
    file = sent(a_jpeg())
    with pytest.raises(WrongStanding):
        actions.hold(actor=actor(SENDER), file=file, kinds=set(Kind), at=AT)
    actions.inspect(file=file, at=AT)
    with pytest.raises(NotFound):
        actions.hold(actor=actor(OTHER), file=file, kinds=set(Kind), at=AT)
    with pytest.raises(WrongKind):
        actions.hold(actor=actor(SENDER), file=file, kinds={Kind.PDF}, at=AT)
    actions.hold(actor=actor(SENDER), file=file, kinds={Kind.JPEG}, at=AT)
    with pytest.raises(NotFound):  # it is the room's now
        actions.withdraw(actor=actor(SENDER), file=file, at=AT)


def test_a_file_that_no_room_holds_is_not_served() -> None:
    with pytest.raises(NotFound):
        stream(accepted(a_jpeg()))


def test_a_held_file_is_served_into_a_sandbox_as_what_it_is() -> None:
    response = stream(held(a_pdf(), "Отчёт «о работе».pdf"), inline=True)
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
    assert response.headers["Cache-Control"] == "private, no-store"
    assert response.headers["Content-Disposition"].startswith("attachment; filename*=utf-8''%D0%9E")
    with closing(response):
        assert b"".join(response).startswith(b"%PDF-")


def test_a_picture_may_be_shown_and_gets_an_ending() -> None:
    response = stream(held(a_jpeg(), "photo"), inline=True)
    assert response.headers["Content-Disposition"] == 'inline; filename="photo.jpg"'
    with closing(response):
        assert b"".join(response).startswith(b"\xff\xd8\xff")


def test_what_nobody_holds_expires_and_what_is_held_stays(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    kept, begun = held(a_jpeg()), sent(b"a")
    with django_capture_on_commit_callbacks(execute=True):
        assert actions.erase_expired(at=AT + timedelta(hours=23)) == 0
        assert actions.erase_expired(at=AT + timedelta(days=8)) == 1
    assert list(File.objects.filter(pk__in=[kept, begun]).values_list("pk", flat=True)) == [kept]
    assert not storage.path_of(begun, Shelf.QUARANTINE).exists()


def test_an_expired_file_is_invisible_before_any_job_has_run() -> None:
    file = actions.begin(actor=actor(SENDER), name="", size=5, at=AT).pk
    with pytest.raises(NotFound):
        sent_file(file, actor=actor(SENDER), at=LATER)
    with pytest.raises(NotFound):
        actions.append(
            actor=actor(SENDER), file=file, offset=0, pieces=[b"a"], checksum=Checksum(), at=LATER
        )


def test_bytes_without_a_row_are_swept_after_a_day(place: Path) -> None:
    file, lost = held(a_jpeg()), uuid4()
    with storage.placing(lost) as new:
        new.write(b"left behind")
    half = storage.path_of(lost, Shelf.KEPT).with_name("half-written")
    half.write_bytes(b"left behind")
    moment = AT.timestamp()
    for path in place.glob("*/*/*"):
        os.utime(path, (moment, moment))
    assert actions.sweep(at=AT) == 0
    assert actions.sweep(at=LATER) == 2
    assert storage.path_of(file, Shelf.KEPT).exists()
    assert not storage.path_of(lost, Shelf.KEPT).exists()


def test_a_copy_that_fails_leaves_nothing(place: Path) -> None:
    def fail() -> None:
        with storage.placing(uuid4()) as new:
            new.write(b"half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert [path for path in place.rglob("*") if path.is_file()] == []
