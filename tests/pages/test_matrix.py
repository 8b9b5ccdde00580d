"""The authorization matrix: every address by every method, asked by everyone of the cast."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from http import HTTPStatus
from http.cookies import SimpleCookie

import pytest
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, path, reverse
from tests.adapting import recorded, taken_up
from tests.audiences import METHODS, Answer, Audience
from tests.cast import Cast, browser_of
from tests.delegating import submitted, to_kg
from tests.describing import begun, proposed, published, translated
from tests.matrix_above import TABLE
from tests.matrix_of_delegations import CONVENED
from tests.rostering import asked, registered
from tests.rows import Row

from umid.council.experience.models import Practice, Review
from umid.council.experts.rules.roster import Audience as Seers
from umid.kernel.languages import Language


@dataclass(frozen=True)
class Address:
    """An address as the URLconf has it; without a name it has its pattern, which no row can."""

    name: str
    is_open: bool


def addresses(patterns: Iterable[URLPattern | URLResolver], space: str = "") -> Iterator[Address]:
    for each in patterns:
        if isinstance(each, URLResolver):
            inner = f"{each.namespace}:" if each.namespace else ""
            yield from addresses(each.url_patterns, space + inner)
        else:
            name = space + (each.name or f"({each.pattern})")
            yield Address(name, is_open=not getattr(each.callback, "login_required", True))


def unlisted(patterns: Iterable[URLPattern | URLResolver]) -> set[str]:
    """Addresses that no row names."""
    return {each.name for each in addresses(patterns)} - {each.name for each in TABLE}


def answer_of(response: HttpResponseBase) -> Answer:
    if response.status_code == HTTPStatus.SERVICE_UNAVAILABLE:
        return Answer.PAGE  # /readyz tells how the node is, whoever asks
    if response.status_code != HTTPStatus.FOUND:
        return Answer(str(response.status_code))
    to = response.headers["Location"].partition("?")[0]
    special = {
        reverse("account_login"): Answer.SIGN_IN,
        reverse("mfa_index"): Answer.SECOND_FACTOR,
    }
    return special.get(to, Answer.ON)


def ask(client: Client, method: str, row: Row) -> Answer:
    """Ask, and leave everything as it was."""
    cookies = SimpleCookie(client.cookies.output(header="", sep=";"))
    with transaction.atomic():
        response = client.generic(method, reverse(row.name, kwargs=row.words()))
        transaction.set_rollback(True)
    client.cookies = cookies
    return answer_of(response)


@pytest.fixture
def delegation(db: None) -> None:
    """A meeting that Kyrgyzstan sends someone to; the demonstration has none."""
    del db
    submitted(to_kg(CONVENED))


@pytest.fixture
def practices(db: None) -> None:
    """A draft of Kyrgyzstan's, and one that is published and proposed to a reviewer."""
    del db
    begun(Cast.FOCAL_POINT_KG)
    practice = published()
    Practice.objects.filter(pk=practice.pk).update(place="KG")
    translated(practice, "title", "Тәжірибе", into=Language.KAZAKH)
    proposed(practice)


@pytest.fixture
def network(db: None) -> None:
    """An expert whom focal points of states see, and a request of Kyrgyzstan's."""
    del db
    registered(audience=Seers.FOCAL_POINTS)
    asked()


@pytest.fixture
def adaptations(practices: None) -> None:
    """A draft of Kyrgyzstan's, and one that is published."""
    del practices
    practice = Review.objects.get().practice
    recorded(practice)
    taken_up(practice)


@pytest.mark.usefixtures("delegation", "practices", "network", "adaptations")
@pytest.mark.parametrize("who", Cast)
def test_everyone_gets_what_the_table_says(who: Cast) -> None:
    client = browser_of(who)
    asked = [(row, method) for row in TABLE for method in row.methods]
    found = [(row, method, ask(client, method, row)) for row, method in asked]
    wrong = [
        f"{method} {row.name} {row.words()}: {answer.value}"
        f" instead of {row.methods[method].value[who].value}"
        for row, method, answer in found
        if answer is not row.methods[method].value[who]
    ]
    assert wrong == []


@pytest.mark.usefixtures("delegation", "practices", "network", "adaptations")
@pytest.mark.parametrize("who", [Cast.VISITOR, Cast.EXPERT])
def test_what_the_table_does_not_name_is_no_method(who: Cast) -> None:
    client = browser_of(who)
    wrong = []
    for address in addresses(get_resolver().url_patterns):
        rows = [row for row in TABLE if row.name == address.name]
        named = {method for row in rows for method in row.methods}
        signs_in = who is Cast.VISITOR and not address.is_open
        expected = Answer.SIGN_IN if signs_in else Answer.NO_METHOD
        answers = {each: ask(client, each, rows[0]) for each in METHODS if each not in named}
        wrong += [
            f"{method} {address.name}: {answer.value}"
            for method, answer in answers.items()
            if answer is not expected
        ]
    assert wrong == []


def test_every_address_is_in_the_table() -> None:
    assert unlisted(get_resolver().url_patterns) == set()


def test_the_table_names_no_address_that_is_gone() -> None:
    there = {each.name for each in addresses(get_resolver().url_patterns)}
    assert {row.name for row in TABLE} - there == set()


@pytest.mark.parametrize(("name", "said"), [("secret", "secret"), (None, "(secret/)")])
def test_an_address_that_is_added_without_a_row_is_found(name: str | None, said: str) -> None:
    def secret(_request: HttpRequest) -> HttpResponse:
        return HttpResponse()

    added = path("secret/", secret, name=name)
    assert unlisted([*get_resolver().url_patterns, added]) == {said}


def test_every_audience_answers_everyone() -> None:
    assert all(set(audience.value) == set(Cast) for audience in Audience)
