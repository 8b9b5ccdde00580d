"""The write side of the directory."""

from umid.foundation.directory.actions.appointing import (
    Occupied,
    appoint,
    deputise,
    end_appointment,
    hand_over,
)
from umid.foundation.directory.actions.entering import (
    Known,
    enter_organisation,
    enter_source,
    enter_states,
    found_body,
)
from umid.foundation.directory.actions.revising import (
    HOUSE,
    BelongsAlready,
    HasLeft,
    LeavesTooEarly,
    edit_body,
    edit_organisation,
    join_body,
    leave_body,
)
from umid.foundation.directory.actions.users import (
    EmailTaken,
    change_details,
    enter_user,
    reinstate,
    suspend,
)

__all__ = [
    "HOUSE",
    "BelongsAlready",
    "EmailTaken",
    "HasLeft",
    "Known",
    "LeavesTooEarly",
    "Occupied",
    "appoint",
    "change_details",
    "deputise",
    "edit_body",
    "edit_organisation",
    "end_appointment",
    "enter_organisation",
    "enter_source",
    "enter_states",
    "enter_user",
    "found_body",
    "hand_over",
    "join_body",
    "leave_body",
    "reinstate",
    "suspend",
]
