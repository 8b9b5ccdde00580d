"""Posts, homes and moments in the reader's language."""

from __future__ import annotations

from datetime import datetime

from django import template
from django.utils import timezone
from django.utils.safestring import SafeString

from umid.foundation.accounts.wording import POSTS
from umid.foundation.directory.queries import HomeRow
from umid.foundation.directory.rules.posts import Post
from umid.foundation.ui import said
from umid.foundation.ui.drawing import in_its_language

register = template.Library()


@register.filter
def post_name(post: Post) -> str:
    """What a post is called."""
    return str(POSTS[post])


@register.filter
def moment(at: datetime) -> str:
    """A day, a time and whose time it is: that of the reader's state, or the node's."""
    return said.moment(at, timezone.get_current_timezone())


@register.simple_tag
def home(*, of: HomeRow) -> SafeString:
    """For whom a post is held."""
    return in_its_language(said.country(of.state) if of.state else of.name)
