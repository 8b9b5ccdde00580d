"""Tokens that carry the place in a list themselves, so that no server has to remember it.

Whoever holds the node's key takes them, also after a restart; nobody else can make one.
"""

from __future__ import annotations

from typing import Final

from django.core.signing import BadSignature, Signer

from umid.council.harvest.rules.asking import Fault, Refused, Verb
from umid.council.harvest.rules.places import Place, read

_PURPOSE: Final = "umid.harvest.place.1"


def sealed(place: Place) -> str:
    """A token of letters, digits, `-`, `_` and `.`, which no address needs to escape."""
    return _signer().sign_object(place.written())


def opened(token: str, verb: Verb) -> Place:
    """The place that a token stands for. Raises Refused, also where it is another list's."""
    try:
        place = read(_signer().unsign_object(token))
    except (BadSignature, ValueError) as error:
        raise Refused(Fault.TOKEN, "This token was not given here.") from error
    if place.verb is not verb:
        raise Refused(Fault.TOKEN, "This token goes on with another list.")
    return place


def _signer() -> Signer:
    return Signer(salt=_PURPOSE, sep=".")
