"""Registers the room with Django and hangs the way in beside the other doors."""

from __future__ import annotations

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Sign-in, second factor, invitations, recovery."""

    name = "umid.foundation.accounts"
    label = "accounts"

    def ready(self) -> None:
        from umid.foundation.accounts.actions.telling import KINDS  # noqa: PLC0415 - needs models
        from umid.foundation.accounts.pages.masthead import own_link  # noqa: PLC0415 - needs models
        from umid.foundation.notices import kinds  # noqa: PLC0415 - beside its use
        from umid.foundation.ui import navigation  # noqa: PLC0415 - beside its use

        kinds.register(*KINDS)
        navigation.offer(own_link)
