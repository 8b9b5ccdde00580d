"""Who may see and change what of practices.

A description that is not published is its author's own; a focal point meets it as it comes for
clearance, the editors as it comes to them, a state concerned and a reviewer once everyone may read.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from django.db.models import Q
from django.utils.translation import gettext_noop

from umid.council.experience.models import Practice, Review
from umid.council.experience.rules.life import (
    FOR_EDITORS,
    NEVER_OUT,
    PATHS,
    WRITABLE,
    Side,
    Standing,
    Step,
)
from umid.council.experience.rules.reviewing import Move
from umid.foundation.access.actors import Actor, Everyone, Role
from umid.foundation.access.decisions import Condition, Decision, Permission, any_of, decide
from umid.foundation.directory.rules.posts import SPEAKS, Home, Post


class ExperiencePermission(Permission):
    """What can be permitted here."""

    WRITE = "experience.write"
    CLEAR = "experience.clear"
    EDIT = "experience.edit"
    COMMENT = "experience.comment"
    REVIEW = "experience.review"


_BELONGS: Final = SPEAKS | {Post.MEMBER}
GRANTS: Final[dict[ExperiencePermission, frozenset[Role]]] = {
    ExperiencePermission.WRITE: _BELONGS,
    ExperiencePermission.CLEAR: SPEAKS,
    ExperiencePermission.EDIT: frozenset({Everyone.PLATFORM, Post.SECRETARIAT}),
    ExperiencePermission.COMMENT: SPEAKS,
    ExperiencePermission.REVIEW: frozenset({Post.EXPERT}),
}
_FOR_MEMBERS: Final = gettext_noop("Only who belongs to a state or an organisation describes.")
_NOT_OWN: Final = gettext_noop("It belongs to another state or organisation.")
_NOT_CLEARING: Final = gettext_noop("Another state clears it.")
_NOT_CONCERNED: Final = gettext_noop("Your state is not the one concerned.")
_NOT_ASKED: Final = gettext_noop("Someone else was asked for this review.")
_NOT_NOW: Final = gettext_noop("It cannot be changed where it stands now.")


def may_begin(actor: Actor) -> Decision:
    """Who belongs to a state or an organisation describes what it does."""
    belongs = Condition(_home(actor) != Home(), _FOR_MEMBERS)
    return decide(actor, ExperiencePermission.WRITE, GRANTS, belongs)


def may_author(actor: Actor, practice: Practice) -> Decision:
    """Who belongs to whom it belongs to."""
    own = Condition(_is_own(actor, practice), _NOT_OWN)
    return decide(actor, ExperiencePermission.WRITE, GRANTS, own)


def may_write(actor: Actor, practice: Practice) -> Decision:
    """Its author's own, while it is theirs alone or once everyone reads it."""
    own = Condition(_is_own(actor, practice), _NOT_OWN)
    now = Condition(Standing(practice.standing) in WRITABLE, _NOT_NOW)
    return decide(actor, ExperiencePermission.WRITE, GRANTS, own, now)


def may_discard(actor: Actor, practice: Practice) -> Decision:
    """Its author's own throw away what never came out."""
    own = Condition(_is_own(actor, practice), _NOT_OWN)
    now = Condition(Standing(practice.standing) in NEVER_OUT, _NOT_NOW)
    return decide(actor, ExperiencePermission.WRITE, GRANTS, own, now)


def may_edit(actor: Actor) -> Decision:
    """The editors: the secretariat."""
    return decide(actor, ExperiencePermission.EDIT, GRANTS)


def may_clear(actor: Actor, practice: Practice) -> Decision:
    """Who speaks for the state that clears it."""
    own = Condition(
        practice.clears_id is not None and practice.clears_id == actor.state, _NOT_CLEARING
    )
    return decide(actor, ExperiencePermission.CLEAR, GRANTS, own)


def may_take(actor: Actor, practice: Practice, step: Step) -> Decision:
    """Whose step it is, whatever stands in its way."""
    sides: dict[Side, Callable[[], Decision]] = {
        Side.AUTHOR: lambda: may_author(actor, practice),
        Side.CLEARS: lambda: may_clear(actor, practice),
        Side.EDITORS: lambda: may_edit(actor),
    }
    return sides[PATHS[step].side]()


def may_translate(actor: Actor, practice: Practice) -> Decision:
    """Its author's own while they may write it; the editors once everyone reads it."""
    out = Condition(practice.standing == Standing.PUBLISHED, _NOT_NOW)
    editors = decide(actor, ExperiencePermission.EDIT, GRANTS, out)
    return any_of(may_write(actor, practice), editors)


def may_comment(actor: Actor, practice: Practice) -> Decision:
    """Who speaks for the state where it takes place, beside what someone else published."""
    concerned = practice.place_id is not None and practice.place_id == actor.state
    foreign = Condition(concerned and not _is_own(actor, practice), _NOT_CONCERNED)
    out = Condition(practice.standing == Standing.PUBLISHED, _NOT_NOW)
    return decide(actor, ExperiencePermission.COMMENT, GRANTS, foreign, out)


def may_review(actor: Actor, review: Review) -> Decision:
    """The expert who was asked."""
    asked = Condition(review.reviewer_id == actor.user, _NOT_ASKED)
    return decide(actor, ExperiencePermission.REVIEW, GRANTS, asked)


def may_move(actor: Actor, review: Review, move: Move) -> Decision:
    """Whose move it is: the author agrees and answers, the reviewer writes, the editors publish."""
    if move in (Move.AGREE, Move.OBJECT, Move.ANSWER):
        return may_author(actor, review.practice)
    return may_edit(actor) if move is Move.PUBLISH else may_review(actor, review)


def readable() -> Q:
    """What everyone may know of: published, or the tombstone of what was."""
    return Q(standing__in=[Standing.PUBLISHED, Standing.WITHDRAWN])


def handled_by(actor: Actor) -> Q:
    """What the actor works on: a filter over practices that are not withdrawn."""
    found = own_of(actor) | edited_by(actor) | cleared_by(actor)
    return found & ~Q(standing=Standing.WITHDRAWN)


def own_of(actor: Actor) -> Q:
    """What the actor's state or organisation describes."""
    if may_begin(actor).allowed:
        return Q(state=actor.state, organisation=actor.organisation)
    return Q(pk__in=[])


def edited_by(actor: Actor) -> Q:
    """What has come to the editors, for one of them."""
    return Q(standing__in=FOR_EDITORS) if may_edit(actor).allowed else Q(pk__in=[])


def cleared_by(actor: Actor) -> Q:
    """What has come to the focal point who clears it, whatever became of it since."""
    if actor.state is not None and decide(actor, ExperiencePermission.CLEAR, GRANTS).allowed:
        return Q(clears=actor.state) & ~Q(standing=Standing.DRAFT)
    return Q(pk__in=[])


def reviews_of(actor: Actor) -> Q:
    """Reviews that the actor writes, answers or edits: a filter over reviews."""
    if may_edit(actor).allowed:
        return Q()
    mine = Q(reviewer=actor.user) if actor.user is not None else Q(pk__in=[])
    if may_begin(actor).allowed:
        mine |= Q(practice__state=actor.state, practice__organisation=actor.organisation)
    return mine


def _home(actor: Actor) -> Home:
    return Home(actor.state, actor.organisation)


def _is_own(actor: Actor, practice: Practice) -> bool:
    home = _home(actor)
    return home != Home() and practice.home == home
