"""The `umid` command: one table of subcommands, each loaded only when it is called."""

from __future__ import annotations

import importlib
import sys
from dataclasses import dataclass
from itertools import groupby
from typing import Final


@dataclass(frozen=True, slots=True)
class Command:
    """A subcommand; `target` is `module:function`, and the function takes the words that follow."""

    name: str
    group: str
    summary: str
    target: str


COMMANDS: Final = (
    Command("demo", "Run", "start a demonstration on this machine", "umid.config.demo:main"),
    Command("serve", "Run", "serve this node", "umid.config.server:main"),
    Command("worker", "Run", "do what was put off", "umid.foundation.jobs.commands:main"),
    Command("names", "Matching", "compare two names", "umid.science.names.commands:main"),
    Command(
        "synthetic", "Matching", "people who do not exist", "umid.science.synthetic.commands:main"
    ),
    Command("link", "Matching", "records of one person", "umid.science.linkage.commands:main"),
    Command(
        "audit", "Operate", "check and prove the record", "umid.foundation.audit.commands:main"
    ),
    Command(
        "backup", "Operate", "copy everything, sealed", "umid.foundation.backup.commands:backup"
    ),
    Command("restore", "Operate", "bring a backup back", "umid.foundation.backup.commands:restore"),
    Command(
        "invite", "Operate", "invite an administrator", "umid.foundation.accounts.commands:main"
    ),
    Command("search", "Operate", "make the index anew", "umid.foundation.search.commands:main"),
    Command("upgrade", "Operate", "what new code needs", "umid.config.upgrade:main"),
    Command(
        "maintenance", "Operate", "say that the node is worked on", "umid.config.maintenance:main"
    ),
    Command("manage", "Operate", "Django's own commands", "umid.config.manage:main"),
    Command("catalogues", "Develop", "gather, compile, check", "umid.config.catalogues:main"),
)


def usage() -> str:
    """What `umid --help` prints: our commands, grouped."""
    lines = ["umid <command> [options]", ""]
    for group, commands in groupby(COMMANDS, key=lambda command: command.group):
        lines += [group, *(f"  {command.name:<14}{command.summary}" for command in commands), ""]
    lines.append("umid <command> --help tells more.")
    return "\n".join(lines)


def main(words: list[str] | None = None) -> int:
    """Run the named subcommand and return its exit status."""
    words = sys.argv[1:] if words is None else words
    if not words or words[0] in {"-h", "--help"}:
        sys.stdout.write(usage() + "\n")
        return 0
    found = next((command for command in COMMANDS if command.name == words[0]), None)
    if found is None:
        sys.stderr.write(f"umid: there is no command {words[0]!r}; `umid --help` lists them\n")
        return 2
    module, function = found.target.split(":")
    status: int = getattr(importlib.import_module(module), function)(words[1:])
    return status


if __name__ == "__main__":
    sys.exit(main())
