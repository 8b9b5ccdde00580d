"""What the server runs."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.core.wsgi import get_wsgi_application

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "umid.config.settings")
_django = get_wsgi_application()


def application(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    """Django's answer, with room for the frames of the deepest template."""
    return _django(environ, start_response)


# CPython keeps frames in chunks of 16 kB (`push_chunk` in its pystate.c) and gives a chunk back
# once it is empty, so a loop whose calls cross a chunk's edge maps and unmaps memory at each turn:
# up to half the time of a long page, depending on how deep it happens to lie. A first frame that
# claims to be large makes its chunk a megabyte, half of which is left for all that follow.
application.__code__ = application.__code__.replace(co_stacksize=70_000)
