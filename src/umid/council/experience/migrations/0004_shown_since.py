"""What everyone reads has a moment of its last change, and lists by it are quick."""

from __future__ import annotations

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [
        ("experience", "0003_shown"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="practice",
            index=models.Index(fields=["shown_at", "id"], name="experience_shown"),
        ),
        migrations.AddConstraint(
            model_name="practice",
            constraint=models.CheckConstraint(
                condition=~Q(standing__in=["published", "withdrawn"]) | Q(shown_at__isnull=False),
                name="experience_shown_since_a_moment",
            ),
        ),
    ]
