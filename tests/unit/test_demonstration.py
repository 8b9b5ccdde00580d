"""The demonstration tells what is public, in every language, and says where it knows it from."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from umid.kernel.languages import Language
from umid.portal.demonstration.content import Content, Illustrative, Stage
from umid.portal.demonstration.reading import (
    IncompleteTextError,
    UnknownReferenceError,
    demonstration,
    require_complete,
    require_references,
    texts,
)

SHARED = Path(os.environ.get("UMID_SHARED", Path(__file__).parents[3] / "shared"))
# Letters that a language's own alphabet has and its neighbours' (or a careless keyboard's) lack.
FOREIGN = {
    Language.RUSSIAN: "әіңғүұқөһӣӯҳҷ",
    Language.UZBEK: "'’‘`äňöüýžçş",
    Language.KAZAKH: "ӣӯҳҷў",
    Language.KYRGYZ: "әіғұқһӣӯҳҷў",
    Language.TAJIK: "әіңүұөһцщыўь",
    Language.TURKMEN: "'’‘`ʻʼcqvxğı",
}
OWN = {
    Language.UZBEK: "ʻ",
    Language.KAZAKH: "әіңғүұқө",
    Language.KYRGYZ: "ңөү",
    Language.TAJIK: "ғӣқӯҳҷ",
    Language.TURKMEN: "äçňöşüý",
}


@pytest.fixture(scope="module")
def content() -> Content:
    return demonstration()


@pytest.fixture(scope="module")
def published() -> dict[str, Any]:
    path = SHARED / "data" / "first-meeting.json"
    if not path.exists():
        pytest.skip(f"{path} is not here")
    facts: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return facts


def test_every_text_stands_in_all_seven_languages(content: Content) -> None:
    found = list(texts(content))
    assert len(found) > 100
    assert all(set(text) == set(Language) for text in found)


def test_a_text_that_lacks_a_language_is_refused(content: Content) -> None:
    without = {**content.meetings[0].title, Language.TAJIK: " "}
    broken = replace(content, meetings=(replace(content.meetings[0], title=without),))
    with pytest.raises(IncompleteTextError, match="lacks tg"):
        require_complete(broken)


def test_a_fact_whose_source_nobody_lists_is_refused(content: Content) -> None:
    with pytest.raises(UnknownReferenceError, match="no source 'announcement-2024-05-10'"):
        require_references(replace(content, sources=content.sources[1:]))


def test_a_session_in_a_room_that_is_not_there_is_refused(content: Content) -> None:
    with pytest.raises(UnknownReferenceError, match="no room 'main-hall'"):
        require_references(replace(content, rooms=()))


@pytest.mark.parametrize(("language", "letters"), FOREIGN.items())
def test_no_text_borrows_a_neighbours_letters(
    content: Content, language: Language, letters: str
) -> None:
    words = {word for text in texts(content) for word in text[language].split()}
    abbreviations = {word for word in words if word[:2].isupper()}
    assert not {word for word in words - abbreviations if set(word.lower()) & set(letters)}


@pytest.mark.parametrize(("language", "letters"), OWN.items())
def test_each_language_uses_all_of_its_own_letters(
    content: Content, language: Language, letters: str
) -> None:
    written = "".join(text[language].lower() for text in texts(content))
    assert set(letters) <= set(written)


def test_the_files_hold_nothing_that_the_records_drop(content: Content) -> None:
    folder = files("umid.portal.demonstration")
    bodies = json.loads(folder.joinpath("bodies.json").read_text("utf-8"))["bodies"]
    assert all(set(body) <= set(type(content.bodies[0]).__slots__) for body in bodies)


def test_no_translation_claims_a_review_that_nobody_made(content: Content) -> None:
    assert content.provenance.original is Language.ENGLISH
    assert set(content.provenance.translated) == set(Language) - {Language.ENGLISH}
    assert content.provenance.reviewed_by_native_speaker == ()


def test_the_meetings_fall_on_the_days_and_in_the_cities_that_were_published(
    content: Content, published: dict[str, Any]
) -> None:
    ours = {
        (meeting.title[Language.ENGLISH], meeting.held_on.isoformat()): meeting
        for meeting in content.meetings
    }
    for theirs in published["meetings"]:
        meeting = ours[theirs["title"], theirs["date"]]
        city = meeting.city[Language.ENGLISH] if meeting.city else None
        assert city == theirs.get("city")
        assert meeting.mode == theirs.get("mode", "in person").replace(" ", "_")
        called = [alias[Language.ENGLISH] for alias in meeting.aliases]
        assert "also_called" not in theirs or theirs["also_called"] in called


def test_a_meetings_zone_exists_and_its_day_is_the_one_told(content: Content) -> None:
    assert {meeting.slug: meeting.held_on for meeting in content.meetings} == {
        "first-meeting": date(2024, 5, 14),
        "first-working-groups": date(2024, 7, 26),
        "second-working-groups": date(2024, 11, 27),
        "high-level-briefing": date(2024, 12, 10),
    }
    assert all(ZoneInfo(meeting.zone) for meeting in content.meetings)


def test_the_organisers_and_the_invited_are_those_of_the_announcement(
    content: Content, published: dict[str, Any]
) -> None:
    name = {each.slug: each.name[Language.ENGLISH] for each in content.organisations}
    first = published["first_meeting"]
    assert [name[slug] for slug in content.meetings[0].organisers] == [
        organiser["name"] for organiser in first["organisers"]
    ]
    invited = [each.organisation for each in content.participants if each.role == "invited"]
    assert [name[slug] for slug in invited if slug] == [each["name"] for each in first["invited"]]


def test_the_opening_has_the_nine_speakers_of_the_announcement_in_its_order(
    content: Content, published: dict[str, Any]
) -> None:
    opening = [each for each in content.speakers if each.session == "opening-ceremony"]
    assert [each.order for each in opening] == list(range(1, 10))
    told = published["first_meeting"]["opening_ceremony"]
    for ours, theirs in zip(opening, told, strict=True):
        assert ours.state == theirs.get("state")
        person = ours.person[Language.ENGLISH] if ours.person else None
        assert person == theirs.get("name")
        assert content.offices[ours.office][Language.ENGLISH].startswith(theirs["office"])


def test_only_what_a_source_reports_is_said_to_have_taken_place(content: Content) -> None:
    took_place = {
        speaker.person[Language.ENGLISH] if speaker.person else speaker.state
        for speaker in content.speakers
        for fact in speaker.facts
        if fact.stage is Stage.TOOK_PLACE
    }
    assert took_place == {"Vladimir Voronkov", "Kaha Imnadze", "Antti Karttunen"}


def test_every_time_of_day_and_every_room_is_labelled_illustrative(content: Content) -> None:
    assert all(Illustrative.TIMES in session.illustrative for session in content.sessions)
    assert all(
        Illustrative.ROOM in session.illustrative for session in content.sessions if session.room
    )
    assert all(Illustrative.NAME in room.illustrative for room in content.rooms)


def test_the_day_runs_in_order_and_only_the_breakouts_are_parallel(content: Content) -> None:
    assert all(session.starts < session.ends for session in content.sessions)
    starts = [session.starts for session in content.sessions]
    assert starts == sorted(starts)
    parallel = {
        one.slug
        for one in content.sessions
        for other in content.sessions
        if one is not other and one.starts < other.ends and other.starts < one.ends
    }
    assert parallel == {"whole-of-government", "whole-of-society"}


def test_the_announcement_is_dated_and_placed_as_published(
    content: Content, published: dict[str, Any]
) -> None:
    told = published["first_meeting"]["announced"]
    (announcement,) = content.announcements
    assert announcement.announced_on.isoformat() == told["on"]
    assert [place[Language.ENGLISH] for place in announcement.places] == told["from"]
    source = next(each for each in content.sources if each.slug == announcement.source)
    assert (source.title, source.published_on) == (told["title"], announcement.announced_on)
    assert announcement.title[Language.ENGLISH] != told["title"]
