"""Users and what they were appointed to, as those see them who may."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from umid.foundation.access.actors import Actor
from umid.foundation.directory.models import Appointment, Body, Organisation, State, User
from umid.foundation.directory.policies import users_visible_to
from umid.foundation.directory.rules.posts import Home, Post, Sort, Span
from umid.foundation.texts.rules import Reading
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class HomeRow:
    """A state (by code), an organisation or a body (by name); `key` names it in forms."""

    key: str
    state: str | None = None
    name: Reading | None = None


@dataclass(frozen=True, slots=True)
class AppointmentRow:
    """What someone was appointed to."""

    public_id: UUID
    post: Post
    home: HomeRow | None
    span: Span
    holds: bool


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A user as lists show them."""

    public_id: UUID
    name: str
    email: str
    is_active: bool
    posts: tuple[AppointmentRow, ...]


@dataclass(frozen=True, slots=True)
class PersonView:
    """A user with everything they ever held, the latest first."""

    person: PersonRow
    language: Language
    past: tuple[AppointmentRow, ...]


def user(public_id: UUID, *, actor: Actor, at: datetime) -> User:
    """One user that the actor sees. Raises NotFound."""
    found = User.objects.filter(users_visible_to(actor, at), public_id=public_id).first()
    if found is None:
        raise NotFound
    return found


def people(*, actor: Actor, at: datetime, language: Language) -> list[PersonRow]:
    """Every user that the actor sees, by name, with what they hold now."""
    users = User.objects.filter(users_visible_to(actor, at)).order_by("name", "pk")
    return _rows(list(users), at, language)


def names(users: Iterable[int], *, actor: Actor, at: datetime) -> dict[int, str]:
    """How those of these users are called whom the actor sees, by their keys."""
    seen = User.objects.filter(users_visible_to(actor, at), pk__in=set(users))
    return dict(seen.values_list("pk", "name"))


def colleagues(*, actor: Actor, at: datetime, language: Language) -> list[PersonRow]:
    """Who else belongs to the actor's own state or organisation; empty where there is none."""
    if actor.user is None or (actor.state is None and actor.organisation is None):
        return []
    own = Appointment.objects.holding(at).filter(state=actor.state, organisation=actor.organisation)
    users = User.objects.filter(pk__in=own.values("user"), is_active=True).exclude(pk=actor.user)
    return _rows(list(users.order_by("name", "pk")), at, language)


def person(public_id: UUID, *, actor: Actor, at: datetime, language: Language) -> PersonView:
    """One user with all appointments. Raises NotFound."""
    found = user(public_id, actor=actor, at=at)
    (row,) = _rows([found], at, language)
    held = {each.public_id for each in row.posts}
    rows = _appointments([found], at, language)
    past = tuple(each for _, each in rows if each.public_id not in held)
    return PersonView(row, Language(found.language), past)


def homes(*, language: Language) -> list[HomeRow]:
    """Everything that one can be appointed for: states, organisations, bodies."""
    rows = [_state(code) for code in State.objects.order_by("pk").values_list("pk", flat=True)]
    rows += [_organisation(one, language) for one in Organisation.objects.order_by("slug")]
    return rows + [_body(one, language) for one in Body.objects.all()]


def home_named(key: str) -> Home:
    """What a form's key stands for; none for an empty one. Raises NotFound."""
    sort, _, name = key.partition(":")
    if not key:
        return Home()
    if sort == "state" and State.objects.filter(pk=name).exists():
        return Home(state=name)
    if sort == "organisation":
        row = Organisation.objects.filter(slug=name).values_list("pk", flat=True).first()
        if row is not None:
            return Home(organisation=row)
    if sort == "body":
        row = Body.objects.filter(slug=name).values_list("pk", flat=True).first()
        if row is not None:
            return Home(body=row)
    raise NotFound


def _rows(users: list[User], at: datetime, language: Language) -> list[PersonRow]:
    posts: dict[int, list[AppointmentRow]] = {}
    for holder, row in _appointments(users, at, language):
        if row.holds:
            posts.setdefault(holder, []).append(row)
    return [
        PersonRow(one.public_id, one.name, one.email, one.is_active, tuple(posts.get(one.pk, [])))
        for one in users
    ]


def _appointments(
    users: list[User], at: datetime, language: Language
) -> list[tuple[int, AppointmentRow]]:
    found = Appointment.objects.filter(user__in=users).order_by("-since_at", "-pk")
    return [
        (
            each.user_id,
            AppointmentRow(
                each.public_id,
                Post(each.post),
                _home(each, language),
                each.span,
                holds=each.held.holds(at),
            ),
        )
        for each in found.select_related("organisation", "body", "deputises")
    ]


def _home(row: Appointment, language: Language) -> HomeRow | None:
    if row.home.sort is Sort.NONE:
        return None
    if row.organisation is not None:
        return _organisation(row.organisation, language)
    return _body(row.body, language) if row.body is not None else _state(row.state_id or "")


def _state(code: str) -> HomeRow:
    return HomeRow(f"state:{code}", state=code)


def _organisation(row: Organisation, language: Language) -> HomeRow:
    return HomeRow(f"organisation:{row.slug}", name=row.name.read(language))


def _body(row: Body, language: Language) -> HomeRow:
    return HomeRow(f"body:{row.slug}", name=row.name.read(language))
