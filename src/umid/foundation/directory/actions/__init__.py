"""The write side of the directory."""

from umid.foundation.directory.actions.appointing import (
    Occupied,
    appoint,
    deputise,
    end_appointment,
    hand_over,
)
from umid.foundation.directory.actions.entering import (
    enter_organisation,
    enter_source,
    enter_states,
    found_body,
)
from umid.foundation.directory.actions.users import (
    EmailTaken,
    change_details,
    enter_user,
    reinstate,
    suspend,
)

__all__ = [
    "EmailTaken",
    "Occupied",
    "appoint",
    "change_details",
    "deputise",
    "end_appointment",
    "enter_organisation",
    "enter_source",
    "enter_states",
    "enter_user",
    "found_body",
    "hand_over",
    "reinstate",
    "suspend",
]
