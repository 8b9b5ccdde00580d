"""Splink does the heavy work, on DuckDB or, where a register outgrows one machine, on Spark.

It blocks, compares and weighs; what it returns is arrays. Nothing else in the package knows it.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import duckdb
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from splink import DuckDBAPI, Linker
from splink.internals.database_api import DatabaseAPI
from splink.internals.splink_dataframe import SplinkDataFrame

from umid.science.linkage.blocking import (
    LEARNING_RULES,
    NO_KEY,
    RULES,
    Keys,
    Rule,
    column,
    keys,
    without_crowds,
)
from umid.science.linkage.levels import COMPARED, COMPARISONS
from umid.science.linkage.model import Floats, Levels, Model
from umid.science.linkage.traits import Traits

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

MEMORY: Final = "2500MB"
Engine = DatabaseAPI[Any]


@dataclass(frozen=True, slots=True)
class Compared:
    """Compared pairs by columns: rows in the lists, and the level of each comparison."""

    left: NDArray[np.int64]
    right: NDArray[np.int64]
    levels: Sequence[Levels]


@dataclass(frozen=True, slots=True)
class Patterns:
    """Compared pairs counted by the rule that found them and by their levels.

    `settled` says by rule and comparison whether the rule's key settles it.
    """

    rule: NDArray[np.int64]
    levels: Sequence[Levels]
    count: Floats
    settled: NDArray[np.bool_]


def on_duckdb() -> Engine:
    """DuckDB within this process, held to two threads and a part of a small machine's memory."""
    connection = duckdb.connect(
        config={"memory_limit": MEMORY, "preserve_insertion_order": "false"}
    )
    return DuckDBAPI(connection)


def on_spark(session: SparkSession) -> Engine:
    """Spark, for registers that outgrow one machine (extra `spark`).

    The session needs `spark.jars` set to Splink's `similarity_jar_location()`, a checkpoint
    directory, and `spark.sql.ansi.enabled` as it comes.
    """
    from splink.backends.spark import SparkAPI  # noqa: PLC0415 - the extra is not always there

    # Untyped where pyspark is absent.
    return SparkAPI(spark_session=session)  # type: ignore[no-untyped-call, unused-ignore]


class Comparing:
    """One list, or two that are compared with each other, in an engine."""

    def __init__(self, engine: Engine, lists: Sequence[Traits]) -> None:
        logging.getLogger("splink").setLevel(logging.ERROR)
        self._engine = engine
        self._dialect = engine.sql_dialect.sql_dialect_str
        self.sides = (lists[0], lists[-1])
        blocked = without_crowds([keys(traits) for traits in lists])
        self._lists = [
            engine.register(_table(traits, one)) for traits, one in zip(lists, blocked, strict=True)
        ]
        self._link_type = "dedupe_only" if len(lists) == 1 else "link_only"

    @property
    def possible(self) -> float:
        """How many pairs there are, compared or not."""
        left, right = map(len, self.sides)
        return left * right if self._link_type == "link_only" else left * (left - 1) / 2

    def strangers(self, most_pairs: float, seed: int) -> list[Floats]:
        """By comparison, how often pairs drawn at random stand at each level."""
        linker = self._linker(None)
        linker.training.estimate_u_using_random_sampling(max_pairs=most_pairs, seed=seed)
        kept = linker.misc.save_model_to_json()
        return [_by_level(comparison["comparison_levels"]) for comparison in kept["comparisons"]]

    def patterns(self) -> Patterns:
        """The pairs that each of the learning rules finds by itself, counted."""
        counted = [self._counted(rule) for rule in LEARNING_RULES]
        return Patterns(
            np.repeat(np.arange(len(counted)), [table.num_rows for table in counted]),
            _levels(pa.concat_tables(counted)),
            np.concatenate([table["pairs"].to_numpy() for table in counted]).astype(np.float64),
            np.array([
                [comparison.name in rule.settles for comparison in COMPARISONS]
                for rule in LEARNING_RULES
            ]),
        )  # fmt: skip

    def _counted(self, rule: Rule) -> pa.Table:
        found = self._linker(None, [rule]).inference.predict(warning_mode="never")
        levels = ", ".join(f"{comparison.name}_level" for comparison in COMPARISONS)
        return self._asked(
            found, f"SELECT {levels}, count(*) AS pairs FROM ({self._levels()}) GROUP BY {levels}"
        )

    def pairs(self, model: Model, least_weight: float) -> Compared:
        """The pairs that blocking finds, but for those that the model finds hopeless.

        `least_weight`: the least logarithm to base 2 of the odds of one person against strangers,
        without regard to how rare the values are that agree.
        """
        found = self._linker(model).inference.predict(threshold_match_weight=least_weight)
        return _compared(self._asked(found, self._levels()))

    def _levels(self) -> str:
        """The query for the levels of found pairs; Splink itself returns only their weights."""
        cases = [
            f"{comparison.case(self._dialect)} AS {comparison.name}_level"
            for comparison in COMPARISONS
        ]
        sides = []
        for side, one in zip("lr", (self._lists[0], self._lists[-1]), strict=True):
            columns = ", ".join(f"{name} AS {name}_{side}" for name in ("record", *COMPARED))
            sides.append(f"JOIN (SELECT {columns} FROM {one.physical_name}) USING (record_{side})")
        return " ".join([
            f"SELECT record_l, record_r, {', '.join(cases)} FROM",
            "(SELECT record_l, record_r FROM {this})",
            *sides,
        ])  # fmt: skip

    def _asked(self, found: SplinkDataFrame, sql: str) -> pa.Table:
        answer = found.query_sql(sql)
        found.drop_table_from_database_and_remove_from_cache()
        table = answer.as_pyarrow_table()  # type: ignore[no-untyped-call] # the one untyped call
        answer.drop_table_from_database_and_remove_from_cache()
        return table

    def _linker(self, model: Model | None, rules: Sequence[Rule] = RULES) -> Linker:
        lists: SplinkDataFrame | list[SplinkDataFrame] = self._lists
        if self._link_type == "dedupe_only":
            lists = self._lists[0]
        return Linker(
            lists,
            _settings(self._link_type, self._dialect, model, rules),
            log_level=None,
            validate_settings=False,
        )


