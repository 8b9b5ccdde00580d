import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("directory", "0002_users_and_appointments"),
        ("meetings", "0004_signatories"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="signatory", options={"ordering": ["state", "organisation__slug"]}
        ),
        migrations.AddField(
            model_name="signatory",
            name="state",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                to="directory.state",
            ),
        ),
        migrations.AlterField(
            model_name="signatory",
            name="organisation",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                to="directory.organisation",
            ),
        ),
        migrations.AddConstraint(
            model_name="signatory",
            constraint=models.UniqueConstraint(
                fields=("meeting", "state"), name="meetings_signatory_state_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="signatory",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__isnull", True), ("organisation__isnull", True), _connector="XOR"
                ),
                name="meetings_signatory_of_one",
            ),
        ),
    ]
