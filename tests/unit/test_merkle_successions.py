"""Another key signs from now on: only with both keys' word, and never for what was before."""

from __future__ import annotations

from pathlib import Path

import pytest

from umid.science.merkle import evidence
from umid.science.merkle.notes import Checkpoint, NoKey, NotSigned, Signer
from umid.science.merkle.proofs import inclusion
from umid.science.merkle.successions import Keyring, Succession, followed, stated
from umid.science.merkle.tree import leaf_hash, root

LOG = "council.example/audit"
OLD, NEW, NEXT, THIEF = (Signer.made(LOG) for _ in range(4))
LEAVES = [leaf_hash(b"entry %d" % number) for number in range(9)]


def change(former: Signer, following: Signer, size: int) -> str:
    return stated(former, following, size=size, root=root(LEAVES[:size]))


FIRST, SECOND = change(OLD, NEW, 4), change(NEW, NEXT, 7)


def checkpoint(key: Signer, size: int) -> str:
    return key.note(str(Checkpoint(LOG, size, root(LEAVES[:size]))))


def test_who_knows_any_key_gets_to_the_present_one() -> None:
    assert str(followed(OLD.verifier, [FIRST, SECOND])) == str(NEXT.verifier)
    assert str(followed(NEW.verifier, [SECOND])) == str(NEXT.verifier)


def test_each_key_counts_for_its_own_time_alone() -> None:
    keys = Keyring.traced(NEXT.verifier, [FIRST, SECOND])
    signers = {4: OLD, 5: NEW, 7: NEW, 8: NEXT}
    for size, due in signers.items():
        assert keys.opened(checkpoint(due, size)).size == size
        for other in {OLD, NEW, NEXT, THIEF} - {due}:
            with pytest.raises(NotSigned):
                keys.opened(checkpoint(other, size))


@pytest.mark.parametrize(
    "forged",
    [
        [change(OLD, THIEF, 4)],  # the old key was stolen, but leads elsewhere
        [change(THIEF, NEXT, 4)],  # without the word of the key before
        [FIRST],  # an end is missing
        [SECOND, FIRST],
        [FIRST, change(NEW, NEXT, 4)],  # two at one size
        [FIRST.replace("\n4\n", "\n5\n"), SECOND],
        [FIRST.replace(str(NEW.verifier), str(THIEF.verifier)), SECOND],
        [OLD.note(FIRST.partition("\n\n")[0] + "\n"), SECOND],  # one signature alone
        ["", SECOND],
    ],
)
def test_a_forged_change_leads_nowhere(forged: list[str]) -> None:
    def believed() -> bool:
        """By the node, which knows the last key, and by an outsider, who knows the first."""
        Keyring.traced(NEXT.verifier, forged)
        return str(followed(OLD.verifier, forged)) == str(NEXT.verifier)

    with pytest.raises(NotSigned):
        believed()


def test_only_another_key_of_the_same_log_can_follow() -> None:
    for following in (OLD, Signer.made("elsewhere.example/audit")):
        with pytest.raises(NoKey):
            change(OLD, following, 4)


def test_a_statement_says_what_it_was_made_of() -> None:
    found = Succession.opened(FIRST)
    assert (found.size, found.root) == (4, root(LEAVES[:4]))


def test_an_outsider_with_the_first_key_checks_a_proof_under_the_last(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    proof = evidence.Evidence("entry 2", inclusion(LEAVES, 2), checkpoint(NEXT, 9))
    files = {"proof": proof.to_json(), "first": FIRST, "second": SECOND}
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    document, first, second = (str(tmp_path / name) for name in files)
    known = str(OLD.verifier)
    assert evidence.main([document, known, first, second]) == 0
    assert "entry 2 of 9" in capsys.readouterr().out
    assert evidence.main([document, known]) == 1
    assert evidence.main([document, known, second]) == 1
