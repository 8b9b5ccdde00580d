from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("directory", "0002_users_and_appointments")]

    operations = [
        migrations.AddField(
            model_name="body",
            name="revision",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="organisation",
            name="revision",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="source",
            name="language",
            field=models.CharField(
                choices=[(code, code) for code in ("en", "ru", "uz", "kk", "ky", "tg", "tk")],
                default="en",
                max_length=2,
            ),
        ),
    ]
