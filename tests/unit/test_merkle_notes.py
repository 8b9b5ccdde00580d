"""Signed notes and evidence: what opens, what is refused, and that others' tools would agree."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from umid.science.merkle import evidence
from umid.science.merkle.evidence import Evidence, NotProven
from umid.science.merkle.notes import Checkpoint, NoKey, NotSigned, Signer, Verifier
from umid.science.merkle.proofs import inclusion
from umid.science.merkle.tree import leaf_hash, root

if TYPE_CHECKING:
    from pathlib import Path

# The example of c2sp.org/signed-note: key, text and signature made by another implementation.
THEIR_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
THEIR_NOTE = (
    "This is an example message.\n\n— example.com/foo "
    "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
)
SIGNER = Signer.made("council.example/audit")
ENTRIES = [f'{{"entry":{number}}}' for number in range(7)]
LEAVES = [leaf_hash(entry.encode()) for entry in ENTRIES]
CHECKPOINT = Checkpoint("council.example/audit", len(LEAVES), root(LEAVES), ("2026-11-24",))
NOTE = SIGNER.note(str(CHECKPOINT))


def test_a_note_signed_by_another_implementation_opens() -> None:
    assert Verifier.from_text(THEIR_KEY).opened(THEIR_NOTE) == "This is an example message.\n"


def test_a_checkpoint_reads_as_it_was_written() -> None:
    assert Checkpoint.opened(NOTE, SIGNER.verifier) == CHECKPOINT


def test_keys_survive_being_written_as_text() -> None:
    again = Signer.from_text(SIGNER.secret_text)
    assert (
        str(again.verifier) == str(SIGNER.verifier) == str(Verifier.from_text(str(SIGNER.verifier)))
    )
    assert Checkpoint.opened(again.note(str(CHECKPOINT)), SIGNER.verifier) == CHECKPOINT


def test_every_changed_character_of_a_note_is_refused() -> None:
    for place, char in enumerate(NOTE):
        changed = NOTE[:place] + ("B" if char != "B" else "C") + NOTE[place + 1 :]
        with pytest.raises(NotSigned):
            Checkpoint.opened(changed, SIGNER.verifier)


def test_a_witness_may_sign_below_us() -> None:
    witness = Signer.made("witness.example")
    theirs = witness.note(str(CHECKPOINT)).splitlines()[-1]
    assert Checkpoint.opened(f"{NOTE}{theirs}\n", SIGNER.verifier) == CHECKPOINT


def test_a_wrong_signature_by_our_key_spoils_a_note_with_a_right_one() -> None:
    wrong = SIGNER.note("other\n").splitlines()[-1]
    with pytest.raises(NotSigned):
        SIGNER.verifier.opened(f"{NOTE}{wrong}\n")


def test_another_log_with_our_name_is_not_us() -> None:
    with pytest.raises(NotSigned):
        Checkpoint.opened(Signer.made(SIGNER.name).note(str(CHECKPOINT)), SIGNER.verifier)


@pytest.mark.parametrize(
    "text",
    [
        "council.example/audit\n",
        "council.example/audit\n07\n" + str(CHECKPOINT).split("\n")[2] + "\n",
        "council.example/audit\n7\nAAAA\n",
        "council.example/audit\n7\nnot base64\n",
        str(CHECKPOINT).replace("council", "other"),
    ],
)
def test_a_signed_text_that_is_no_checkpoint_of_ours_is_refused(text: str) -> None:
    with pytest.raises(NotSigned):
        Checkpoint.opened(SIGNER.note(text), SIGNER.verifier)


@pytest.mark.parametrize("name", ["", "two words", "a+b", "line\n"])
def test_a_name_that_a_note_cannot_carry_gets_no_key(name: str) -> None:
    with pytest.raises(NoKey):
        Signer.made(name)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "name",
        "name+00000000+!",
        THEIR_KEY.replace("530d903a", "530d903b"),
        THEIR_KEY.replace("+Ae", "+Ce"),
        THEIR_KEY[:-4],
    ],
)
def test_a_text_that_is_no_key_is_refused(text: str) -> None:
    with pytest.raises(NoKey):
        Verifier.from_text(text)
    with pytest.raises(NoKey):
        Signer.from_text(f"PRIVATE+KEY+{text}")
    with pytest.raises(NoKey):
        Signer.from_text(text)


def test_a_note_is_made_of_lines_alone() -> None:
    with pytest.raises(ValueError, match="lines"):
        SIGNER.note("no end")
    with pytest.raises(ValueError, match="lines"):
        SIGNER.note("a\ttab\n")


def test_evidence_proves_each_entry_with_the_public_key_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for index, entry in enumerate(ENTRIES):
        document = tmp_path / f"{index}.json"
        document.write_text(
            Evidence(entry, inclusion(LEAVES, index), NOTE).to_json(), encoding="utf-8"
        )
        assert evidence.main([str(document), str(SIGNER.verifier)]) == 0
        assert capsys.readouterr().out == f"{entry}\nentry {index} of 7 in council.example/audit\n"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("format", "other"),
        ("entry", ENTRIES[4]),
        ("index", 2),
        ("size", 8),
        ("path", []),
        ("path", ["!"]),
        ("index", "x"),
        ("checkpoint", NOTE.replace("7", "8", 1)),
    ],
)
def test_evidence_with_anything_changed_proves_nothing(field: str, value: object) -> None:
    document = json.loads(Evidence(ENTRIES[3], inclusion(LEAVES, 3), NOTE).to_json())
    with pytest.raises((NotProven, NotSigned)):
        Evidence.from_json(json.dumps(document | {field: value})).check(SIGNER.verifier)


@pytest.mark.parametrize("document", ["", "[]", "{}", "null", "7"])
def test_what_is_no_evidence_is_refused(document: str) -> None:
    with pytest.raises(NotProven):
        Evidence.from_json(document)


def test_the_command_says_what_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert evidence.main([]) == 2
    assert evidence.main([str(tmp_path / "absent"), str(SIGNER.verifier)]) == 1
    (tmp_path / "empty").write_text("{}", encoding="utf-8")
    assert evidence.main([str(tmp_path / "empty"), str(SIGNER.verifier)]) == 1
    assert "not proven: not a document" in capsys.readouterr().err
