"""When what everyone reads of a practice last changed, for who harvests it."""

from __future__ import annotations

from typing import Any

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import F


def _since_the_last_change(apps: Any, editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ANN401 - Django's state has no type
    out = apps.get_model("experience", "Practice").objects.using(editor.connection.alias)
    out.filter(standing__in=["published", "withdrawn"]).update(shown_at=F("changed_at"))


class Migration(migrations.Migration):
    dependencies = [
        ("experience", "0002_reminded"),
    ]

    operations = [
        migrations.AddField(
            model_name="practice",
            name="shown_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.RunPython(_since_the_last_change, migrations.RunPython.noop),
    ]
