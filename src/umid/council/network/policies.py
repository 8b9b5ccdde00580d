"""Who belongs, who reads what members ask, who moderates, who sees who sits in a circle.

Belonging is a membership, no post: it grants nothing outside this room.
"""

from __future__ import annotations

from typing import Final

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_noop

from umid.council.network.models import Answer, Circle, Member, Question, Seat
from umid.foundation.access.actors import Actor, Everyone, Role
from umid.foundation.access.decisions import Condition, Decision, Permission, decide
from umid.foundation.directory.rules.posts import Post


class NetworkPermission(Permission):
    """What can be permitted here."""

    JOIN = "network.join"
    READ = "network.read"
    WRITE = "network.write"
    MODERATE = "network.moderate"
    ADMIT = "network.admit"
    TEACH = "network.teach"
    FOLLOW = "network.follow"


_SECRETARIAT: Final = frozenset[Role]({Post.SECRETARIAT, Everyone.PLATFORM})
_USER: Final = frozenset[Role]({Everyone.USER})
GRANTS: Final[dict[NetworkPermission, frozenset[Role]]] = {
    NetworkPermission.JOIN: _USER,
    NetworkPermission.READ: _USER,
    NetworkPermission.WRITE: _USER,
    NetworkPermission.MODERATE: _SECRETARIAT,
    NetworkPermission.ADMIT: _SECRETARIAT,
    NetworkPermission.TEACH: _SECRETARIAT,
    NetworkPermission.FOLLOW: frozenset({Everyone.PLATFORM}),
}
_FOR_MEMBERS: Final = gettext_noop("Only members of the network of practitioners do this.")
_NOT_ASKER: Final = gettext_noop("Only who asked accepts an answer.")


def own_membership(actor: Actor) -> Q:
    """A filter over memberships: the actor's own."""
    return Q(user=actor.user, user__is_active=True) if actor.user is not None else Q(pk__in=[])


def is_member(actor: Actor) -> bool:
    """Whether the actor belongs to the network."""
    return Member.objects.filter(own_membership(actor)).exists()


def may_join(actor: Actor) -> Decision:
    """Whoever has signed in asks for themselves."""
    return decide(actor, NetworkPermission.JOIN, GRANTS)


def may_read(actor: Actor) -> Decision:
    """Members read what members ask."""
    return decide(actor, NetworkPermission.READ, GRANTS, Condition(is_member(actor), _FOR_MEMBERS))


def may_write(actor: Actor) -> Decision:
    """Members ask, answer, thank and report."""
    return decide(actor, NetworkPermission.WRITE, GRANTS, Condition(is_member(actor), _FOR_MEMBERS))


def may_accept(actor: Actor, question: Question) -> Decision:
    """Who asked."""
    own = question.writer is not None and question.writer.user_id == actor.user
    return decide(actor, NetworkPermission.WRITE, GRANTS, Condition(own, _NOT_ASKER))


def may_moderate(actor: Actor) -> Decision:
    """The secretariat hides, with a reason, and shows again."""
    return decide(actor, NetworkPermission.MODERATE, GRANTS)


def may_admit(actor: Actor) -> Decision:
    """The secretariat answers who asks to join."""
    return decide(actor, NetworkPermission.ADMIT, GRANTS)


def may_teach(actor: Actor) -> Decision:
    """The secretariat enters what there is to learn from, and circles."""
    return decide(actor, NetworkPermission.TEACH, GRANTS)


def may_follow(actor: Actor) -> Decision:
    """The platform alone, for what the room of accounts decided."""
    return decide(actor, NetworkPermission.FOLLOW, GRANTS)


def questions_visible_to(actor: Actor) -> Q:
    """Members read what is not hidden, and their own; who moderates reads everything."""
    return _said_visible_to(actor)


def answers_visible_to(actor: Actor) -> Q:
    """Likewise; of a question that one sees."""
    return _said_visible_to(actor)


def circles_visible_to(actor: Actor) -> Q:
    """Members see every circle that goes on, who enters circles all of them."""
    if may_teach(actor).allowed:
        return Q()
    if not may_read(actor).allowed:
        return Q(pk__in=[])
    return Q(ended_at__isnull=True)


def seats_visible_to(actor: Actor) -> Q:
    """A filter over circles: those of which the actor sees who is in, being in or leading them.

    Nobody else does, the secretariat included.
    """
    if not decide(actor, NetworkPermission.READ, GRANTS).allowed:
        return Q(pk__in=[])
    mine = Member.objects.filter(own_membership(actor))
    seated = Seat.objects.filter(circle=OuterRef("pk"), member__in=mine)
    return Q(Exists(seated)) | Q(facilitator__in=mine)


def sees_seats(actor: Actor, circle: Circle) -> bool:
    """Whether the actor sees who is in a circle."""
    return Circle.objects.filter(seats_visible_to(actor), pk=circle.pk).exists()


def items_visible_to(actor: Actor) -> Q:
    """Everyone sees what is public, members the rest too."""
    if may_teach(actor).allowed or may_read(actor).allowed:
        return Q()
    return Q(is_public=True)


def is_own(actor: Actor, said: Question | Answer) -> bool:
    """Whether the actor wrote it."""
    return said.writer is not None and said.writer.user_id == actor.user


def _said_visible_to(actor: Actor) -> Q:
    if may_moderate(actor).allowed:
        return Q()
    if not decide(actor, NetworkPermission.READ, GRANTS).allowed:
        return Q(pk__in=[])
    mine = Member.objects.filter(own_membership(actor))
    return Q(Exists(mine)) & (Q(hidden_at__isnull=True) | Q(writer__in=mine))
