"""Eight experts who do not exist, and three requests at different standings.

Entered by the same actions that people use, each labelled illustrative.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib.resources import files
from typing import Final

from pydantic import TypeAdapter

from umid.council.experts import actions, drafts
from umid.council.experts.rules.requests import Kind
from umid.council.experts.rules.roster import CONSENT, Audience, Reach
from umid.foundation.access.actors import SYSTEM, Actor
from umid.foundation.directory import actions as directory
from umid.foundation.directory.queries import actor_of, home_named
from umid.foundation.directory.rules.posts import Post
from umid.kernel.languages import Language
from umid.portal.demonstration.cast import SINCE, actor_named

_EN: Final = Language.ENGLISH
_RU: Final = Language.RUSSIAN


@dataclass(frozen=True)
class Expert:
    """An invented practitioner as the file has them."""

    key: str
    name: str
    language: Language
    state: str | None
    themes: tuple[str, ...]
    languages: tuple[Language, ...]
    reach: Reach
    audience: Audience
    en: str
    ru: str

    def draft(self, language: Language) -> drafts.EntryDraft:
        """What they say of themselves in one language."""
        return drafts.EntryDraft(
            self.themes,
            self.languages,
            self.ru if language is _RU else self.en,
            language,
            self.reach,
            self.audience,
            self.state,
            is_illustrative=True,
        )


def load(*, at: datetime) -> None:
    """Enter them around the day of loading."""
    began = at - timedelta(days=90)
    people = {one.key: _enter(one, began) for one in experts()}
    _vouch(people, began)
    actions.pause(actor=people["zulfiya"], at=began)
    _open(people, at)
    _agreed(people, at)
    _reported(people, began)


def experts() -> list[Expert]:
    """The file, checked. Raises pydantic's ValidationError."""
    found = files(__package__).joinpath("network.json").read_text("utf-8")
    return TypeAdapter(list[Expert]).validate_json(found)


def _enter(one: Expert, at: datetime) -> Actor:
    user = directory.enter_user(
        actor=SYSTEM,
        email=f"{one.key}@experts.example",
        name=one.name,
        language=one.language,
        at=SINCE,
    )
    directory.appoint(
        actor=SYSTEM, user=user.public_id, post=Post.EXPERT, home=home_named(""), at=SINCE
    )
    actor = actor_of(user, at)
    for number, language in enumerate((_EN, _RU)):
        actions.write(
            actor=actor,
            draft=one.draft(language),
            agreed_to=CONSENT,
            expected=number,
            at=at,
        )
    return actor


def _vouch(people: dict[str, Actor], at: datetime) -> None:
    entries = {key: actions.confirm(actor=actor, at=at).pk for key, actor in people.items()}
    for by, whom in (("helen", "aigul"), ("farrukh", "aigul"), ("aigul", "nargiza")):
        actions.vouch(actor=people[by], entry=entries[whom], at=at)
    actions.vouch(actor=actor_named("focal-point-un"), entry=entries["helen"], at=at)


def _open(people: dict[str, Actor], at: datetime) -> None:
    draft = drafts.RequestDraft(
        Kind.TRAINING,
        "Супервизия для кураторов семей",
        "Пример. Двадцать кураторов работают без супервизии. Нужны три дня обучения и встречи"
        " онлайн в течение полугода.",
        _RU,
        ("staff-care",),
        (_RU,),
        (at + timedelta(days=21)).date(),
        is_illustrative=True,
    )
    request = actions.ask(actor=actor_named("focal-point-kg"), draft=draft, at=at)
    offer = drafts.OfferDraft("Three days on site, then an hour online each month.", _EN)
    actions.offer(actor=people["aigul"], request=request.pk, draft=offer, at=at)
    offer = drafts.OfferDraft("A course with materials in English and Russian.", _EN)
    actions.offer(actor=people["helen"], request=request.pk, draft=offer, at=at)


def _agreed(people: dict[str, Actor], at: datetime) -> None:
    asked, asker = at - timedelta(days=14), actor_named("focal-point-uz")
    draft = drafts.RequestDraft(
        Kind.EXPERT,
        "How to measure follow-up without disclosing anyone",
        "An example. We want to know whether follow-up helps, with few cases in each district.",
        _EN,
        ("follow-up-and-evaluation",),
        (_RU, _EN),
        (at + timedelta(days=7)).date(),
        is_illustrative=True,
    )
    request = actions.ask(actor=asker, draft=draft, at=asked)
    offer = drafts.OfferDraft("A week of reading your tables, then a note and a talk.", _EN)
    made = actions.offer(actor=people["daniyar"], request=request.pk, draft=offer, at=asked)
    actions.agree(actor=asker, request=request.pk, offer=made.pk, at=at)


def _reported(people: dict[str, Actor], at: datetime) -> None:
    asker = actor_named("focal-point-kg")
    draft = drafts.RequestDraft(
        Kind.STUDY_VISIT,
        "How ministries act on one plan",
        "An example. Six people of three ministries want to see a joint plan at work.",
        _EN,
        ("whole-of-government",),
        (),
        at.date(),
        is_illustrative=True,
    )
    request = actions.ask(actor=asker, draft=draft, at=at)
    offer = drafts.OfferDraft("Two days with the people who run it.", _EN)
    made = actions.offer(actor=people["farrukh"], request=request.pk, draft=offer, at=at)
    actions.agree(actor=asker, request=request.pk, offer=made.pk, at=at)
    actions.confirm_offer(actor=people["farrukh"], request=request.pk, at=at)
    told = drafts.ReportDraft(
        "An example. The group saw a weekly meeting and its minutes, and asked what fails.",
        "One ministry now keeps minutes of the same form.",
        recommends=True,
        written_in=_EN,
    )
    actions.report(actor=asker, request=request.pk, draft=told, at=at + timedelta(days=30))
    actions.add(
        actor=people["farrukh"],
        request=request.pk,
        words="What they asked made us change the agenda.",
        language=_EN,
        at=at + timedelta(days=31),
    )
