"""The child's other task: the rows of a table, once the file has passed inspection."""

from __future__ import annotations

from typing import Any, BinaryIO, Final

from umid.foundation.files.inspection import office
from umid.foundation.files.inspection.sniffing import kind_of
from umid.foundation.files.rules.kinds import Kind
from umid.foundation.files.rules.refusals import Refusal, Refused
from umid.foundation.files.tables.reading import rows
from umid.foundation.files.tables.rows import Limits, Unreadable

_TABLES: Final = {Kind.CSV, Kind.TXT, Kind.XLSX}


def read_table(source: BinaryIO, _kept: None) -> dict[str, Any]:
    """`rows` as pairs of number and cells; or the `fault` with its `row` and `column`."""
    kind = kind_of(source)
    if kind not in _TABLES:
        raise Refused(Refusal.KIND)
    if kind is Kind.XLSX:
        office.require_harmless(source)
    try:
        return {"rows": [(row.number, row.cells) for row in rows(source, kind, Limits())]}
    except Unreadable as error:
        place = error.place
        return {"fault": error.fault, "row": place.row, "column": place.column}
