"""Foreign keys and migrations keep to the floors that the import contracts declare."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from django.apps import apps
from django.db.migrations.loader import MigrationLoader

ROOT = Path(__file__).resolve().parent.parent.parent
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"][
    "contracts"
]
FLOORS = [
    (container, contract["layers"])
    for contract in CONTRACTS
    if contract["type"] == "layers" and contract["name"] != "Inside a room"
    for container in contract["containers"]
]


def _place(module: str, container: str, layers: list[str]) -> tuple[int, str] | None:
    """On which floor of a container a module stands (0 is the highest), and in which room."""
    inside = module.removeprefix(f"{container}.")
    if inside == module:
        return None
    room = inside.split(".")[0]
    for floor, layer in enumerate(layers):
        if room in {name.strip(" ()") for name in layer.split("|")}:
            return floor, room
    return None


def may_know(one: str, other: str) -> bool:
    """Whether a room may depend on another by every declared order."""
    for container, layers in FLOORS:
        above, below = _place(one, container, layers), _place(other, container, layers)
        if above and below and above[1] != below[1] and above[0] >= below[0]:
            return False
    return True


def test_the_orders_are_read_from_the_contracts() -> None:
    assert may_know("umid.council.meetings", "umid.foundation.directory")
    assert not may_know("umid.foundation.directory", "umid.council.meetings")
    assert may_know("umid.council.meetings", "umid.council.themes")
    assert not may_know("umid.council.themes", "umid.council.meetings")
    assert not may_know("umid.council.floor", "umid.council.documents")


def test_no_foreign_key_leads_upwards() -> None:
    wrong = [
        f"{model._meta.label}.{field.name} → {field.related_model._meta.label}"
        for model in apps.get_models(include_auto_created=True)
        for field in model._meta.get_fields()
        if field.is_relation and field.concrete and field.related_model
        if not may_know(_room(model._meta.app_label), _room(field.related_model._meta.app_label))
    ]
    assert wrong == []


def test_no_migration_depends_on_one_above() -> None:
    graph = MigrationLoader(None).disk_migrations
    wrong = [
        f"{app}.{name} → {needed}"
        for (app, name), migration in graph.items()
        for needed, _ in migration.dependencies
        if not may_know(_room(app), _room(needed))
    ]
    assert wrong == []


def _room(label: str) -> str:
    try:
        return apps.get_app_config(label).name
    except LookupError:
        pytest.fail(f"a migration names {label}, which is not installed")
