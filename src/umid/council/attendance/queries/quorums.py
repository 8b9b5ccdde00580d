"""Whether enough member states of each body that meets are there."""

from __future__ import annotations

from datetime import datetime

from umid.council.attendance.models import Quorum
from umid.council.attendance.queries.rows import QuorumRow
from umid.council.attendance.rules.quorum import Rule, is_quorate, needed
from umid.council.meetings.models import Meeting
from umid.foundation.directory.models import Membership
from umid.foundation.directory.rules import Term
from umid.kernel.languages import Language


def quorums(
    meeting: Meeting, there: set[str], at: datetime, language: Language
) -> tuple[QuorumRow, ...]:
    """For each body that meets and has member states."""
    day = at.date()
    rules = {row.body_id: Rule(row.rule) for row in Quorum.objects.all()}
    members: dict[int, set[str]] = {}
    rows = Membership.objects.filter(body__in=meeting.bodies.all(), state__isnull=False)
    for row in rows:
        if row.state_id and Term(row.since_on, row.until_on).covers(day):
            members.setdefault(row.body_id, set()).add(row.state_id)
    made = []
    for body in meeting.bodies.all():
        states = members.get(body.pk, set())
        rule = rules.get(body.pk, Rule.UNKNOWN)
        if states:
            made.append(
                QuorumRow(
                    body.slug,
                    body.name.read(language),
                    rule,
                    tuple(sorted(states & there)),
                    tuple(sorted(states - there)),
                    needed(rule, len(states)),
                    is_quorate(rule, len(states), len(states & there)),
                )
            )
    return tuple(made)
