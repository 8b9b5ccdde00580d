"""Who can be signed in as at a press in the demonstration: people who do not exist.

There is one for each kind of access, so the tests share them too.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

from umid.foundation.access.actors import SYSTEM
from umid.foundation.directory import actions
from umid.foundation.directory.drafts import OrganisationDraft
from umid.foundation.directory.queries import actor_of, home_named, people, user
from umid.foundation.directory.rules import OrganisationKind
from umid.foundation.directory.rules.posts import Post, Span
from umid.foundation.texts import rules as texts
from umid.kernel.languages import Language

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from umid.foundation.access.actors import Actor
    from umid.foundation.directory.models import User

SINCE: Final = datetime(2024, 5, 14, tzinfo=UTC)
ILLUSTRATIVE: Final = "illustrative-ngo"
ILLUSTRATIVE_NAME: Final = {
    Language.ENGLISH: "An illustrative civil society organisation",
    Language.RUSSIAN: "Организация гражданского общества (для примера)",
    Language.UZBEK: "Fuqarolik jamiyati tashkiloti (misol uchun)",
    Language.KAZAKH: "Азаматтық қоғам ұйымы (мысал үшін)",
    Language.KYRGYZ: "Жарандык коом уюму (мисал үчүн)",
    Language.TAJIK: "Созмони ҷомеаи шаҳрвандӣ (барои мисол)",
    Language.TURKMEN: "Raýat jemgyýeti guramasy (mysal üçin)",
}


@dataclass(frozen=True, slots=True)
class Player:
    """One member of the cast; `home` is a key as forms have it, `shows` what to look for."""

    key: str
    name: str
    language: Language
    shows: _StrPromise
    post: Post | None = None
    home: str = ""
    second_factor: bool = True
    suspended: bool = False

    @property
    def email(self) -> str:
        """The address that they sign in with."""
        return f"{self.key}@demonstration.example"

    @property
    def speaks(self) -> bool:
        """Whether they are the focal point of someone."""
        return self.post is Post.FOCAL_POINT


CAST: Final = (
    Player(
        "administrator",
        "Jamilya Seitova",
        Language.ENGLISH,
        _("keeps accounts, appoints the staff, lets in anew who is locked out"),
        Post.ADMINISTRATOR,
    ),
    Player(
        "second-administrator",
        "Rustam Nazarov",
        Language.RUSSIAN,
        _("agrees as the second to a recovery"),
        Post.ADMINISTRATOR,
    ),
    Player(
        "secretariat",
        "Dilnoza Yusupova",
        Language.UZBEK,
        _("runs the Council's day-to-day work and appoints focal points"),
        Post.SECRETARIAT,
    ),
    Player(
        "auditor",
        "Marat Ibraimov",
        Language.RUSSIAN,
        _("reads the whole record and changes nothing"),
        Post.AUDITOR,
    ),
    Player(
        "focal-point-kg",
        "Aizada Toktosunova",
        Language.KYRGYZ,
        _("speaks for Kyrgyzstan"),
        Post.FOCAL_POINT,
        "state:KG",
    ),
    Player(
        "deputy-kg",
        "Bakyt Asanov",
        Language.KYRGYZ,
        _("stands in for the focal point of Kyrgyzstan"),
        Post.MEMBER,
        "state:KG",
    ),
    Player(
        "focal-point-uz",
        "Sherzod Karimov",
        Language.UZBEK,
        _("speaks for Uzbekistan"),
        Post.FOCAL_POINT,
        "state:UZ",
    ),
    Player(
        "focal-point-un",
        "Anna Lindqvist",
        Language.ENGLISH,
        _("speaks for a United Nations organisation"),
        Post.FOCAL_POINT,
        "organisation:unoct",
    ),
    Player(
        "ngo-member",
        "Gulnora Rahimova",
        Language.TAJIK,
        _("works in a civil society organisation"),
        Post.MEMBER,
        f"organisation:{ILLUSTRATIVE}",
    ),
    Player(
        "expert", "Serik Abenov", Language.KAZAKH, _("is on the roster of experts"), Post.EXPERT
    ),
    Player(
        "security-officer",
        "Timur Alimov",
        Language.UZBEK,
        _("serves in a security service that co-organised a meeting, and gains nothing by that"),
        Post.MEMBER,
        "organisation:sss-uz",
    ),
    Player(
        "without-second-factor",
        "Ogulgerek Berdiyeva",
        Language.TURKMEN,
        _("belongs to the secretariat, but may do nothing there before setting up a second factor"),
        Post.SECRETARIAT,
        second_factor=False,
    ),
    Player(
        "revoked",
        "Former Colleague",
        Language.ENGLISH,
        _("is suspended and cannot sign in"),
        Post.SECRETARIAT,
        suspended=True,
    ),
)


def load_cast() -> None:
    """Enter the cast through the same actions that people use."""
    users = {player.key: _enter(player) for player in CAST}
    actions.deputise(
        actor=actor_of(users["focal-point-kg"], SINCE),
        deputy=users["deputy-kg"].public_id,
        span=Span(SINCE),
        at=SINCE,
    )


def actor_named(key: str) -> Actor:
    """One of them as policies see them, whatever has been appointed since."""
    player = next(one for one in CAST if one.key == key)
    rows = people(actor=SYSTEM, at=SINCE, language=player.language)
    row = next(one for one in rows if one.email == player.email)
    return actor_of(user(row.public_id, actor=SYSTEM, at=SINCE), SINCE)


def _enter(player: Player) -> User:
    entered = actions.enter_user(
        actor=SYSTEM, email=player.email, name=player.name, language=player.language, at=SINCE
    )
    if player.post:
        actions.appoint(
            actor=SYSTEM,
            user=entered.public_id,
            post=player.post,
            home=home_named(player.home),
            at=SINCE,
        )
    if player.suspended:
        actions.suspend(actor=SYSTEM, user=entered.public_id, at=SINCE)
    return entered


def enter_illustrative_organisation() -> None:
    """The one organisation that is made up; it stands before what it describes."""
    source = Language.ENGLISH
    name = texts.original(source, ILLUSTRATIVE_NAME[source], by="Umid", at=SINCE)
    for language, words in ILLUSTRATIVE_NAME.items():
        if language is not source:
            name = texts.translate(name, language, words, source=source, by="Umid", at=SINCE)
    draft = OrganisationDraft(
        slug=ILLUSTRATIVE, kind=OrganisationKind.CIVIL_SOCIETY, name=name, short=name
    )
    actions.enter_organisation(actor=SYSTEM, draft=draft, at=SINCE)
