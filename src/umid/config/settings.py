"""The one settings file. What differs between nodes comes from the environment, read by type."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

from umid.config.environment import Environment, Misconfigured, Mode, NodeKind, database, zone
from umid.config.headers import DIRECTIVES
from umid.config.logs import logging
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
CONTENT_SECURITY_POLICY = {"DIRECTIVES": DIRECTIVES}

# What is installed.
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.messages",
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
    "umid.config.headers.Headers",
    "umid.config.language.LanguageInAddress",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "umid.config.maintenance.Maintenance",  # what stands above asks no database on the way in
    "allauth.account.middleware.AccountMiddleware",
    "umid.foundation.accounts.middleware.Actors",
    "umid.foundation.tokens.middleware.Bearer",
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
                "django.contrib.messages.context_processors.messages",
                "umid.foundation.ui.context.page",
            ]
        },
    }
]

# Who signs in, and how: addresses and passkeys, no open sign-up, a second factor for the staff.
AUTH_USER_MODEL = "directory.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["email", "name"]},
    },
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "umid.foundation.accounts.sign_in.passwords.OfOnesOwn"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "accounts:home"
ACCOUNT_LOGOUT_REDIRECT_URL = "portal:home"
ACCOUNT_ADAPTER = "umid.foundation.accounts.sign_in.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_DISPLAY = "umid.foundation.accounts.wording.name_of"
ACCOUNT_EMAIL_VERIFICATION = "none"  # an address is verified by the link that was sent to it
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_FORMS = {
    "login": "umid.foundation.accounts.sign_in.forms.SignIn",
    "reauthenticate": "umid.foundation.accounts.sign_in.forms.ConfirmPassword",
    "set_password": "umid.foundation.accounts.sign_in.forms.SetPassword",
    "change_password": "umid.foundation.accounts.sign_in.forms.ChangePassword",
}
ACCOUNT_RATE_LIMITS = {"join": "10/h/ip", "link": "30/m/ip"}
ACCOUNT_RATE_LIMITS |= {"token": "300/m/key", "wrong_token": "30/m/ip"}
ACCOUNT_RATE_LIMITS |= {"media": "10/h/ip"}
ALLAUTH_TRUSTED_PROXY_COUNT = env.number("UMID_PROXIES", 1 if production else 0)
MFA_ADAPTER = "umid.foundation.accounts.sign_in.adapters.MfaAdapter"
MFA_SUPPORTED_TYPES = ["recovery_codes", "totp", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not production  # localhost, without TLS
MFA_TOTP_ISSUER = "Umid"
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_FORMS = {
    "authenticate": "umid.foundation.accounts.sign_in.forms.SecondFactor",
    "reauthenticate": "umid.foundation.accounts.sign_in.forms.ConfirmCode",
    "activate_totp": "umid.foundation.accounts.sign_in.forms.ActivateApp",
    "add_webauthn": "umid.foundation.accounts.sign_in.forms.AddPasskey",
}
SESSION_ENGINE = "umid.foundation.accounts.sessions"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_NAME = "__Host-session" if production else "session"
CSRF_COOKIE_NAME = "__Host-csrf" if production else "csrf"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
MESSAGE_TAGS = {10: "quiet", 20: "info", 25: "success", 30: "warning", 40: "problem"}

# Letters. Outside production they are written to files.
DEFAULT_FROM_EMAIL = env.text("UMID_MAIL_FROM", "umid@localhost")
EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend"
    if production
    else "django.core.mail.backends.filebased.EmailBackend"
)
EMAIL_FILE_PATH = VAR / "mail"
EMAIL_HOST = env.text("UMID_MAIL_HOST", "localhost")
EMAIL_PORT = env.number("UMID_MAIL_PORT", 25)
EMAIL_HOST_USER = env.text("UMID_MAIL_USER", "")
EMAIL_HOST_PASSWORD = env.text("UMID_MAIL_PASSWORD", "")
EMAIL_USE_TLS = env.flag("UMID_MAIL_TLS", default=False)
EMAIL_TIMEOUT = 20  # seconds; a job must not hang on a mail server
# Who keeps the record's signed checkpoints, outside the operator's reach.
CHECKPOINT_MAIL = env.words("UMID_CHECKPOINT_MAIL")

# What is kept.
DATABASES = {"default": database(env.text("UMID_DATABASE", f"sqlite:///{VAR}/umid.sqlite3"))}
DATABASE_ROUTERS: list[str] = []
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Counting attempts must not wait for those who write, nor they for it.
    DATABASES["cache"] = database(f"sqlite:///{VAR}/cache.sqlite3")
    DATABASE_ROUTERS.append("umid.config.cache.CacheRouter")
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "umid_cache",
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    }
}
# Public keys that backups are sealed for; `umid backup key` makes a pair.
BACKUP_RECIPIENTS = env.words("UMID_BACKUP_RECIPIENT")
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

# While this file is there, every page says that the node is worked on (`umid maintenance`).
MAINTENANCE = VAR / "maintenance"

# What people send: never below STATIC_ROOT, and scanned where a scanner's socket is named.
FILES = VAR / "files"
CLAMAV = env.text("UMID_CLAMAV", "")
if CLAMAV and not CLAMAV.startswith("/") and ":" not in CLAMAV:
    raise Misconfigured("UMID_CLAMAV must be the path of clamd's socket, or host:port")

# Work done later. A worker renews its lease while it works; when it dies, its job is put back.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
JOB_LEASE = timedelta(seconds=env.number("UMID_JOB_LEASE", 30))

# Languages and time. Moments are kept in UTC and told in the reader's zone: that of their state, or
# else this one, where the Council first met.
USE_TZ = True
TIME_ZONE = "UTC"
ZONE = zone(env.text("UMID_ZONE", "Asia/Tashkent"))
LANGUAGE_CODE = Language.ENGLISH.value
LANGUAGES = [(language.value, language.autonym) for language in Language]
LOCALE_PATHS = [PACKAGE / "locale"]

LOGGING = logging(level="INFO" if production else "WARNING")
