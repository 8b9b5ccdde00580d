from typing import Any

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import F


def what_is_there_was_published(apps: Any, editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ANN401 - Django's state has no type
    del editor
    apps.get_model("meetings", "Announcement").objects.update(published_at=F("changed_at"))


class Migration(migrations.Migration):
    dependencies = [("meetings", "0005_states_sign")]

    operations = [
        migrations.AddField(
            model_name="announcement",
            name="embargo_zone",
            field=models.CharField(default="UTC", max_length=50),
        ),
        migrations.AddField(
            model_name="announcement",
            name="published_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="announcement",
            name="withdrawn_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="announcement",
            name="revision",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.RunPython(what_is_there_was_published, migrations.RunPython.noop),
    ]
