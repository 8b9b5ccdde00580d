"""What the search finds of meetings, of their released sessions, and of announcements."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final
from zoneinfo import ZoneInfo

from django.utils.translation import gettext_lazy as _

from umid.council.meetings.models import Announcement, Meeting, ReleasedSession
from umid.council.meetings.queries.announcements import whole_announcements
from umid.council.meetings.rules.planned import PlannedSession, restored
from umid.foundation.search.rules.entries import Thing, Words
from umid.foundation.search.sources import Source
from umid.foundation.texts.rules import Text
from umid.kernel.languages import Language


def meetings(slugs: Collection[str] | None) -> Iterator[Thing]:
    """Meetings, which are public from when they are convened."""
    found = Meeting.objects.prefetch_related("aliases", "agenda", "reported_facts")
    for row in found if slugs is None else found.filter(slug__in=slugs):
        texts = [row.description, row.city, row.venue]
        texts += [each.title for each in row.aliases.all()]
        texts += [each.title for each in row.agenda.all()]
        texts += [each.text for each in row.reported_facts.all()]
        yield Thing(
            identifier=row.slug,
            address=("meetings:overview", row.slug),
            words=in_each(row.title, texts),
            on=row.starts_on,
            states=[row.host_id] if row.host_id else [],
        )


def sessions(keys: Collection[str] | None) -> Iterator[Thing]:
    """Sessions of each meeting's last release; `meeting/session` names one."""
    found = ReleasedSession.objects.known().select_related("release__meeting", "session")
    found = found.prefetch_related("session__themes")
    if keys is not None:
        meetings = {key.partition("/")[0] for key in keys}
        found = found.filter(release__meeting__slug__in=meetings)
    for row in found:
        meeting, planned = row.release.meeting, restored(row.planned)
        key = f"{meeting.slug}/{row.slug}"
        if keys is None or key in keys:
            yield Thing(
                identifier=key,
                address=("meetings:session", meeting.slug, row.slug),
                words=in_each(planned.title, _session_texts(planned)),
                on=row.starts_at.astimezone(ZoneInfo(meeting.time_zone)).date(),
                themes=[theme.slug for theme in planned.themes],
                states={each.state for each in planned.appearances if each.state},
            )


def announcements(slugs: Collection[str] | None) -> Iterator[Thing]:
    """What is published and not withdrawn; an embargo is kept by the index."""
    found = Announcement.objects.filter(published_at__isnull=False, withdrawn_at__isnull=True)
    for row in whole_announcements(found if slugs is None else found.filter(slug__in=slugs)):
        yield Thing(
            identifier=row.slug,
            address=("meetings:announcement", row.slug),
            words=in_each(
                row.title,
                [*(each.place for each in row.datelines.all())]
                + [each.text for each in row.paragraphs.all()],
            ),
            on=row.issued_on,
            since_at=row.embargo_until,
        )


def in_each(title: Text, texts: Collection[Text | None]) -> dict[Language, Words]:
    """The words of a thing by language; where its title is missing, the nearest stands for it."""
    said = [text for text in texts if text]
    languages = {language for text in (title, *said) for language in text.versions}
    return {
        language: Words(
            title.read(language).text,
            "\n".join(text.versions[language].text for text in said if language in text.versions),
        )
        for language in Language
        if language in languages
    }


def _session_texts(planned: PlannedSession) -> list[Text | None]:
    named = [part for each in planned.appearances for part in (each.person, each.office)]
    of = [each.organisation.name for each in planned.appearances if each.organisation]
    themes = [theme.label for theme in planned.themes]
    return [planned.description, *planned.agenda, *named, *of, *themes]


SOURCES: Final = (
    Source("meetings.meeting", _("Meetings"), meetings),
    Source("meetings.session", _("Sessions"), sessions),
    Source("meetings.announcement", _("Announcements"), announcements),
)
