"""Reads what a page shows of two versions, and which of them it proposes."""

from __future__ import annotations

import re
from html import unescape

ROW = re.compile(r'<tr><th scope="row">(.*?)</th><td>(.*?)</td><td>(.*?)</td></tr>', re.DOTALL)


def rivals(page: str) -> list[tuple[str, str, str]]:
    """Each question that two people answered differently: theirs, mine."""
    return [(label, _shown(theirs), _shown(mine)) for label, theirs, mine in _rows(page)]


def proposed(page: str) -> dict[str, str]:
    """For each question whose answer the page proposes to keep."""
    return {label: "theirs" if "checked" in theirs else "mine" for label, theirs, _ in _rows(page)}


def _rows(page: str) -> list[tuple[str, str, str]]:
    return ROW.findall(page.partition('id="rivals"')[2].partition("</table>")[0])


def _shown(cell: str) -> str:
    unseen = re.sub(r'<span class="unseen">.*?</span>', "", cell)
    return unescape(re.sub(r"<[^>]*>", "", unseen)).strip()