def _table(traits: Traits, keys: Mapping[str, Keys]) -> pa.Table:
    table = traits.arrow().append_column("record", pa.array(np.arange(len(traits))))
    for key, values in keys.items():
        table = table.append_column(column(key), pa.array(values, mask=values == NO_KEY))
    return table


def _settings(
    link_type: str, dialect: str, model: Model | None, rules: Sequence[Rule]
) -> dict[str, Any]:
    return {
        "link_type": link_type,
        "unique_id_column_name": "record",
        "probability_two_random_records_match": model.share_person if model else 0.0001,
        "blocking_rules_to_generate_predictions": [
            {"blocking_rule": sql, "sql_dialect": dialect} for rule in rules for sql in rule.sql()
        ],
        "comparisons": [_comparison(number, dialect, model) for number in range(len(COMPARISONS))],
        "retain_matching_columns": False,
        "retain_intermediate_calculation_columns": False,
    }


def _comparison(number: int, dialect: str, model: Model | None) -> dict[str, Any]:
    comparison = COMPARISONS[number]
    levels: list[dict[str, Any]] = [
        {"sql_condition": level.sql_in(dialect), "label_for_charts": level.code}
        for level in comparison.levels
    ]
    levels.append({"sql_condition": "ELSE", "label_for_charts": "different"})
    if model:
        odds = model.odds[number]
        for level, person, strangers in zip(
            levels, odds.person[::-1].tolist(), odds.strangers[::-1].tolist(), strict=True
        ):
            level.update(m_probability=person, u_probability=strangers)
    unknown = {
        "sql_condition": comparison.unknown,
        "label_for_charts": "unknown",
        "is_null_level": True,
    }
    return {
        "output_column_name": comparison.name,
        "comparison_description": comparison.name,
        "comparison_levels": [unknown, *levels],
    }


def _by_level(levels: Sequence[Mapping[str, Any]]) -> Floats:
    """From the level that differs up, as they are numbered; 0 for a level never seen."""
    known = [level for level in levels if not level.get("is_null_level")]
    return np.array([level.get("u_probability") or 0.0 for level in reversed(known)], np.float64)


def _levels(table: pa.Table) -> list[Levels]:
    return [
        table[f"{comparison.name}_level"].to_numpy().astype(np.int8) for comparison in COMPARISONS
    ]


def _compared(table: pa.Table) -> Compared:
    """In a fixed order, for an engine's threads give none."""
    left, right = table["record_l"].to_numpy(), table["record_r"].to_numpy()
    order = np.lexsort((right, left))
    return Compared(left[order], right[order], [level[order] for level in _levels(table)])
