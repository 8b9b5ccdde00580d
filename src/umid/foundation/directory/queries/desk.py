"""The desk's side of the directory: every name in every language, and who belonged when."""

from __future__ import annotations

from dataclasses import dataclass

from umid.foundation.directory.models import Body, Membership, Organisation
from umid.foundation.directory.rules import OrganisationKind, Term
from umid.foundation.texts.rules import Reading, Text
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language

Words = dict[Language, str]


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """An organisation as the desk lists it."""

    slug: str
    name: Reading
    kind: OrganisationKind
    state: str | None


@dataclass(frozen=True, slots=True)
class OrganisationView:
    """An organisation with its names in each language that it has one in."""

    row: OrganisationRow
    name: Words
    short: Words
    revision: int


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A state (by code) or an organisation (by name), from when until when."""

    state: str | None
    name: Reading | None
    term: Term


@dataclass(frozen=True, slots=True)
class BodyDesk:
    """A body with its names and everyone who ever belonged to it, in the order they joined."""

    slug: str
    title: Reading
    name: Words
    mandate: Words
    members: tuple[MemberRow, ...]
    revision: int


def organisations(*, language: Language, after: str = "", limit: int) -> list[OrganisationRow]:
    """In the order of their slugs; `after` is the slug of the last one shown."""
    rows = Organisation.objects.filter(slug__gt=after).order_by("slug")[:limit]
    return [_row(row, language) for row in rows]


def organisation(slug: str, *, language: Language) -> OrganisationView:
    """One of them. Raises NotFound."""
    row = Organisation.objects.filter(slug=slug).first()
    if row is None:
        raise NotFound
    return OrganisationView(_row(row, language), _words(row.name), _words(row.short), row.revision)


def body_at_desk(slug: str, *, language: Language) -> BodyDesk:
    """One body. Raises NotFound."""
    row = Body.objects.filter(slug=slug).first()
    if row is None:
        raise NotFound
    members = row.memberships.select_related("organisation").order_by("pk")
    return BodyDesk(
        slug=row.slug,
        title=row.name.read(language),
        name=_words(row.name),
        mandate=_words(row.mandate),
        members=tuple(_member(one, language) for one in members),
        revision=row.revision,
    )


def _row(row: Organisation, language: Language) -> OrganisationRow:
    return OrganisationRow(
        row.slug, row.name.read(language), OrganisationKind(row.kind), row.state_id
    )


def _member(row: Membership, language: Language) -> MemberRow:
    name = row.organisation.name.read(language) if row.organisation else None
    return MemberRow(row.state_id, name, Term(row.since_on, row.until_on))


def _words(text: Text) -> Words:
    return {language: version.text for language, version in text.versions.items()}
