"""The same model finds the same pairs on Spark, where Java and Spark are present."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.unit.linkage.conftest import Town

from umid.science.linkage import people
from umid.science.linkage.engine import Engine, on_spark
from umid.science.linkage.finding import find

pyspark = pytest.importorskip("pyspark.sql", reason="pyspark is not installed (extra spark)")
pytestmark = [
    pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java"),
    pytest.mark.filterwarnings("default"),  # Spark's own code warns
]


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    from splink.backends.spark import similarity_jar_location  # noqa: PLC0415 - needs pyspark

    folder = tmp_path_factory.mktemp("spark")
    session = (
        pyspark.SparkSession.builder.master("local[2]")
        .config("spark.jars", similarity_jar_location())
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.warehouse.dir", str(folder / "warehouse"))
        .getOrCreate()
    )
    session.sparkContext.setCheckpointDir(str(folder / "checkpoints"))
    session.sparkContext.setLogLevel("ERROR")
    yield on_spark(session)
    session.stop()


def test_spark_finds_the_pairs_that_duckdb_finds(
    town: Town, engine: Engine, tmp_path: Path
) -> None:
    lines = town.path.read_text(encoding="utf-8").splitlines(keepends=True)
    path = tmp_path / "few.csv"
    path.write_text("".join(lines[:1] + lines[-150:]), encoding="utf-8")
    few = people.read(path)
    here = find([few], seed=1, model=town.found.model).pairs
    there = find([few], seed=1, model=town.found.model, engine=engine).pairs
    assert len(here) > 3
    assert (there.left, there.right) == (here.left, here.right)
    assert there.probability.tolist() == pytest.approx(here.probability.tolist())
