"""How a page's form takes part: `@keeps` on its view, `{% unsaved of=form %}` before its `<form>`.

The page carries a signed note of who opened which form about what, and of the names in it that may
be kept. So one address serves every form, keeps nothing else, and nothing for anyone else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from http import HTTPStatus
from typing import Any, Final, TypeVar, cast

from django import forms
from django.core import signing
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils import timezone
from django.utils.datastructures import MultiValueDict

from umid.foundation.access.actors import Actor
from umid.foundation.writing import actions
from umid.foundation.writing.queries import Kept, unsaved
from umid.foundation.writing.rules import Place, TooLong, Values
from umid.kernel.errors import NotFound

NOTE: Final = "unsaved"
"""The name under which a form carries its note."""
_SALT: Final = "umid.foundation.writing"
_NEVER: Final = (forms.PasswordInput, forms.FileInput)


class WritingRequest(HttpRequest):
    """A request of someone who has signed in, with what they left unsaved where they are."""

    actor: Actor
    unsaved: Opened


@dataclass(frozen=True, slots=True)
class Opened:
    """A form's page as someone opened it: its place, its address's words, what they left there."""

    place: Place
    words: Mapping[str, str]
    kept: Kept | None


@dataclass(frozen=True, slots=True)
class Noted:
    """What a form's note says: where it is, and which of its names may be kept."""

    place: Place
    words: Mapping[str, str]
    names: frozenset[str]

    def values(self, sent: QueryDict) -> Values:
        """What was sent, without what may not be kept."""
        return {name: sent.getlist(name) for name in sent if name in self.names}


_View = TypeVar("_View", bound=Callable[..., HttpResponse])


def keeps(view: _View) -> _View:
    """Keep what is typed into a view's form, until the view answers that it is done.

    What was sent and not taken is kept too, so that a failed attempt loses nothing.
    """

    @wraps(view)
    def kept(request: HttpRequest, **words: Any) -> HttpResponse:  # noqa: ANN401 - as the view has them
        request.unsaved = _opened(request)  # type: ignore[attr-defined] # as WritingRequest has it
        response = view(request, **words)
        if request.method == "POST" and NOTE in request.POST:
            _after(request, response)
        return response

    return cast("_View", kept)


def note(opened: Opened, form: forms.BaseForm, actor: Actor) -> str:
    """The note that a form carries; it is worth nothing to anyone else."""
    names = [form.add_prefix(name) for name, field in form.fields.items() if _may_keep(field)]
    told = {
        "author": actor.user,
        "page": opened.place.page,
        "about": opened.place.about,
        "words": dict(opened.words),
        "names": names,
    }
    return signing.dumps(told, salt=_SALT, compress=True)


def read(sent: QueryDict, actor: Actor) -> Noted:
    """What the note in a form says. Raises NotFound for one that is not the actor's."""
    try:
        told: dict[str, Any] = signing.loads(sent.get(NOTE, ""), salt=_SALT)
    except signing.BadSignature as error:
        raise NotFound from error
    if actor.user is None or told["author"] != actor.user:
        raise NotFound
    place = Place(told["page"], told["about"])
    return Noted(place, told["words"], frozenset(told["names"]))


def fill(form: forms.BaseForm, values: Values) -> bool:
    """Put what was left unsaved into a form; False where it is what the form has anyway."""
    data = QueryDict(mutable=True)
    for name, each in values.items():
        data.setlist(name, each)
    found = {
        name: field.widget.value_from_datadict(data, MultiValueDict(), form.add_prefix(name))
        for name, field in form.fields.items()
        if _may_keep(field)
        and not field.widget.value_omitted_from_data(data, {}, form.add_prefix(name))
    }
    if not any(_differs(form, name, value) for name, value in found.items()):
        return False
    form.initial.update(found)
    return True


def _differs(form: forms.BaseForm, name: str, value: object) -> bool:
    field = form.fields[name]
    if field.widget.is_hidden:
        return False
    return field.has_changed(form.get_initial_for_field(field, name), value)


def _may_keep(field: forms.Field) -> bool:
    return not (field.disabled or isinstance(field.widget, _NEVER))


def _opened(request: HttpRequest) -> Opened:
    match = request.resolver_match
    assert match  # noqa: S101 - there is one inside a view  # nosec B101
    words = {name: str(word) for name, word in match.kwargs.items()}
    place = Place(match.view_name, "/".join(words.values()))
    reads = request.method in ("GET", "HEAD")
    return Opened(place, words, unsaved(place, actor=_actor(request)) if reads else None)


def _after(request: HttpRequest, response: HttpResponse) -> None:
    """Saved: nothing is left to keep. Not saved: what was sent is kept."""
    actor = _actor(request)
    try:
        form = read(request.POST, actor)
    except NotFound:
        return  # opened by someone else, before they signed out here
    if response.status_code == HTTPStatus.FOUND:
        actions.discard(actor=actor, place=form.place)
        return
    try:
        values, now = form.values(request.POST), timezone.now()
        actions.keep(actor=actor, place=form.place, values=values, at=now)
    except TooLong:
        return  # it stands on the page that is the answer


def _actor(request: HttpRequest) -> Actor:
    actor: Actor = getattr(request, "actor")  # noqa: B009 - which `HttpRequest` does not declare
    return actor
