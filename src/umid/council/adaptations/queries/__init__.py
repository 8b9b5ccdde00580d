"""The read side of the room: typed rows in the reader's language."""

from umid.council.adaptations.queries.adapting import adaptable, panel, party_of
from umid.council.adaptations.queries.library import (
    Facets,
    Wanted,
    adaptation,
    facets,
    flows,
    library,
    practice_title,
    published_ids,
)
from umid.council.adaptations.queries.rows import (
    AdaptationRow,
    AdaptationView,
    Flows,
    Gone,
    HomeView,
    NoteRow,
    PanelView,
    TextRow,
    WorkView,
)
from umid.council.adaptations.queries.work import home, may_step, texts_in, work

__all__ = [
    "AdaptationRow",
    "AdaptationView",
    "Facets",
    "Flows",
    "Gone",
    "HomeView",
    "NoteRow",
    "PanelView",
    "TextRow",
    "Wanted",
    "WorkView",
    "adaptable",
    "adaptation",
    "facets",
    "flows",
    "home",
    "library",
    "may_step",
    "panel",
    "party_of",
    "practice_title",
    "published_ids",
    "texts_in",
    "work",
]
