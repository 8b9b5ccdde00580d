"""What Splink finds with its ready-made comparisons and the blocking its tutorial begins with."""

from __future__ import annotations

import logging
from collections.abc import Sequence

import pyarrow as pa
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

from umid.science.linkage.evaluation import Pair
from umid.science.linkage.people import People

NAMES = ("given", "family", "birth", "sex", "place")


def with_defaults(lists: Sequence[People]) -> dict[Pair, float]:
    """Every pair that blocking finds, with its probability."""
    logging.getLogger("splink").setLevel(logging.ERROR)
    engine = DuckDBAPI()
    settings = SettingsCreator(
        link_type="dedupe_only" if len(lists) == 1 else "link_only",
        unique_id_column_name="id",
        comparisons=[
            cl.NameComparison("given"),
            cl.NameComparison("family"),
            cl.DateOfBirthComparison("birth", input_is_string=True),
            cl.ExactMatch("sex"),
            cl.ExactMatch("place").configure(term_frequency_adjustments=True),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("given", "family"),
            block_on("given", "birth"),
            block_on("family", "birth"),
        ],
        retain_matching_columns=False,
    )
    tables = [engine.register(_table(listed)) for listed in lists]
    linker = Linker(tables[0] if len(tables) == 1 else tables, settings, log_level=None)
    linker.training.estimate_u_using_random_sampling(max_pairs=2e6, seed=1)
    for rule in (block_on("given", "family"), block_on("birth")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    found = linker.inference.predict(threshold_match_probability=0.05).as_dict()
    return {
        frozenset((left, right)): chance
        for left, right, chance in zip(
            found["id_l"], found["id_r"], found["match_probability"], strict=True
        )
    }


def _table(listed: People) -> pa.Table:
    columns = {
        name: [column[row] or None for row in range(len(listed))]
        for name, column in listed.columns.items()
        if name in NAMES
    }
    return pa.table({"id": list(listed.ids), **columns})
