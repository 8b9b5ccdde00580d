"""What this node is, as every room may ask it through `settings.UMID`."""

from __future__ import annotations

from dataclasses import dataclass

from umid.config.environment import Mode, NodeKind


@dataclass(frozen=True, slots=True)
class Node:
    """The kind of node, what the process is for, and where it is reached."""

    kind: NodeKind
    mode: Mode
    origin: str

    @property
    def demonstration(self) -> bool:
        """Whether what the screens show is generated and must be labelled."""
        return self.mode is not Mode.PRODUCTION


FOUNDATION = (
    "umid.foundation.ui",
    "umid.foundation.jobs",
    "umid.foundation.audit",
    "umid.foundation.texts",
    "umid.foundation.writing",
    "umid.foundation.api",
    "umid.foundation.directory",
    "umid.foundation.files",
    "umid.foundation.notices",
    "umid.foundation.search",
    "umid.foundation.accounts",
    "umid.foundation.oversight",
    "umid.foundation.tokens",
)
COUNCIL = (
    "umid.council.themes",
    "umid.council.meetings",
    "umid.council.documents",
    "umid.council.floor",
    "umid.council.delegations",
    "umid.council.attendance",
    "umid.council.calendar",
    "umid.council.experts",
    "umid.council.experience",
    "umid.council.adaptations",
    "umid.council.harvest",
    "umid.council.network",
    "umid.council.record",
)


def rooms(kind: NodeKind) -> tuple[str, ...]:
    """The rooms that a node of this kind installs, the foundation first."""
    return {
        NodeKind.COUNCIL: (*FOUNDATION, *COUNCIL, "umid.portal"),
        NodeKind.ALL: (*FOUNDATION, *COUNCIL, "umid.portal"),
    }[kind]
