"""What readers know of a programme becomes its first release, so that nothing vanishes for them."""

from __future__ import annotations

from typing import Any

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from umid.council.meetings.models.planning import planned, whole
from umid.council.meetings.rules.planned import stored


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
        for order, row in enumerate(whole(meeting.sessions.all())):
            for one in (row, *row.appearances.all()):
                # A property of the table, which its rows of an earlier time lack.
                vars(one)["attested_by"] = _sources(one)
            kept_model.objects.create(
                release=release,
                session=row,
                slug=row.slug,
                starts_at=row.starts_at,
                order=order,
                planned=stored(planned(row)),
                sequence=row.revision,
                changed_at=row.changed_at,
            )


def _sources(row: Any) -> dict[str, int]:  # noqa: ANN401 - likewise
    keys = {
        stage: getattr(row, f"{stage}_id") for stage in ("announced", "confirmed", "took_place")
    }
    return {stage: key for stage, key in keys.items() if key is not None}


class Migration(migrations.Migration):
    dependencies = [("meetings", "0002_releases")]

    operations = [
        migrations.RunPython(release_what_readers_know, migrations.RunPython.noop),
    ]
