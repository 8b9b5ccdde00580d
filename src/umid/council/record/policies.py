"""Who writes, reads, corrects, signs and publishes what comes out of a meeting."""

from __future__ import annotations

from typing import Final

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_noop

from umid.council.delegations.models import Delegate
from umid.council.delegations.policies import oneself
from umid.council.delegations.rules.nominations import Nominated
from umid.council.documents.policies import takes_part
from umid.council.meetings.models import Meeting, Participation
from umid.council.meetings.policies import drafts_visible_to
from umid.council.record.models import Reporter
from umid.council.record.rules.kinds import Readers
from umid.foundation.access.actors import Actor, Everyone, Role
from umid.foundation.access.decisions import Condition, Decision, Permission, decide
from umid.foundation.directory.rules.posts import Post


class RecordPermission(Permission):
    """What can be permitted here."""

    WRITE = "record.write"
    REPORT = "record.report"
    CORRECT = "record.correct"
    PUBLISH = "record.publish"


GRANTS: Final[dict[RecordPermission, frozenset[Role]]] = {
    RecordPermission.WRITE: frozenset({Everyone.PLATFORM, Post.SECRETARIAT}),
    RecordPermission.REPORT: frozenset({Everyone.USER}),
    RecordPermission.CORRECT: frozenset({Everyone.USER}),
    RecordPermission.PUBLISH: frozenset({Everyone.PLATFORM, Post.SECRETARIAT}),
}

_FOR_A_REPORTER: Final = gettext_noop("Only who was named for it files this report.")
_FOR_A_PARTICIPANT: Final = gettext_noop("Only who takes part in the meeting proposes corrections.")


def may_write(actor: Actor) -> Decision:
    """The secretariat drafts, names who reports, and answers reports and corrections."""
    return decide(actor, RecordPermission.WRITE, GRANTS)


def may_publish(actor: Actor) -> Decision:
    """The secretariat, once the organisers have agreed."""
    return decide(actor, RecordPermission.PUBLISH, GRANTS)


def may_report(actor: Actor, *, is_reporter: bool) -> Decision:
    """The session's moderator and rapporteur, by their accounts."""
    condition = Condition(holds=is_reporter, otherwise=_FOR_A_REPORTER)
    return decide(actor, RecordPermission.REPORT, GRANTS, condition)


def may_correct(actor: Actor, *, is_concerned: bool) -> Decision:
    """Accredited delegates, those who belong to a participant, and the organisers."""
    condition = Condition(holds=is_concerned, otherwise=_FOR_A_PARTICIPANT)
    return decide(actor, RecordPermission.CORRECT, GRANTS, condition)


def concerned(actor: Actor) -> Q:
    """The meetings whose participants' version is for the actor: a filter over meetings.

    Who belongs to a participant or is accredited; who signs for an organiser; the secretariat.
    """
    part = Participation.objects.filter(takes_part(actor), meeting=OuterRef("pk"))
    accredited = Delegate.objects.filter(
        oneself(actor), standing=Nominated.ACCREDITED, invitation__meeting=OuterRef("pk")
    )
    return Q(Exists(part)) | Q(Exists(accredited)) | drafts_visible_to(actor) | _writes(actor)


def summaries_visible_to(actor: Actor) -> Q:
    """Drafts: who signs or writes sees them at once, participants once they may correct."""
    meeting = Meeting.objects.filter(pk=OuterRef("meeting"))
    signs = meeting.filter(drafts_visible_to(actor) | _writes(actor))
    open_to = meeting.filter(concerned(actor))
    return Q(Exists(signs)) | Q(Exists(open_to), corrections_until__isnull=False)


def editions_visible_to(actor: Actor) -> Q:
    """What is published: the public edition is everyone's."""
    meeting = Meeting.objects.filter(concerned(actor), pk=OuterRef("summary__meeting"))
    return Q(readers=Readers.PUBLIC) | Q(Exists(meeting))


def reports_visible_to(actor: Actor) -> Q:
    """Sessions whose report the actor reads: a filter over sessions."""
    if may_write(actor).allowed:
        return Q()
    if actor.user is None or not may_report(actor, is_reporter=True).allowed:
        return Q(pk__in=[])
    return Q(Exists(Reporter.objects.filter(user=actor.user, session=OuterRef("pk"))))


def _writes(actor: Actor) -> Q:
    return Q() if may_write(actor).allowed else Q(pk__in=[])
