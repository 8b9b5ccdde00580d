"""What a harvester asks, and which of the protocol's errors answers what it may not ask.

OAI-PMH 2.0, openarchives.org/OAI/2.0/openarchivesprotocol.htm, sections 3.3 to 4.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final

PREFIX: Final = "oai_dc"
"""The one form in which records are written."""


class Verb(StrEnum):
    """What is asked for."""

    IDENTIFY = "Identify"
    FORMATS = "ListMetadataFormats"
    SETS = "ListSets"
    IDENTIFIERS = "ListIdentifiers"
    RECORDS = "ListRecords"
    RECORD = "GetRecord"


class Fault(StrEnum):
    """Why there is no answer."""

    VERB = "badVerb"
    ARGUMENT = "badArgument"
    FORMAT = "cannotDisseminateFormat"
    IDENTIFIER = "idDoesNotExist"
    NOTHING = "noRecordsMatch"
    SETS = "noSetHierarchy"
    TOKEN = "badResumptionToken"  # noqa: S105 - the protocol's word


class Refused(Exception):
    """The protocol's error, with what is wrong in words."""

    def __init__(self, fault: Fault, words: str) -> None:
        super().__init__(words)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Span:
    """From a moment on (inclusive) and before another; None where there is no bound."""

    since: datetime | None = None
    before: datetime | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that is whole; `said` are its arguments as they came."""

    verb: Verb
    said: Mapping[str, str] = field(default_factory=dict)
    span: Span = field(default_factory=Span)

    @property
    def identifier(self) -> str | None:
        """The item that is asked for, if one is."""
        return self.said.get("identifier")

    @property
    def token(self) -> str | None:
        """Where to go on, if it is asked for."""
        return self.said.get("resumptionToken")


@dataclass(frozen=True, slots=True)
class _Takes:
    needs: frozenset[str] = frozenset()
    may: frozenset[str] = frozenset()
    resumes: bool = False


_LISTS: Final = _Takes(
    frozenset({"metadataPrefix"}), frozenset({"from", "until", "set"}), resumes=True
)
_TAKES: Final[dict[Verb, _Takes]] = {
    Verb.IDENTIFY: _Takes(),
    Verb.FORMATS: _Takes(may=frozenset({"identifier"})),
    Verb.SETS: _Takes(resumes=True),
    Verb.IDENTIFIERS: _LISTS,
    Verb.RECORDS: _LISTS,
    Verb.RECORD: _Takes(needs=frozenset({"identifier", "metadataPrefix"})),
}
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SECOND: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")


def asked(pairs: Iterable[tuple[str, str]]) -> Asked:
    """The question that these arguments make. Raises Refused."""
    found = list(pairs)
    verb = _verb([value for name, value in found if name == "verb"])
    said = {name: value for name, value in found if name != "verb"}
    if len(said) != len(found) - 1:
        raise Refused(Fault.ARGUMENT, "An argument is repeated.")
    takes = _TAKES[verb]
    if takes.resumes and "resumptionToken" in said:
        if len(said) > 1:
            raise Refused(Fault.ARGUMENT, "resumptionToken stands alone.")
        return Asked(verb, said)
    if missing := takes.needs - said.keys():
        raise Refused(Fault.ARGUMENT, f"Missing: {', '.join(sorted(missing))}.")
    if said.keys() - takes.needs - takes.may:
        raise Refused(Fault.ARGUMENT, f"{verb} takes no such argument.")
    span = _span(said.get("from"), said.get("until"))
    if said.get("metadataPrefix", PREFIX) != PREFIX:
        raise Refused(Fault.FORMAT, f"Records are written as {PREFIX} alone.")
    if "set" in said or verb is Verb.SETS:
        raise Refused(Fault.SETS, "There are no sets here.")
    return Asked(verb, said, span)


def _verb(said: list[str]) -> Verb:
    if len(said) != 1:
        raise Refused(Fault.VERB, "One verb is asked for.")
    try:
        return Verb(said[0])
    except ValueError as error:
        raise Refused(Fault.VERB, "There is no such verb.") from error


def _span(first: str | None, last: str | None) -> Span:
    if first is not None and last is not None and len(first) != len(last):
        raise Refused(Fault.ARGUMENT, "from and until differ in granularity.")
    since = None if first is None else _moment(first)[0]
    before = None if last is None else _moment(last)[1]
    if since and before and since >= before:
        raise Refused(Fault.ARGUMENT, "from is later than until.")
    return Span(since, before)


def _moment(written: str) -> tuple[datetime, datetime | None]:
    """Where a day or a second begins, and where the next one does; None after the last."""
    if _DAY.fullmatch(written):
        long = timedelta(days=1)
    elif _SECOND.fullmatch(written):
        long = timedelta(seconds=1)
    else:
        raise Refused(Fault.ARGUMENT, "A date is YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.")
    try:
        begins = datetime.fromisoformat(written.removesuffix("Z")).replace(tzinfo=UTC)
    except ValueError as error:
        raise Refused(Fault.ARGUMENT, "There is no such date.") from error
    try:
        return begins, begins + long
    except OverflowError:
        return begins, None


def stamp(at: datetime) -> str:
    """A moment as the protocol writes it, in whole seconds of UTC."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
