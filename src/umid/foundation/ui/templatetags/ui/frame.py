"""What stands at a page's head and foot: facts, tabs, breadcrumb, buttons, further pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.safestring import SafeString
from django.utils.translation import gettext

from umid.foundation.ui import navigation
from umid.foundation.ui.drawing import draw, in_its_language
from umid.foundation.ui.templatetags.ui.library import register

if TYPE_CHECKING:
    from django.template import Context

    from umid.foundation.ui.drawing import Words


@register.simple_block_tag
def facts(content: SafeString) -> SafeString:
    """The facts about the thing on one line under its title; holds `fact` blocks."""
    return draw("facts", content=content)


@register.simple_block_tag
def fact(content: SafeString, *, label: str = "", strong: bool = False) -> SafeString:
    """One fact; `label` is heard but not seen, `strong` is for the one people look for."""
    return draw("fact", content=content, label=label, strong=strong)


@register.simple_block_tag
def breadcrumb(content: SafeString, *, label: str = "") -> SafeString:
    """The way back up; holds `crumb`s, the nearest last."""
    return draw("breadcrumb", content=content, label=label)


@register.simple_tag
def crumb(*, text: Words, url: str) -> SafeString:
    """One step of the way back up."""
    return draw("crumb", text=in_its_language(text), url=url)


@register.simple_block_tag
def tabs(content: SafeString, *, label: str) -> SafeString:
    """The parts of one thing, each a page of its own; holds `tab`s."""
    return draw("tabs", content=content, label=label)


@register.simple_tag
def tab(*, text: Words, url: str, current: bool = False) -> SafeString:
    """One part; `current` is the page that is shown."""
    return draw("tab", text=in_its_language(text), url=url, current=current)


@register.simple_tag(takes_context=True)
def desk_tabs(context: Context) -> SafeString:
    """The desks that whoever looks may work at; nothing where there is but one."""
    links = navigation.personal(context["request"], navigation.Place.DESK)
    drawn = (tab(text=link.label, url=link.url, current=link.is_current) for link in links)
    label = gettext("Desks")
    return tabs(SafeString("".join(drawn)), label=label) if len(links) > 1 else SafeString()


@register.simple_tag
def button(
    *, text: Words, url: str = "", quiet: bool = False, name: str = "", value: str = ""
) -> SafeString:
    """A link that looks like what it does; without `url`, the button that sends the form."""
    return draw("button", text=in_its_language(text), url=url, quiet=quiet, name=name, value=value)


@register.simple_tag
def pages(*, next_url: str = "", first_url: str = "", label: str = "") -> SafeString:
    """Further rows, found by key: onwards, or back to the beginning."""
    return draw("pages", next_url=next_url, first_url=first_url, label=label)
