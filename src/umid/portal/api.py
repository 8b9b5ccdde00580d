"""The API of this node: every room's router under one address, documented by itself."""

from __future__ import annotations

from umid.council.adaptations.api import router as adaptations
from umid.council.attendance.api import router as attendance
from umid.council.calendar.api import router as calendar
from umid.council.delegations.api import router as delegations
from umid.council.documents import api as documents
from umid.council.experience.api import router as experience
from umid.council.experts.api import router as experts
from umid.council.floor import api as floor
from umid.council.meetings import api as meetings
from umid.council.network import api as network
from umid.council.record.api import router as record
from umid.council.themes.api import router as themes
from umid.foundation.api.problems import DescribedAPI, install
from umid.foundation.files.api import router as files
from umid.foundation.search import api as search

api = DescribedAPI(
    title="Umid",
    version="1",
    description=(
        "What is public of the Regional Expert Council. Texts come in the language of the "
        "address (/ru/api/v1/…) or of Accept-Language, and say which language they are in. "
        "Who edits makes a token on their account's page; a program sends it as "
        "Authorization: Bearer, and names each change with an Idempotency-Key of its own."
    ),
    docs_url=None,  # ninja's page loads scripts from elsewhere; portal.pages shows ours
    urls_namespace="api",
)
install(api)
api.add_router("", themes)
api.add_router("", meetings.reading)
api.add_router("", meetings.convening)
api.add_router("", meetings.day)
api.add_router("", meetings.writing)
api.add_router("", documents.reading)
api.add_router("", documents.writing)
api.add_router("", floor.reading)
api.add_router("", floor.writing)
api.add_router("", delegations)
api.add_router("", attendance)
api.add_router("", experience)
api.add_router("", adaptations)
api.add_router("", network.reading)
api.add_router("", network.writing)
api.add_router("", experts)
api.add_router("", record)
api.add_router("", calendar)
api.add_router("", files)
api.add_router("", search.reading)
api.add_router("", search.saved)
