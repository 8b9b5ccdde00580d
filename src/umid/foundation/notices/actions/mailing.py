"""Notices as letters: one at once, or several in a digest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from umid.foundation.access.actors import Actor
from umid.foundation.directory.models import User
from umid.foundation.directory.queries import actor_of
from umid.foundation.directory.rules.posts import STAFF
from umid.foundation.jobs.actions import enqueue
from umid.foundation.notices import kinds
from umid.foundation.notices.actions.posting import post
from umid.foundation.notices.letters import Item, Letter
from umid.foundation.notices.links import absolute
from umid.foundation.notices.models import Notice
from umid.foundation.notices.queries.inbox import NoticeRow, worded
from umid.foundation.notices.queries.mailing import (
    digest_readers,
    for_digests,
    frequency_of,
    to_mail,
)
from umid.foundation.notices.rules.mailing import Importance, goes_at_once
from umid.kernel.languages import Language


def send(*, notice: UUID, at: datetime) -> None:
    """Post a notice as a letter of its own, if it still is to be one."""
    found = to_mail().filter(public_id=notice).first()
    if found is None:
        return
    importance = kinds.kinds()[found.kind].importance
    frequency = frequency_of(Actor(user=found.recipient_id))
    if goes_at_once(importance, frequency):
        _mail(found.recipient, [found], f"notices.notice:{found.public_id}", at)


def begin_digests(*, at: datetime) -> None:
    """Have everyone's digest made for whom there is something to send."""
    for reader in digest_readers(at):
        enqueue("notices.send_digest", reader=reader)


def send_digest(*, reader: UUID, at: datetime) -> None:
    """Post what someone has not read, in one letter; nothing where there is nothing."""
    mine = for_digests(at).filter(recipient__public_id=reader)
    rows = list(mine.order_by("-made_at", "public_id"))
    if rows:
        _mail(rows[0].recipient, rows, f"notices.digest:{reader}:{rows[0].public_id}", at)


def _mail(user: User, rows: Sequence[Notice], key: str, at: datetime) -> None:
    language = Language(user.language)
    with translation.override(language):
        said = worded(rows, _by_mail(user, at), language)
        letter = Letter(
            key=key,
            to=user.email,
            language=language,
            subject=_subject(said),
            greeting=_("Dear %(name)s,") % {"name": user.name},
            items=tuple(_item(row, language, alone=len(said) == 1) for row in said),
            is_optional=all(row.importance is Importance.INFORMATION for row in said),
        )
    post(letter, at=at)
    Notice.objects.filter(pk__in=[row.pk for row in rows]).update(mailed_at=at)


def _by_mail(user: User, at: datetime) -> Actor:
    """Who may know what a letter says: a mailbox has shown no second factor."""
    actor = actor_of(user, at)
    return replace(actor, roles=actor.roles - STAFF)


def _subject(said: Sequence[NoticeRow]) -> str:
    if len(said) == 1:
        return said[0].subject
    count = len(said)
    return ngettext("%(count)d notice for you", "%(count)d notices for you", count) % {
        "count": count
    }


def _item(row: NoticeRow, language: Language, *, alone: bool) -> Item:
    return Item(
        title="" if alone else row.subject,
        words=(row.body,) if row.body else (),
        link=absolute(row.path, language),
        link_words=_("Open it"),
    )
