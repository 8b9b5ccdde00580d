"""The node's addresses, and one at which a test asks for a paper."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from tests.practice.actions import ask_for

from umid.config import urls
from umid.foundation.ui.public import open_to_all


@csrf_exempt
@require_POST
def ask(_request: HttpRequest, paper: str) -> HttpResponse:
    """Ask for a paper; 201 says that it is written down."""
    ask_for(paper=paper, at=timezone.now())
    return HttpResponse(status=201)


urlpatterns = [*urls.urlpatterns, *open_to_all([path("practice/<slug:paper>/", ask)])]
