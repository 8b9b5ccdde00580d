"""The write side: receiving, inspecting, holding and erasing files."""

from umid.foundation.files.actions.erasing import erase, erase_expired, sweep, withdraw
from umid.foundation.files.actions.holding import hold
from umid.foundation.files.actions.inspecting import inspect
from umid.foundation.files.actions.receiving import Checksum, append, begin

__all__ = [
    "Checksum",
    "append",
    "begin",
    "erase",
    "erase_expired",
    "hold",
    "inspect",
    "sweep",
    "withdraw",
]
