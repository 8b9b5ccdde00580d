"""What readers know of a programme becomes its first release, so that nothing vanishes for them.

How a release was written then stands here as it was then, whatever becomes of the room's code.
"""

from __future__ import annotations

import json
from typing import Any

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

STAGES = ("announced", "confirmed", "took_place")


def release_what_readers_know(apps: Any, editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ANN401 - Django's state has no type
    del editor
    meeting_model, release_model, kept_model = (
        apps.get_model("meetings", name) for name in ("Meeting", "Release", "ReleasedSession")
    )
    meeting_model.objects.filter(sessions=None).update(release=0)
    for meeting in meeting_model.objects.exclude(sessions=None).distinct():
        release = release_model.objects.create(
            meeting=meeting, number=meeting.release, released_at=meeting.changed_at
        )
        rows = meeting.sessions.select_related("room").prefetch_related(
            "appearances__organisation", "agenda", "themes"
        )
        for order, row in enumerate(rows):
            kept_model.objects.create(
                release=release,
                session=row,
                slug=row.slug,
                starts_at=row.starts_at,
                order=order,
                planned=json.dumps(_session(row), ensure_ascii=False),
                sequence=row.revision,
                changed_at=row.changed_at,
            )


def _session(row: Any) -> dict[str, Any]:  # noqa: ANN401 - likewise
    return {
        "id": str(row.pk),
        "slug": row.slug,
        "kind": row.kind,
        "title": _text(row.title),
        "description": _text(row.description),
        "room": None if row.room is None else _text(row.room.name),
        "starts_at": row.starts_at.isoformat(),
        "ends_at": row.ends_at.isoformat(),
        "is_illustrative": row.is_illustrative,
        "is_cancelled": row.cancelled_at is not None,
        "appearances": [_appearance(one) for one in row.appearances.all()],
        "agenda": [_text(item.title) for item in row.agenda.all()],
        "themes": [{"slug": one.slug, "label": _text(one.label)} for one in row.themes.all()],
        "attested": _sources(row),
    }


def _appearance(row: Any) -> dict[str, Any]:  # noqa: ANN401 - likewise
    return {
        "role": row.role,
        "person": _text(row.person),
        "office": _text(row.office),
        "state": row.state_id,
        "organisation": None if row.organisation is None else _organisation(row.organisation),
        "attested": _sources(row),
    }


def _organisation(row: Any) -> dict[str, Any]:  # noqa: ANN401 - likewise
    return {
        "slug": row.slug,
        "name": _text(row.name),
        "short": _text(row.short),
        "state": row.state_id,
    }


def _text(text: Any) -> dict[str, Any] | None:  # noqa: ANN401 - likewise
    if text is None:
        return None
    return {
        language.value: {
            "text": version.text,
            "by": version.by,
            "at": version.at.isoformat(),
            "standing": version.standing.value,
            "of": version.of,
        }
        for language, version in text.versions.items()
    }


def _sources(row: Any) -> dict[str, int]:  # noqa: ANN401 - likewise
    keys = {stage: getattr(row, f"{stage}_id") for stage in STAGES}
    return {stage: key for stage, key in keys.items() if key is not None}


class Migration(migrations.Migration):
    dependencies = [("meetings", "0002_releases")]

    operations = [
        migrations.RunPython(release_what_readers_know, migrations.RunPython.noop),
    ]
