"""The write side of the room."""

from umid.council.floor.actions.asking import AlreadyListed, ask, ask_for, leave, raise_point
from umid.council.floor.actions.chairing import Deed, chair
from umid.council.floor.actions.setting_up import attribute, set_up

__all__ = [
    "AlreadyListed",
    "Deed",
    "ask",
    "ask_for",
    "attribute",
    "chair",
    "leave",
    "raise_point",
    "set_up",
]
