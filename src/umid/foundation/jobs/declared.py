"""Declaring jobs and finding them by name: `room.function`, from the room's `jobs.py`."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from django.apps import apps
from django.utils.module_loading import autodiscover_modules
from django_tasks import task
from django_tasks.base import Task

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime, timedelta

JobTask: TypeAlias = "Task[Any, None]"


class NoSuchJob(LookupError):
    """No room declares a job of this name, or not with these arguments."""


@dataclass(frozen=True, slots=True)
class Duty:
    """What a worker does beside its jobs, at an interval too short for the queue."""

    every: timedelta
    do: Callable[[datetime], object]


_recurring: Final[dict[str, timedelta]] = {}
_duties: Final[dict[str, Duty]] = {}


def job(*, every: timedelta | None = None) -> Callable[[Callable[..., None]], JobTask]:
    """Make a function of a room's `jobs.py` a job; with `every` it also recurs, without arguments.

    The function takes identifiers by keyword, loads, and calls one action.
    """

    def declare(function: Callable[..., None]) -> JobTask:
        made: JobTask = task()(function)
        if every is not None:
            _recurring[name_of(made.module_path)] = every
        return made

    return declare


def beside_the_jobs(name: str, duty: Duty) -> None:
    """Have every worker do this too; a room calls it when it is registered."""
    _duties[name] = duty


def found(name: str) -> JobTask:
    """The job of this name; raises NoSuchJob."""
    room, _, function = name.partition(".")
    try:
        module = import_module(f"{apps.get_app_config(room).name}.jobs")
        declared = getattr(module, function)
    except (LookupError, ImportError, AttributeError):
        declared = None
    if not isinstance(declared, Task):
        raise NoSuchJob(f"no room declares the job {name!r}")
    return declared


def require_arguments(name: str, job: JobTask, arguments: dict[str, str | int]) -> None:
    """Raise NoSuchJob where the job does not take exactly these."""
    try:
        inspect.signature(job.func).bind(**arguments)
    except TypeError as error:
        raise NoSuchJob(f"{name}: {error}") from error


def name_of(path: str) -> str:
    """The name of the job at a dotted path; the path itself where its room is gone."""
    module, _, function = path.rpartition(".")
    room = apps.get_containing_app_config(module)
    return f"{room.label}.{function}" if room else path


def recurring() -> dict[str, timedelta]:
    """Every recurring job's name and interval."""
    _discover()
    return dict(_recurring)


@cache
def _discover() -> None:
    autodiscover_modules("jobs")


def duties() -> dict[str, Duty]:
    """Every duty of a worker, by name."""
    return dict(_duties)
