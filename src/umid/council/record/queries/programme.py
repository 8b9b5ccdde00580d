"""What a draft takes from the programme and from the list of delegations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from umid.council.delegations.models import Delegate
from umid.council.delegations.queries import Party
from umid.council.delegations.queries.protocol import key_of, name_of
from umid.council.delegations.queries.reading import party, party_of
from umid.council.delegations.rules.nominations import Nominated
from umid.council.meetings.models import Participation
from umid.council.meetings.queries import AppearanceRow, SessionRow, programme
from umid.council.meetings.rules.kinds import Part, Role, SessionKind
from umid.council.record.rules.kinds import Readers
from umid.council.record.sources import Drafted
from umid.foundation.ui.said import clock, country, day, day_range
from umid.kernel.languages import Language


def sessions_held(meeting: str, language: Language, _at: datetime) -> Iterator[Drafted]:
    """When and where it was, then each session; who appeared is a paragraph of its own."""
    view = programme(meeting, language=language)
    about = view.meeting
    where = [str(one) for one in (about.venue, about.city) if one]
    where += [country(about.host, language)] if about.host else []
    days = day_range(about.starts_on, about.ends_on, language)
    yield Drafted("meeting", ". ".join([str(about.title), ", ".join([days, *where])]) + ".")
    for one in view.sessions:
        if one.kind is not SessionKind.BREAK:
            yield Drafted(one.slug, _session(one, about.zone, language), session=one.slug)
            if not one.is_cancelled and (people := _people(one, language)):
                yield Drafted(f"{one.slug}.people", people, session=one.slug, names=True)


def delegations(meeting: str, language: Language, _at: datetime) -> Iterator[Drafted]:
    """How many came for how many; the public reads of those alone whom it knows to take part."""
    accredited = Delegate.objects.filter(
        invitation__meeting__slug=meeting, standing=Nominated.ACCREDITED
    ).select_related("invitation__organisation")
    people: Counter[Party] = Counter(party_of(row.invitation, language) for row in accredited)
    if not people:
        return
    yield Drafted("count", _count(people))
    parts = Participation.objects.filter(meeting__slug=meeting).exclude(part=Part.ORGANISER)
    known = {
        party(row.state_id, row.organisation, language)
        for row in parts.filter(group__isnull=True).select_related("organisation")
    }
    if listed := _in_order([one for one in people if one in known], language):
        names = "; ".join(name_of(one, language) for one in listed)
        yield Drafted("listed", _("Represented: %(names)s.") % {"names": names})
    every = _in_order(people, language)
    with_numbers = "; ".join(f"{name_of(one, language)} – {people[one]}" for one in every)
    yield Drafted(
        "numbers",
        _("Accredited by delegation: %(names)s.") % {"names": with_numbers},
        readers=Readers.PARTICIPANTS,
    )


def _in_order(parties: Iterable[Party], language: Language) -> list[Party]:
    return sorted(parties, key=lambda one: key_of(one, language))


def _count(people: Counter[Party]) -> str:
    states = sum(one.state is not None for one in people)
    count = people.total()
    accredited = ngettext(
        "%(count)d participant was accredited.", "%(count)d participants were accredited.", count
    )
    represented = _("States: %(states)d. Organisations: %(organisations)d.")
    return " ".join(
        [
            accredited % {"count": count},
            represented
            % {"states": states, "organisations": sum(bool(one.slug) for one in people)},
        ]
    )


def _session(row: SessionRow, zone: ZoneInfo, language: Language) -> str:
    title = str(row.title)
    if row.is_cancelled:
        return _("The session “%(title)s” was cancelled.") % {"title": title}
    on = day(row.starts_at.astimezone(zone).date(), language)
    times = f"{clock(row.starts_at, zone, language)}–{clock(row.ends_at, zone, language)}"
    said = ", ".join([title, on, times, *([str(row.room)] if row.room else [])]) + "."
    if row.agenda:
        items = "; ".join(str(item.title) for item in row.agenda)
        said += " " + _("Agenda: %(items)s.") % {"items": items}
    return said


def _people(row: SessionRow, language: Language) -> str:
    words = {
        Role.SPEAKER: _("Speakers: %(names)s."),
        Role.MODERATOR: _("Moderated by %(names)s."),
        Role.RAPPORTEUR: _("Rapporteur: %(names)s."),
    }
    return " ".join(
        words[role] % {"names": "; ".join(_person(one, language) for one in people)}
        for role, people in row.by_role
    )


def _person(row: AppearanceRow, language: Language) -> str:
    parts = [str(one) for one in (row.person, row.office) if one]
    if row.organisation:
        parts.append(str(row.organisation.name))
    elif row.state:
        parts.append(country(row.state, language))
    return ", ".join(parts)
