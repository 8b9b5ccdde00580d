"""The read side: bodies, users, and the Actor that a user is."""

from umid.foundation.directory.queries.actors import actor_of, holders
from umid.foundation.directory.queries.bodies import (
    BodySummary,
    BodyView,
    Member,
    bodies,
    body,
)
from umid.foundation.directory.queries.people import (
    AppointmentRow,
    HomeRow,
    PersonRow,
    PersonView,
    colleagues,
    home_named,
    homes,
    people,
    person,
    user,
)

__all__ = [
    "AppointmentRow",
    "BodySummary",
    "BodyView",
    "HomeRow",
    "Member",
    "PersonRow",
    "PersonView",
    "actor_of",
    "bodies",
    "body",
    "colleagues",
    "holders",
    "home_named",
    "homes",
    "people",
    "person",
    "user",
]
