"""The named users every test shares, as the demonstration has them; and their browsers."""

from __future__ import annotations

from enum import StrEnum

from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from umid.foundation.access.actors import ANONYMOUS, Actor
from umid.foundation.directory.models import User
from umid.foundation.directory.queries import actor_of
from umid.portal.demonstration.cast import CAST


class Cast(StrEnum):
    """Everyone whose access differs from everyone else's, and a visitor."""

    VISITOR = "visitor"
    ADMINISTRATOR = "administrator"
    SECOND_ADMINISTRATOR = "second-administrator"
    SECRETARIAT = "secretariat"
    AUDITOR = "auditor"
    FOCAL_POINT_KG = "focal-point-kg"
    FOCAL_POINT_UZ = "focal-point-uz"
    FOCAL_POINT_UN = "focal-point-un"
    DEPUTY_KG = "deputy-kg"
    NGO_MEMBER = "ngo-member"
    EXPERT = "expert"
    SECURITY_OFFICER = "security-officer"  # of an organisation that co-organises
    WITHOUT_SECOND_FACTOR = "without-second-factor"
    REVOKED = "revoked"  # with a session from before


PLAYERS = {player.key: player for player in CAST}


def user_of(who: Cast) -> User:
    """The account; a visitor has none."""
    return User.objects.get(email=PLAYERS[who].email)


def actor(who: Cast) -> Actor:
    """Who they are to policies, as if they had shown their second factor."""
    return ANONYMOUS if who is Cast.VISITOR else actor_of(user_of(who), timezone.now())


def browser_of(who: Cast) -> Client:
    """A client that is signed in as them, in English; a visitor's is not."""
    client = Client(headers={"accept-language": "en"})
    if who is Cast.REVOKED:
        client.force_login(user_of(who), settings.AUTHENTICATION_BACKENDS[0])
    elif who is not Cast.VISITOR:
        client.post(reverse("portal:enter", args=[who.value]))
    return client
