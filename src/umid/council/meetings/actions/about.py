"""Changing what a meeting is called, where it is, what it is about and who organises it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import ProtectedError

from umid.council.meetings.actions.attesting import columns
from umid.council.meetings.actions.drafting import HOUSE, changed, locked
from umid.council.meetings.drafts import AboutEdit
from umid.council.meetings.models import (
    AgendaItem,
    Alias,
    Meeting,
    Participation,
    Signatory,
    organising,
)
from umid.council.meetings.policies import may_edit
from umid.council.meetings.rules.kinds import Part
from umid.council.meetings.rules.naming import free_slug, slug_of
from umid.council.meetings.rules.stages import Stage
from umid.council.meetings.verbs import MeetingsDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.directory.models import Body
from umid.foundation.directory.rules.posts import Home
from umid.foundation.search.actions import put
from umid.foundation.texts.rules import Text, original, reword, source_of
from umid.kernel.errors import NotPossible
from umid.kernel.languages import Language


class AgendaInUse(NotPossible):
    """A document or the floor refers to a matter that would be taken off the agenda."""


@transaction.atomic
def edit_about(
    *, actor: Actor, meeting: str, edit: AboutEdit, expected: int, at: datetime
) -> Meeting:
    """Change a meeting's names, places, bodies, agenda, organisers; public at once.

    Raises NotFound, NotAllowed, Conflict, AgendaInUse.
    """
    found = locked(meeting, actor)
    demand(may_edit(actor))
    changed(found, expected, at)
    found.title = _said(found.title, edit.title, edit.language, at) or found.title
    found.description = _said(found.description, edit.description, edit.language, at)
    found.city = _said(found.city, edit.city, edit.language, at)
    found.venue = _said(found.venue, edit.venue, edit.language, at)
    attested = columns(edit.attested)
    for stage in (Stage.ANNOUNCED, Stage.CONFIRMED):
        setattr(found, stage.value, attested.get(stage.value))
    found.save()
    found.bodies.set(Body.objects.filter(slug__in=edit.bodies))
    _rename(found, edit, at)
    _set_agenda(found, edit, at)
    set_organisers(found, edit.organisers)
    record(actor, MeetingsDid.EDIT_ABOUT, found, at=at)
    put("meetings.meeting", found.slug, at=at)
    return found


def set_organisers(meeting: Meeting, homes: Iterable[Home]) -> None:
    """These and no others organise; who stays keeps the source of it, who goes signs no more."""
    wanted = list(dict.fromkeys(homes))
    there = {
        Home(one.state_id, one.organisation_id): one
        for one in meeting.participations.filter(part=Part.ORGANISER, group__isnull=True)
    }
    for home in there.keys() - set(wanted):
        there[home].delete()
    first = meeting.participations.count()
    Participation.objects.bulk_create(
        Participation(
            meeting=meeting,
            part=Part.ORGANISER,
            state_id=home.state,
            organisation_id=home.organisation,
            order=order,
        )
        for order, home in enumerate((one for one in wanted if one not in there), first)
    )
    signing = set(organising(meeting.participations.all()))
    for one in Signatory.objects.filter(meeting=meeting):
        if one.home not in signing:
            one.delete()


def free_name(words: str, *, otherwise: str, also: Iterable[str] = ()) -> str:
    """An address that no meeting and no other name of one has, nor any of `also`."""
    taken = {*Meeting.objects.values_list("slug", flat=True)}
    return free_slug(
        slug_of(words, otherwise=otherwise),
        taken | {*Alias.objects.values_list("slug", flat=True), *also},
    )


def written(text: Text) -> str:
    """The words in the language that they were written in."""
    return text.versions[source_of(text)].text


def _said(text: Text | None, words: str, language: Language, at: datetime) -> Text | None:
    if not words:
        return None
    if text is None:
        return original(language, words, by=HOUSE, at=at)
    return reword(text, words, by=HOUSE, at=at)


def _rename(meeting: Meeting, edit: AboutEdit, at: datetime) -> None:
    """Another name that stays keeps its address."""
    there = {written(one.title): one for one in meeting.aliases.all()}
    for words in there.keys() - set(edit.aliases):
        there[words].delete()
    for words in dict.fromkeys(edit.aliases):
        if words not in there:
            Alias.objects.create(
                meeting=meeting,
                slug=free_name(words, otherwise=meeting.slug),
                title=original(edit.language, words, by=HOUSE, at=at),
            )


def _set_agenda(meeting: Meeting, edit: AboutEdit, at: datetime) -> None:
    """A matter that stays is the same row, since the floor and documents refer to it."""
    there = {written(one.title): one for one in meeting.agenda.filter(session=None)}
    try:
        for words in there.keys() - set(edit.agenda):
            there[words].delete()
    except ProtectedError as error:
        raise AgendaInUse from error
    behind = meeting.agenda.exclude(session=None).count()
    for order, words in enumerate(dict.fromkeys(edit.agenda), behind):
        if words in there:
            AgendaItem.objects.filter(pk=there[words].pk).update(order=order)
        else:
            title = original(edit.language, words, by=HOUSE, at=at)
            AgendaItem.objects.create(meeting=meeting, title=title, order=order)
