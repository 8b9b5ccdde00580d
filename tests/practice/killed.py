"""The settings of a server that a test kills while many write to it."""

from tests.practice.settings import *  # noqa: F403

ROOT_URLCONF = "tests.practice.urls"
ACCOUNT_RATE_LIMITS = {}  # all who write come from one address
STORAGES = {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
