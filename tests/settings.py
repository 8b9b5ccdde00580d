"""The environment that tests run in, around the one settings file."""

import os
import tempfile

from tests.workers import this_worker

os.environ.setdefault("UMID_MODE", "test")
os.environ.setdefault("UMID_VAR", tempfile.mkdtemp(prefix="umid-test-"))
os.environ["UMID_DATABASE"] = this_worker().database

from umid.config.settings import *  # noqa: F403 - after the environment is set

# Pages are tested without collecting static files first; the browser meets the real storage.
STORAGES = {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # noqa: F405 - from the settings

# A room whose jobs wait, fail and are killed on demand.
INSTALLED_APPS = [*INSTALLED_APPS, "tests.practice"]  # noqa: F405

# Attempts are counted in memory, so that a test may sign in without the cache's own database.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
DATABASES = {"default": DATABASES["default"]}  # noqa: F405
DATABASE_ROUTERS.clear()  # noqa: F405
