"""Webhooks are signed as Standard Webhooks says, and go nowhere but to the public internet."""

from __future__ import annotations

import base64
import json
from datetime import UTC, datetime
from uuid import UUID

import pytest

from umid.foundation.notices.rules import signing
from umid.foundation.notices.rules.addresses import NotOutside, is_public, target_of
from umid.foundation.notices.rules.delivering import MOST_FAILURES, Because, Outcome, closes
from umid.foundation.notices.rules.facts import NotAFact, as_facts
from umid.foundation.notices.rules.places import Place, read_place

AT = datetime(2026, 1, 1, 12, tzinfo=UTC)
# The published example of the scheme's own test suites (github.com/standard-webhooks).
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"  # noqa: S105 - of a test
MESSAGE, SECONDS, BODY = "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, '{"test": 2432232314}'
SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_the_published_example_is_signed_as_published() -> None:
    assert signing.signature(SECRET, MESSAGE, SECONDS, BODY) == SIGNATURE


def test_the_headers_carry_identifier_moment_and_signature() -> None:
    at = datetime.fromtimestamp(SECONDS, UTC)
    assert signing.headers(SECRET, MESSAGE, at, BODY) == {
        "webhook-id": MESSAGE,
        "webhook-timestamp": str(SECONDS),
        "webhook-signature": SIGNATURE,
    }


@pytest.mark.parametrize(
    ("message", "at", "body"),
    [("msg_other", SECONDS, BODY), (MESSAGE, SECONDS + 1, BODY), (MESSAGE, SECONDS, BODY + " ")],
)
def test_whatever_is_changed_is_signed_otherwise(message: str, at: int, body: str) -> None:
    assert signing.signature(SECRET, message, at, body) != SIGNATURE


def test_a_secret_is_fresh_and_as_long_as_the_scheme_asks() -> None:
    made = {signing.new_secret() for _ in range(10)}
    assert len(made) == 10
    assert all(24 <= len(base64.b64decode(each.removeprefix("whsec_"))) <= 64 for each in made)


def test_a_body_holds_kind_moment_and_identifiers_alone() -> None:
    body = signing.body_of("meetings.released", {"meeting": "first-meeting", "release": 2}, AT)
    assert json.loads(body) == {
        "type": "meetings.released",
        "timestamp": "2026-01-01T12:00:00Z",
        "data": {"meeting": "first-meeting", "release": 2},
    }
    assert "." not in signing.message_id(UUID(int=7))


@pytest.mark.parametrize("value", ["a meeting about Anna", "Анна", 1.5, True, None, ["a"]])
def test_words_are_no_facts(value: object) -> None:
    with pytest.raises(NotAFact):
        as_facts({"said": value})


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",  # where clouds keep their machines' secrets
        "100.64.0.1",
        "0.0.0.0",  # noqa: S104 - to be refused
        "224.0.0.1",
        "255.255.255.255",
        "240.0.0.1",
        "192.0.2.1",
        "198.18.0.1",
        "::1",
        "::",
        "fe80::1%eth0",
        "fc00::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "::ffff:8.8.8.8",
        "64:ff9b::a00:1",
        "64:ff9b:1::a00:1",
        "2002:a00:1::",
        "2001:db8::1",
        "2001::1",
        "3fff::1",
    ],
)
def test_an_address_inside_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "193.99.144.80", "2606:4700:4700::1111"])
def test_an_address_of_the_internet_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org/",
        "ftp://example.org/",
        "file:///etc/passwd",
        "https://",
        "https:///path",
        "https://user:word@example.org/",
        "https://user@example.org/",
        "https://example.org/#part",
        "https://example.org:99999/",
        "https://exa mple.org/",
        "https://example.org/\r\nHost: inside",
        "https://пример.org/",
        "https://[::1/",
        "gopher://example.org",
        "",
    ],
)
def test_what_is_not_plain_https_to_a_host_is_refused(url: str) -> None:
    with pytest.raises(NotOutside):
        target_of(url)


def test_an_address_is_taken_apart() -> None:
    target = target_of("https://Hooks.example.org:8443/umid?node=council")
    assert (target.host, target.port) == ("hooks.example.org", 8443)
    assert target.path == "/umid?node=council"
    assert target_of("https://example.org").path == "/"


def test_only_the_two_hundreds_are_deliveries() -> None:
    taken = [status for status in range(100, 600) if Outcome(status=status).is_delivered]
    assert taken == list(range(200, 300))
    assert not Outcome().is_delivered


def test_an_endpoint_is_closed_when_it_says_so_or_fails_too_often() -> None:
    assert closes(Outcome(status=410), 1) is Because.GONE
    assert closes(Outcome(status=500), MOST_FAILURES - 1) is None
    assert closes(Outcome(status=500), MOST_FAILURES) is Because.FAILING


@pytest.mark.parametrize(
    "written", [None, "", "~", "x~y", "2026-01-01~", "2026-01-01T00:00~" + "0" * 32]
)
def test_a_place_that_cannot_be_read_is_the_beginning(written: str | None) -> None:
    assert read_place(written) is None


def test_a_place_is_read_as_it_was_written() -> None:
    place = Place(AT.replace(microsecond=17), UUID(int=7))
    assert read_place(str(place)) == place
    assert "+" not in str(place), "an address would turn it into a space"
