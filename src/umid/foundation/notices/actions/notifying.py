"""Telling people, in the transaction of the change that they are told of."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import connection, transaction
from django.db.models import Model

from umid.foundation.access.actors import Actor
from umid.foundation.audit.names import identifier
from umid.foundation.directory.models import User
from umid.foundation.jobs.actions import enqueue
from umid.foundation.notices import kinds
from umid.foundation.notices.kinds import Kind
from umid.foundation.notices.models import Notice
from umid.foundation.notices.rules.facts import Fact, as_facts
from umid.foundation.notices.rules.mailing import USUAL, Frequency, goes_at_once


class NotRegistered(LookupError):
    """The kind was not registered, so nobody could read its notices."""


def notify(
    kind: Kind,
    *,
    by: Actor,
    to: Iterable[int],
    about: Model | str,
    path: str,
    at: datetime,
    **facts: Fact,
) -> int:
    """Tell users (by their keys) something, but for whoever did it; returns how many are told.

    `path` comes from `links.page`; `facts` are codes and identifiers, worded when they are read.
    Letters go out by jobs. Raises NotAFact for words, NotRegistered.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("people are told with what they are told of")
    if kinds.kinds().get(kind.name) is not kind:
        raise NotRegistered(kind.name)
    kept, thing = as_facts(facts), identifier(about)
    readers = User.objects.filter(pk__in=set(to) - {by.user}, is_active=True)
    wanted = readers.values_list("pk", "mailing__frequency")
    made = [
        (
            Notice(
                recipient_id=pk, kind=kind.name, object=thing, path=path, facts=kept, made_at=at
            ),
            Frequency(frequency or USUAL),
        )
        for pk, frequency in wanted
    ]
    Notice.objects.bulk_create(notice for notice, _frequency in made)
    for notice, frequency in made:
        if goes_at_once(kind.importance, frequency):
            enqueue("notices.send", notice=notice.public_id)
    return len(made)
