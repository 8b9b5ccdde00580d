"""`umid link`: duplicates within a list, matches between two, and what shows how good they are."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from gettext import gettext as _
from pathlib import Path
from typing import Final

import numpy as np

from umid.science.linkage import (
    calibration,
    evaluation,
    index,
    missed,
    model,
    pairs,
    people,
    review,
)
from umid.science.linkage.evaluation import Score
from umid.science.linkage.finding import LEAST, find, learn_from
from umid.science.linkage.progress import Progress
from umid.science.linkage.traits import describe

SEED: Final = 1
THRESHOLD: Final = 0.5
REVIEWED: Final = 500
PROCESSES: Final = min(2, os.cpu_count() or 1)
Command = Callable[..., argparse.ArgumentParser]
_CANNOT: Final = (
    OSError,
    UnicodeDecodeError,
    people.UnreadablePeople,
    pairs.UnreadablePairs,
    evaluation.UnreadableTruth,
    model.UnreadableModel,
    index.UnreadableIndex,
    review.UnreadableReview,
    calibration.TooFewReviews,
    missed.EmptyAudit,
)


def main(words: Sequence[str]) -> int:
    """Run `umid link` with the words that follow it; 0 done, 1 refused by a file, 2 misused."""
    try:
        arguments = _parser().parse_args(words)
    except SystemExit as stopped:
        return int(stopped.code or 0)
    run: Callable[[argparse.Namespace], None] = arguments.run
    try:
        run(arguments)
    except _CANNOT as wrong:
        sys.stderr.write(f"umid: {wrong}\n")
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("umid link", description=_("Find records of one person."))
    commands = parser.add_subparsers(required=True, metavar=_("command"))

    def command(
        name: str, run: Callable[[argparse.Namespace], None], told: str, *files: str
    ) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=told, description=told)
        for file in files:
            added.add_argument(file.split(".")[0], type=Path, metavar=file)
        added.set_defaults(run=run)
        return added

    _takes_lists(command)
    _takes_reviews(command)
    _takes_registers(command)
    return parser


def _takes_lists(command: Command) -> None:
    for name, told, lists in (
        ("dedupe", _("find duplicates within a list"), ("people.csv",)),
        ("pair", _("find matches between two lists"), ("a.csv", "b.csv")),
    ):
        finding = command(name, _find, told)
        finding.add_argument("lists", nargs=len(lists), type=Path, metavar=lists)
        _takes_out(finding, "pairs.csv")
        _takes_model(finding)
        _takes_share(finding, "--least", LEAST, _("least probability written"))
        finding.add_argument("--save-model", type=Path, help=_("keep the model that was used"))
    scoring = command(
        "evaluate", _evaluate, _("score pairs against the truth"), "pairs.csv", "truth.csv"
    )
    _takes_share(scoring, "--threshold", THRESHOLD, _("probability from which a pair counts"))


def _takes_reviews(command: Command) -> None:
    choosing = command("review", _review, _("choose pairs for people to review"), "pairs.csv")
    choosing.add_argument("--count", type=int, default=REVIEWED)
    choosing.add_argument("--seed", type=int, default=SEED)
    _takes_out(choosing, "review.csv")
    fitting = command(
        "calibrate",
        _calibrate,
        _("set a model right by reviewed pairs"),
        "model.json",
        "review.csv",
    )
    _takes_out(fitting, "calibrated.json")
    command("missed", _missed, _("estimate the pairs that were missed"), "pairs.csv", "audit.csv")


def _takes_registers(command: Command) -> None:
    keeping = command(
        "index", _index, _("keep a register to check new people against"), "people.csv"
    )
    _takes_out(keeping, "register.index")
    _takes_model(keeping)
    asking = command(
        "check", _check, _("look for new people in a kept register"), "person.csv", "register.index"
    )
    _takes_share(asking, "--least", LEAST, _("least probability shown"))


def _takes_out(parser: argparse.ArgumentParser, name: str) -> None:
    parser.add_argument("--out", required=True, type=Path, metavar=name)


def _takes_model(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--model", type=Path, help=_("use this model instead of learning one"))
    parser.add_argument(
        "--seed", type=int, default=SEED, help=_("makes learning repeatable (default %(default)s)")
    )


def _takes_share(parser: argparse.ArgumentParser, name: str, default: float, told: str) -> None:
    parser.add_argument(name, type=_share, default=default, help=told + _(" (default %(default)s)"))


def _share(text: str) -> float:
    number = float(text)
    if not 0 <= number <= 1:
        raise argparse.ArgumentTypeError(_("a probability lies between 0 and 1"))
    return number


def _find(arguments: argparse.Namespace) -> None:
    progress = Progress()
    lists = [people.read(path, progress) for path in arguments.lists]
    kept = model.load(arguments.model) if arguments.model else None
    found = find(
        lists,
        seed=arguments.seed,
        model=kept,
        least=arguments.least,
        progress=progress,
        processes=PROCESSES,
    )
    pairs.write(found.pairs, arguments.out)
    if arguments.save_model:
        model.save(found.model, arguments.save_model)
    _say(_("{count} pairs in {path}"), count=len(found.pairs), path=arguments.out)


def _evaluate(arguments: argparse.Namespace) -> None:
    truth = evaluation.read_truth(arguments.truth)
    found = pairs.read(arguments.pairs).at_least(arguments.threshold)
    _say_score(_("all pairs"), evaluation.evaluate(found, truth))
    for relation, count in evaluation.wrong_by_relation(found, truth).most_common():
        _say(_("{count} wrong pairs: {relation}"), count=count, relation=_(relation))


def _review(arguments: argparse.Namespace) -> None:
    count = review.write(
        pairs.read(arguments.pairs), arguments.count, arguments.seed, arguments.out
    )
    _say(_("{count} pairs in {path}: write yes or no under match"), count=count, path=arguments.out)


def _calibrate(arguments: argparse.Namespace) -> None:
    kept = model.load(arguments.model)
    reviewed = review.read(arguments.review)
    before = calibration.calibration_error(
        reviewed.probability, reviewed.is_match, reviewed.weights
    )
    curve = calibration.calibrate(reviewed.probability, reviewed.is_match, reviewed.weights)
    model.save(kept.with_calibration(curve), arguments.out)
    _say(
        _("{count} reviews; calibration error before {before:.3f}; calibrated model in {path}"),
        count=len(reviewed.is_match), before=before, path=arguments.out,
    )  # fmt: skip


def _missed(arguments: argparse.Namespace) -> None:
    found = pairs.read(arguments.pairs)
    audited = pairs.read_bare(arguments.audit)
    result = missed.estimate_missed(
        len(audited), len(audited & found.at_least(0)), float(np.sum(found.probability))
    )
    for name, estimate in ((_("share found"), result.recall), (_("pairs missed"), result.pairs)):
        _say(
            _("{name}: {value:.3g} (95 % interval {low:.3g} to {high:.3g})"),
            name=name, value=estimate.value, low=estimate.low, high=estimate.high,
        )  # fmt: skip


def _index(arguments: argparse.Namespace) -> None:
    progress = Progress()
    register = people.read(arguments.people, progress)
    traits = describe(register, progress, PROCESSES)
    kept = model.load(arguments.model) if arguments.model else learn_from([traits], arguments.seed)
    index.write(arguments.out, register, traits, kept)
    _say(_("{count} people in {path}"), count=len(register), path=arguments.out)


def _check(arguments: argparse.Namespace) -> None:
    asked = people.read(arguments.person)
    register = index.Register(arguments.register)
    for identifier, matches in zip(
        asked.ids, register.matches(asked, arguments.least), strict=True
    ):
        if not matches:
            _say(_("{id}: nobody"), id=identifier)
        for match in matches:
            _say(
                _("{id}: {other} with probability {probability:.3f} ({reasons})"),
                id=identifier, other=match.id, probability=match.probability, reasons=match.reasons,
            )  # fmt: skip


def _say_score(name: str, score: Score) -> None:
    _say(
        _(
            "{name}: precision {precision:.4f}, recall {recall:.4f}, F1 {f1:.4f}"
            " ({right} right, {wrong} wrong, {missed} missed)"
        ),
        name=name, precision=score.precision, recall=score.recall, f1=score.f1,
        right=score.right, wrong=score.wrong, missed=score.missed,
    )  # fmt: skip


def _say(words: str, **values: object) -> None:
    sys.stdout.write(words.format(**values) + "\n")
