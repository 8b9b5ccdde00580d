"""Registers the room with Django and hangs its door."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from umid.foundation.ui.navigation import Entry, Place, Wing, register


class TokensConfig(AppConfig):
    """Keys for programs."""

    name = "umid.foundation.tokens"
    label = "tokens"

    def ready(self) -> None:
        from umid.foundation.files.policies import FilesPermission, may_send  # noqa: PLC0415
        from umid.foundation.search.policies import SearchPermission, may_save  # noqa: PLC0415
        from umid.foundation.tokens.policies import Scope, lend  # noqa: PLC0415 - models first

        door = Entry(_("Tokens for programs"), "tokens:tokens", Wing.CONVENE, 10, Place.ACCOUNT)
        register(door)
        lend(
            Scope(FilesPermission.SEND, _("Send files"), may_send),
            Scope(SearchPermission.SAVE, _("Keep saved searches"), may_save),
        )
