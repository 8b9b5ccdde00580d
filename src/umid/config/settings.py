"""The one settings file. What differs between nodes comes from the environment, read by type."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

from csp.constants import NONE, SELF

from umid.config.environment import Environment, Misconfigured, Mode, NodeKind, database
from umid.config.node import Node, rooms
from umid.kernel.languages import Language

env = Environment(os.environ)
PACKAGE = Path(__file__).resolve().parent.parent
VAR = Path(env.text("UMID_VAR", "var")).resolve()

UMID = Node(
    kind=env.choice("UMID_NODE", NodeKind, NodeKind.COUNCIL),
    mode=env.choice("UMID_MODE", Mode, Mode.PRODUCTION),
    origin=env.text("UMID_ORIGIN", "http://localhost:8000"),
)
production = UMID.mode is Mode.PRODUCTION

# Secrets. Outside production the key protects nothing that anyone else can reach.
PRACTICE_KEY = "practice-key-that-protects-nothing-and-must-never-leave-this-machine"
SHORTEST_KEY = 50
SECRET_KEY = env.text("UMID_SECRET_KEY", None if production else PRACTICE_KEY)
DEBUG = env.flag("UMID_DEBUG", default=False)
if production and (SECRET_KEY == PRACTICE_KEY or len(SECRET_KEY) < SHORTEST_KEY):
    raise Misconfigured(
        f"UMID_SECRET_KEY must be {SHORTEST_KEY} random characters or more in production"
    )
# Signs the record; `umid audit new-key NAME` makes one. Whoever has it can rewrite the record.
PRACTICE_AUDIT_KEY = (
    "PRIVATE+KEY+practice.umid.invalid/audit+b8c950d7+AWGrrX61LZluyGJmSwkja1z8magvwcZdIMWjEKx8qY6r"
)
AUDIT_KEY = env.text("UMID_AUDIT_KEY", None if production else PRACTICE_AUDIT_KEY)
if production and AUDIT_KEY == PRACTICE_AUDIT_KEY:
    raise Misconfigured("UMID_AUDIT_KEY must be this node's own in production")
if production and DEBUG:
    raise Misconfigured("UMID_DEBUG must be off in production: it shows secrets to visitors")

# Where the node is reached.
ALLOWED_HOSTS = env.words(
    "UMID_HOSTS", "" if production else "localhost,127.0.0.1,[::1],testserver"
)
if production and not ALLOWED_HOSTS:
    raise Misconfigured("UMID_HOSTS must name the hosts this node answers for, in production")
SECURE_SSL_REDIRECT = production
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if production else None
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]  # asked from inside, without TLS
SECURE_HSTS_SECONDS = 63_072_000 if production else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = production
SECURE_HSTS_PRELOAD = production
SECURE_REFERRER_POLICY = "same-origin"
CSRF_COOKIE_SECURE = production
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "umid.portal.failures.forbidden"
SESSION_COOKIE_SECURE = production
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "manifest-src": [SELF],
    }
}

# What is installed.
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.staticfiles",
    "csp",
    "ninja",
    "django_tasks",
    "django_tasks_db",
    *rooms(UMID.kind),
    "allauth",
    "allauth.account",
    "allauth.mfa",
]
MIDDLEWARE = [
    "umid.config.logs.RequestLog",
    *([] if production else ["umid.config.timing.ServerTiming"]),
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "umid.config.language.LanguageInAddress",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "umid.portal.failures.Failures",
]
ROOT_URLCONF = "umid.config.urls"
WSGI_APPLICATION = "umid.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "umid.foundation.ui.context.page",
            ]
        },
    }
]

# Who signs in.
AUTH_USER_MODEL = "directory.User"

# What is kept.
DATABASES = {"default": database(env.text("UMID_DATABASE", f"sqlite:///{VAR}/umid.sqlite3"))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "umid.foundation.ui.assets.BuiltFinder",
]
STORAGES = {
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True

# Work done later. A worker renews its lease while it works; when it dies, its job is put back.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
JOB_LEASE = timedelta(seconds=env.number("UMID_JOB_LEASE", 30))

# Languages and time.
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = Language.ENGLISH.value
LANGUAGES = [(language.value, language.autonym) for language in Language]
LOCALE_PATHS = [PACKAGE / "locale"]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "umid.config.logs.JsonFormatter"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"umid": {"level": "INFO" if production else "WARNING"}},
}
