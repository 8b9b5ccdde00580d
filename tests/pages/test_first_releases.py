"""What the third migration wrote of a programme is what the room reads of it now."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.db import connection
from tests.making import a_programme

from umid.council.meetings.models import Meeting, Release, ReleasedSession
from umid.council.meetings.models.planning import planned, whole
from umid.council.meetings.rules.planned import restored

pytestmark = pytest.mark.django_db

migration = import_module("umid.council.meetings.migrations.0003_first_releases")


@pytest.mark.parametrize("slug", ["first-meeting", "made"])
def test_a_session_reads_back_as_it_stands(slug: str) -> None:
    a_programme("made", sessions=2)
    for row in whole(Meeting.objects.get(slug=slug).sessions.all()):
        assert restored(json.dumps(migration._session(row))) == planned(row)


def test_every_meeting_with_sessions_gets_its_release_and_others_none() -> None:
    a_programme("made", sessions=2)
    Meeting.objects.filter(slug="made").update(release=4)
    Release.objects.all().delete()
    migration.release_what_readers_know(apps, connection.schema_editor())
    assert Release.objects.get(meeting__slug="made").number == 4
    assert ReleasedSession.objects.known().filter(release__meeting__slug="made").count() == 2
    assert not Meeting.objects.filter(sessions=None).exclude(release=0).exists()


def test_the_migration_knows_none_of_the_room_s_code() -> None:
    assert migration.__file__
    words = Path(migration.__file__).read_text("utf-8")
    assert "umid." not in words
