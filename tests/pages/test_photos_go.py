"""The duty that erases the faces on badges, done by a worker as in production."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image
from tests.attending import accredited, kg
from tests.cast import Cast, browser_of, user_of

from umid.council.attendance.models import Photo
from umid.council.meetings.models import Meeting
from umid.foundation.audit.models import Entry
from umid.foundation.jobs.declared import recurring
from umid.foundation.jobs.models import Recurrence
from umid.foundation.jobs.worker import Worker

pytestmark = pytest.mark.django_db


def a_photo() -> SimpleUploadedFile:
    out = io.BytesIO()
    Image.new("RGB", (60, 80), "teal").save(out, "JPEG")
    return SimpleUploadedFile("face.jpg", out.getvalue(), "image/jpeg")


def test_the_job_that_recurs_erases_photos_once_the_meeting_is_long_over() -> None:
    row = accredited(kg(), email=user_of(Cast.EXPERT).email)
    at = f"/en/delegations/delegates/{row.pk}/photo/"
    browser_of(Cast.EXPERT).post(at, {"file": a_photo()})
    work_that_recurs("attendance.erase_photos")
    assert Photo.objects.exists()  # the meeting is still to come
    over = timezone.now().date() - timedelta(days=40)
    Meeting.objects.filter(invitations=row.invitation_id).update(starts_on=over, ends_on=over)
    work_that_recurs("attendance.erase_photos")
    assert not Photo.objects.exists()
    assert Entry.objects.filter(did="attendance.erase_photo").count() == 1


def work_that_recurs(name: str) -> None:
    """Let a worker find this duty due, and no other that recurs."""
    now = timezone.now()
    for one in recurring():
        due_at = now if one == name else now + timedelta(days=1)
        Recurrence.objects.update_or_create(name=one, defaults={"next_at": due_at})
    worker = Worker()
    while worker.work():
        pass
