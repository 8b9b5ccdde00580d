"""From a form to an action: the file is taken in and inspected first, what is wrong is said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _

from umid.council.documents.pages.forms import Contents
from umid.council.documents.wording import why_not
from umid.foundation.access.actors import Actor
from umid.foundation.files import actions as files
from umid.foundation.files.queries import sent_file
from umid.foundation.files.rules.refusals import Refused
from umid.foundation.files.rules.standings import Standing
from umid.foundation.files.scanning import NotScanned
from umid.foundation.files.wording import reason
from umid.kernel.errors import Conflict, NotPossible


def saved(form: forms.Form, action: Callable[[], object]) -> bool:
    """Whether the action went through; what speaks against it is put on the form."""
    try:
        action()
    except (NotPossible, Conflict) as error:
        form.add_error(None, why_not(error))
        return False
    return True


def sent(
    form: Contents, action: Callable[[UUID | None], object], *, actor: Actor, at: datetime
) -> bool:
    """Likewise with the form's file, which is told about beside its own question."""
    file = None
    if form.upload:
        try:
            file = _taken_in(form, actor, at)
        except Refused as refused:
            form.add_error("file", reason(refused.why))
        except (NotScanned, NotPossible):
            form.add_error("file", _("The file cannot be checked now. Try again in a moment."))
        if file is None:
            return False
    return saved(form, lambda: action(file))


def _taken_in(form: Contents, actor: Actor, at: datetime) -> UUID:
    """Send, and inspect at once: the person waits for the answer. Raises Refused, NotScanned."""
    upload = form.upload
    assert upload is not None  # noqa: S101 - for the type checker  # nosec B101
    row = files.begin(actor=actor, name=upload.name or "", size=upload.size or 0, at=at)
    files.append(
        actor=actor,
        file=row.pk,
        offset=0,
        pieces=upload.chunks(),
        checksum=files.Checksum(),
        at=at,
    )
    files.inspect(file=row.pk, at=at)
    found = sent_file(row.pk, actor=actor, at=at)
    if found.refusal:
        raise Refused(found.refusal)
    if found.standing is not Standing.ACCEPTED:
        raise NotPossible
    return found.id
