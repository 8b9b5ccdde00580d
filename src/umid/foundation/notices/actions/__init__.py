"""The write side of the room."""

from umid.foundation.notices.actions.checkpoints import mail_checkpoint
from umid.foundation.notices.actions.choosing import choose, read, read_all
from umid.foundation.notices.actions.delivering import NotDelivered, deliver, replay
from umid.foundation.notices.actions.firing import fire
from umid.foundation.notices.actions.mailing import begin_digests, send, send_digest
from umid.foundation.notices.actions.notifying import notify
from umid.foundation.notices.actions.posting import BeingPosted, post
from umid.foundation.notices.actions.pruning import prune
from umid.foundation.notices.actions.webhooks import (
    Closed,
    add_webhook,
    close_webhook,
    edit_webhook,
    open_webhook,
)

__all__ = [
    "BeingPosted",
    "Closed",
    "NotDelivered",
    "add_webhook",
    "begin_digests",
    "choose",
    "close_webhook",
    "deliver",
    "edit_webhook",
    "fire",
    "mail_checkpoint",
    "notify",
    "open_webhook",
    "post",
    "prune",
    "read",
    "read_all",
    "replay",
    "send",
    "send_digest",
]
