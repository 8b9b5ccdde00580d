"""The room's addresses."""

from __future__ import annotations

from django.urls import path

from umid.foundation.oversight.pages import jobs, record

app_name = "oversight"
urlpatterns = [
    path("oversight/record/", record.record, name="record"),
    path("oversight/record/checkpoint/", record.checkpoint, name="checkpoint"),
    path("oversight/record/verify/", record.verify, name="verify"),
    path("oversight/record/<uuid:entry>/proof/", record.proof, name="proof"),
    path("oversight/jobs/", jobs.jobs, name="jobs"),
    path("oversight/jobs/<uuid:job>/retry/", jobs.retry, name="retry"),
]
