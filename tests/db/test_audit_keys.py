"""The key that signs the record is changed, and the record holds before and after."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest
from django.conf import settings
from django.db import IntegrityError, connection, transaction
from tests.record import AT, execute, triggers_lifted, write

from umid.foundation.audit.actions import sequence
from umid.foundation.audit.commands import main
from umid.foundation.audit.keys import signer
from umid.foundation.audit.models import Checkpoint, Leaf, Succession
from umid.foundation.audit.queries.verification import first_fault_of_record
from umid.foundation.audit.rules.verification import Wrong
from umid.science.merkle.notes import NotSigned, Signer
from umid.science.merkle.successions import stated

pytestmark = pytest.mark.usefixtures("entries")


@pytest.fixture
def changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Signer:
    """The node as it stands after the ceremony: the former key."""
    former = signer()
    following = Signer.made(former.name)
    file = tmp_path / "new-key"
    file.write_text(following.secret_text, encoding="utf-8")
    assert main(["change-key", str(file)]) == 0
    with pytest.raises(NotSigned):
        sequence(at=AT)  # with the former key nothing is signed any more
    monkeypatch.setattr(settings, "AUDIT_KEY", following.secret_text)
    return former


def test_the_record_holds_before_and_after_a_change_of_keys(
    changed: Signer, entries: list[UUID]
) -> None:
    assert first_fault_of_record() is None
    write(3)
    assert sequence(at=AT) == 4  # the change itself stands in the record
    assert first_fault_of_record() is None
    assert signer().verifier.opened(Checkpoint.objects.order_by("number").last().note)  # type: ignore[union-attr] # there is one
    assert changed.verifier.opened(Checkpoint.objects.get(size=len(entries)).note)


def test_a_checkpoint_from_before_is_still_compared_with(
    changed: Signer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "kept.txt"
    kept.write_text(Checkpoint.objects.get(number=1).note, encoding="utf-8")
    assert main(["verify", "--against", str(kept)]) == 0
    assert main(["statement", "0"]) == 0
    assert str(changed.verifier) in capsys.readouterr().out


def test_a_stolen_former_key_rewrites_nothing(changed: Signer) -> None:
    """With it, the database and no checkpoint from elsewhere: the statement has the old root."""
    leaf = Leaf.objects.get(index=0)
    with triggers_lifted(connection):
        execute('UPDATE audit_leaf SET hash = %s WHERE "index" = 0', bytes(32))
    fault = first_fault_of_record()
    assert fault is not None
    assert (fault.wrong, fault.index) == (Wrong.MISPLACED, leaf.index)
    del changed


def test_a_forged_or_deleted_change_of_keys_is_found(changed: Signer) -> None:
    thief = Signer.made(changed.name)
    row = Succession.objects.get()
    forged = stated(changed, thief, size=row.size, root=bytes(32))
    with triggers_lifted(connection):
        execute("UPDATE audit_succession SET note = %s", forged)
    fault = first_fault_of_record()
    assert fault is not None
    assert fault.wrong is Wrong.KEYS
    with triggers_lifted(connection):
        execute("DELETE FROM audit_succession")
    fault = first_fault_of_record()
    assert fault is not None
    assert fault.wrong is Wrong.CHECKPOINT


@pytest.mark.parametrize(
    "statement", ["UPDATE audit_succession SET size = 1", "DELETE FROM audit_succession"]
)
def test_a_change_of_keys_is_never_taken_back(changed: Signer, statement: str) -> None:
    del changed
    with pytest.raises(IntegrityError, match="only ever added to"), transaction.atomic():
        execute(statement)


def test_the_key_of_another_log_cannot_follow(tmp_path: Path) -> None:
    file = tmp_path / "new-key"
    file.write_text(Signer.made("elsewhere.example/audit").secret_text, encoding="utf-8")
    assert main(["change-key", str(file)]) == 1
    assert not Succession.objects.exists()
