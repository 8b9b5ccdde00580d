"""The read side: bodies, users, and the Actor that a user is."""

from umid.foundation.directory.queries.actors import actor_of, holders
from umid.foundation.directory.queries.bodies import (
    BodySummary,
    BodyView,
    Member,
    bodies,
    body,
)
from umid.foundation.directory.queries.desk import (
    BodyDesk,
    MemberRow,
    OrganisationRow,
    OrganisationView,
    body_at_desk,
    organisation,
    organisations,
)
from umid.foundation.directory.queries.people import (
    AppointmentRow,
    HomeRow,
    PersonRow,
    PersonView,
    colleagues,
    home_named,
    homes,
    names,
    people,
    person,
    user,
)
from umid.foundation.directory.queries.sources import sources

__all__ = [
    "AppointmentRow",
    "BodyDesk",
    "BodySummary",
    "BodyView",
    "HomeRow",
    "Member",
    "MemberRow",
    "OrganisationRow",
    "OrganisationView",
    "PersonRow",
    "PersonView",
    "actor_of",
    "bodies",
    "body",
    "body_at_desk",
    "colleagues",
    "holders",
    "home_named",
    "homes",
    "names",
    "organisation",
    "organisations",
    "people",
    "person",
    "sources",
    "user",
]
