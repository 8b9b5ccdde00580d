"""Registers the room with Django, hangs its doors, and tells its words."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from umid.council.delegations import forgetting
from umid.council.floor import persons
from umid.council.meetings.day import Section, register_sessions
from umid.council.meetings.day import register as register_section
from umid.council.meetings.due import register as register_due
from umid.council.meetings.tabs import Tab, register, register_desk
from umid.foundation.ui.navigation import Place, offer


class AttendanceConfig(AppConfig):
    """Badges, check-in, attendance, sign-up for breakout sessions."""

    name = "umid.council.attendance"
    label = "attendance"

    def ready(self) -> None:
        register(Tab("sign-up", _("Sign-up"), "attendance:sign_up", order=60))
        register_desk(Tab("attendance", _("Badges and attendance"), "attendance:badges", order=25))

        from umid.council.attendance import kept  # noqa: PLC0415 - models come first
        from umid.council.attendance.actions import make_room  # noqa: PLC0415 - likewise
        from umid.council.attendance.actions.telling import EVENTS, KINDS  # noqa: PLC0415 - likewise
        from umid.council.attendance.pages import due, masthead  # noqa: PLC0415 - likewise
        from umid.council.attendance.policies import (  # noqa: PLC0415 - likewise
            AttendancePermission,
            may_check_in,
            may_sign_up,
        )
        from umid.council.attendance.queries.own import signed_up  # noqa: PLC0415 - likewise
        from umid.council.attendance.wording import DEEDS, THINGS  # noqa: PLC0415 - likewise
        from umid.council.delegations.doors import bring  # noqa: PLC0415 - likewise
        from umid.council.delegations.leaving import on_leaving  # noqa: PLC0415 - likewise
        from umid.foundation.notices import kinds  # noqa: PLC0415 - likewise
        from umid.foundation.oversight.wording import tell  # noqa: PLC0415 - likewise
        from umid.foundation.tokens.policies import Scope, lend  # noqa: PLC0415 - likewise

        kinds.register(*KINDS)
        kinds.register_events(*EVENTS)
        tell(DEEDS, THINGS)
        lend(
            Scope(AttendancePermission.CHECK_IN, _("Check people in and out"), may_check_in),
            Scope(AttendancePermission.SIGN_UP, _("Sign up for sessions"), may_sign_up),
        )
        on_leaving(make_room)
        forgetting.on_erasure(kept.let_go)
        forgetting.on_export(kept.gathered)
        persons.register(kept.who_can_speak, kept.names)
        bring(due.of_delegate)
        register_due(due.of_meeting)
        day = Section("attendance", _("My badge and sign-ups"), "attendance/day.html", due.own, 45)
        register_section(day)
        register_sessions(signed_up)
        offer(masthead.door, Place.DESK, order=30)
