"""What the record calls the deeds of this room; what one reads is one's own business."""

from __future__ import annotations

from umid.foundation.audit.rules.entries import Did


class NoticesDid(Did):
    """What can be done here."""

    CHOOSE_MAILING = "notices.choose_mailing"
    ADD_WEBHOOK = "notices.add_webhook"
    EDIT_WEBHOOK = "notices.edit_webhook"
    CLOSE_WEBHOOK = "notices.close_webhook"
    OPEN_WEBHOOK = "notices.open_webhook"
    REPLAY = "notices.replay"
