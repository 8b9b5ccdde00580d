"""`umid audit`, as the auditor uses it."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID, uuid4

import pytest
from django.db import connection
from tests.record import execute, triggers_lifted, write

from umid.foundation.audit.commands import main
from umid.foundation.audit.models import Checkpoint
from umid.science.merkle import evidence

pytestmark = pytest.mark.usefixtures("empty_record")


def cut_back_to_the_first_checkpoint() -> None:
    with triggers_lifted(connection):
        execute(
            'DELETE FROM audit_entry WHERE id IN (SELECT entry FROM audit_leaf WHERE "index" > 5)'
        )
        execute('DELETE FROM audit_leaf WHERE "index" > 5')
        execute("DELETE FROM audit_checkpoint WHERE number > 0")


@pytest.mark.usefixtures("entries")
def test_a_record_cut_back_to_a_checkpoint_shows_only_against_a_later_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["checkpoint"]) == 0
    kept = tmp_path / "kept.txt"
    kept.write_text(capsys.readouterr().out, encoding="utf-8")
    assert main(["verify", "--against", str(kept)]) == 0
    cut_back_to_the_first_checkpoint()
    capsys.readouterr()
    assert main(["verify"]) == 0
    assert main(["verify", "--against", str(kept)]) == 1
    assert "at place 6: the record ends here" in capsys.readouterr().out


def test_every_entry_s_proof_checks_without_the_platform(
    entries: list[UUID], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["key"]) == 0
    key = capsys.readouterr().out.strip()
    for place, entry in enumerate(entries):
        assert main(["prove", str(entry)]) == 0
        document = tmp_path / f"{place}.json"
        document.write_text(capsys.readouterr().out, encoding="utf-8")
        assert evidence.main([str(document), key]) == 0
        assert f"entry {place} of 10" in capsys.readouterr().out


@pytest.mark.usefixtures("entries")
def test_what_has_no_place_yet_has_no_proof(capsys: pytest.CaptureFixture[str]) -> None:
    (waiting,) = write(1)
    assert main(["prove", str(waiting)]) == 1
    assert main(["prove", str(uuid4())]) == 1
    assert "no entry" in capsys.readouterr().err


@pytest.mark.django_db
def test_before_the_first_signature_there_is_no_checkpoint(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["checkpoint"]) == 1
    assert main(["verify"]) == 0
    assert "nothing has been signed" in capsys.readouterr().err


@pytest.mark.usefixtures("entries")
def test_a_forged_checkpoint_is_not_compared_with(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    forged = tmp_path / "forged.txt"
    forged.write_text(Checkpoint.objects.get(number=1).note.replace("10", "11", 1), "utf-8")
    assert main(["verify", "--against", str(forged)]) == 1
    assert "not a note signed by" in capsys.readouterr().err


def test_a_new_key_is_made_without_a_database(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new-key", "council.example/audit"]) == 0
    assert capsys.readouterr().out.startswith("PRIVATE+KEY+council.example/audit+")
    assert main(["new-key", "two words"]) == 1
