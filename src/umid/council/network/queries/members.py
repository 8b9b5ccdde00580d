"""One's own membership or request, and whom a question fits."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from umid.council.network.models import Application, Member
from umid.council.network.policies import own_membership
from umid.council.network.queries.rows import MemberView, OwnApplication, ThemeLink, WriterRow
from umid.council.network.rules.members import Asked
from umid.council.network.rules.questions import fits
from umid.council.themes.models import Theme
from umid.foundation.access.actors import Actor
from umid.kernel.languages import Language


def own(*, actor: Actor, language: Language) -> MemberView | None:
    """The actor's own membership; None for who is no member."""
    found = Member.objects.filter(own_membership(actor)).prefetch_related("themes").first()
    if found is None:
        return None
    return MemberView(
        id=found.pk,
        does=found.does,
        works_at=found.works_at,
        themes=theme_links(found.themes.all(), language),
        languages=languages_of(found.languages),
        since_at=found.since_at,
        welcome=found.welcome,
    )


def own_application(*, actor: Actor) -> OwnApplication | None:
    """The actor's own request; None where there is none."""
    mine = Application.objects.filter(user=actor.user) if actor.user is not None else None
    found = mine.prefetch_related("themes").first() if mine is not None else None
    if found is None:
        return None
    return OwnApplication(
        standing=Asked(found.standing),
        reason=found.reason,
        does=found.does,
        works_at=found.works_at,
        themes=tuple(one.slug for one in found.themes.all()),
        languages=languages_of(found.languages),
    )


def whom_it_fits(about: Collection[str], language: Language) -> list[int]:
    """The keys of users of members whom a question fits; three queries."""
    tree = broader()
    rows = Member.objects.filter(user__is_active=True).prefetch_related("themes")
    return [
        row.user_id
        for row in rows
        if fits(
            knows={one.slug for one in row.themes.all()},
            reads=languages_of(row.languages),
            about=about,
            language=language,
            broader=tree,
        )
    ]


def broader() -> dict[str, str | None]:
    """Each theme's next one up."""
    return dict(Theme.objects.values_list("slug", "broader__slug"))


def theme_links(rows: Iterable[Theme], language: Language) -> tuple[ThemeLink, ...]:
    """Themes as links, in the vocabulary's order."""
    ordered = sorted(rows, key=lambda one: one.order)
    return tuple(ThemeLink(one.slug, one.label.read(language)) for one in ordered)


def languages_of(codes: Iterable[str]) -> tuple[Language, ...]:
    """The languages behind codes, in our order."""
    known = set(codes)
    return tuple(one for one in Language if one.value in known)


def writer_row(member: Member | None) -> WriterRow | None:
    """Who wrote it; nobody once they have left."""
    return WriterRow(member.user.name, member.does) if member is not None else None
