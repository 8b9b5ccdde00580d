from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Unsaved",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("author", models.BigIntegerField()),
                ("page", models.CharField(max_length=100)),
                ("about", models.CharField(blank=True, max_length=300)),
                ("values", models.JSONField()),
                ("typed_at", models.DateTimeField(db_index=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("author", "page", "about"), name="writing_unsaved_once"
                    )
                ],
            },
        ),
    ]
