"""The write side of the room."""

from umid.council.meetings.actions.about import AgendaInUse, edit_about, free_name
from umid.council.meetings.actions.announce import announce, draft_announcement, publish, withdraw
from umid.council.meetings.actions.appearing import let_appear, let_go
from umid.council.meetings.actions.convene import convene, enter_participations, report_fact
from umid.council.meetings.actions.drafting import HOUSE
from umid.council.meetings.actions.edit import (
    Already,
    cancel_session,
    edit_facts,
    edit_room,
    edit_session,
    restore_session,
)
from umid.council.meetings.actions.holding import hold_otherwise
from umid.council.meetings.actions.joining import join, part_from
from umid.council.meetings.actions.release import Clashing, NothingNew, Unsigned, release
from umid.council.meetings.actions.revise import edit_announcement, translate_announcement
from umid.council.meetings.actions.schedule import add_room, schedule_session
from umid.council.meetings.actions.sign import NotAnOrganiser, agree, name_signatories
from umid.council.meetings.actions.translate import translate_texts

__all__ = [
    "HOUSE",
    "AgendaInUse",
    "Already",
    "Clashing",
    "NotAnOrganiser",
    "NothingNew",
    "Unsigned",
    "add_room",
    "agree",
    "announce",
    "cancel_session",
    "convene",
    "draft_announcement",
    "edit_about",
    "edit_announcement",
    "edit_facts",
    "edit_room",
    "edit_session",
    "enter_participations",
    "free_name",
    "hold_otherwise",
    "join",
    "let_appear",
    "let_go",
    "name_signatories",
    "part_from",
    "publish",
    "release",
    "report_fact",
    "restore_session",
    "schedule_session",
    "translate_announcement",
    "translate_texts",
    "withdraw",
]
