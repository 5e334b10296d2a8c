"""All settings. Unset means safe; every variable is listed in docs/reference/settings.md."""

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

import dj_database_url
import platformdirs
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from barpath.studio.environment import (
    BadSetting,
    a_folder,
    a_number,
    a_text,
    an_origin,
    setting,
    yes_or_no,
)

IS_DEMO = setting(
    "BARPATH_DEMO",
    yes_or_no,
    default=lambda: False,
    unset="no",
    says="Set by `barpath demo` for its own processes: a practice that is made up, open to anyone "
    "on this machine. Never set it for a real installation.",
)
DATA_DIR = setting(
    "BARPATH_DATA_DIR",
    a_folder,
    default=lambda: platformdirs.user_data_path("barpath"),
    unset="the application data folder of the user who starts it",
    says="Where everything is kept: the database, uploaded files, the secret.",
)
DEMO_DIR = setting(
    "BARPATH_DEMO_DIR",
    a_folder,
    default=lambda: platformdirs.user_data_path("barpath-demo"),
    unset="a folder beside the default BARPATH_DATA_DIR",
    says="Where the demo practice is kept. It is made anew each day and never holds real records.",
)
if IS_DEMO:
    DATA_DIR = DEMO_DIR

PORT = setting(
    "PORT", a_number(1, 65535), default=lambda: 8000, unset="8000", says="The port to listen on."
)
HOST = setting(
    "BARPATH_HOST",
    a_text,
    default=lambda: "127.0.0.1",
    unset="127.0.0.1",
    says="The address to listen on. The demo takes loopback addresses only.",
)
ORIGIN = setting(
    "BARPATH_ORIGIN",
    an_origin,
    default=lambda: f"http://localhost:{PORT}",
    unset="http://localhost and the port",
    says="The address people type, such as https://gym.example. With https, cookies are sent over "
    "TLS only and browsers are told to stay with it.",
)
WEB_WORKERS = setting(
    "BARPATH_WEB_WORKERS",
    a_number(1, 64),
    default=lambda: 1,
    unset="1",
    says="How many processes answer pages.",
)


def _secret_key() -> str:
    """The secret, written at the first start, readable by its owner alone."""
    file = DATA_DIR / "secret"
    try:
        DATA_DIR.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not file.exists():
            _write_secret(file)
        return file.read_text(encoding="ascii").strip()
    except OSError as error:
        raise BadSetting(f"BARPATH_DATA_DIR: {DATA_DIR} cannot be used ({error})") from error


def _write_secret(file: Path) -> None:
    """Written whole beside its place and then linked into it: never half, and once only."""
    descriptor, name = tempfile.mkstemp(dir=file.parent)  # readable by its owner alone
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as written:
            written.write(secrets.token_urlsafe(50))
            written.flush()
            os.fsync(written.fileno())
        # Of two processes that start at once one links first, and both read what it wrote.
        with suppress(FileExistsError):
            os.link(name, file)
    finally:
        os.unlink(name)  # noqa: PTH108 - a name, not a path


SECRET_KEY = setting(
    "BARPATH_SECRET",
    a_text,
    default=_secret_key,
    unset="made at the first start and kept in the data folder",
    says="What sessions and links are signed with. Changing it signs everyone out.",
)

# --- the database -----------------------------------------------------------------------------

SQLITE = {
    "ENGINE": "django.db.backends.sqlite3",
    "NAME": DATA_DIR / "barpath.sqlite3",
    "CONN_MAX_AGE": None,
    "OPTIONS": {
        # Without IMMEDIATE two writers meet "database is locked"; FULL keeps the last commit when
        # the power goes.
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
        "PRAGMA journal_size_limit=27103364; PRAGMA cache_size=-8000; PRAGMA temp_store=MEMORY;",
    },
}


def _database(url: str) -> dict[str, object]:
    if urlsplit(url).scheme not in {"postgres", "postgresql"}:
        raise ValueError("wants postgres://user:password@host/name; leave it unset for SQLite")
    try:
        return dict(dj_database_url.parse(url, conn_max_age=600, conn_health_checks=True))
    except (dj_database_url.ParseError, ImproperlyConfigured, ValueError) as error:
        raise ValueError(f"is not an address of a database ({error})") from error


DATABASES = {
    "default": SQLITE
    if IS_DEMO
    else setting(
        "DATABASE_URL",
        _database,
        default=lambda: SQLITE,
        unset="SQLite in the data folder",
        says="PostgreSQL, as postgres://user:password@host/name. The demo always uses SQLite.",
    )
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- what there is ----------------------------------------------------------------------------

INSTALLED_APPS = [
    "barpath.studio.ui",
    "barpath.studio.people",
    "barpath.studio.history",
    "barpath.studio.files",
    "barpath.studio.library",
    "barpath.studio.credentials",
    "barpath.studio.exam",
    "barpath.studio.programmes",
    "barpath.studio.career",
    "barpath.studio.path",
    "barpath.studio.system",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django_htmx",
    "template_partials.apps.SimpleAppConfig",
    "django_tasks",
    "django_tasks_db",
]
MIDDLEWARE = [
    # The headers come first, so that static files and refusals of the others carry them too.
    "csp.middleware.CSPMiddleware",
    "barpath.studio.system.headers.HeadersMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # Django masks the form token anew each time, and pads at random what it compresses.
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "barpath.studio.people.middleware.PreferencesMiddleware",
    "barpath.studio.people.middleware.WrongFormMiddleware",
    "barpath.studio.refusal.RefusalMiddleware",
]
ROOT_URLCONF = "barpath.studio.urls"
WSGI_APPLICATION = "barpath.studio.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {
            "loaders": [
                (
                    "template_partials.loader.Loader",
                    [
                        (
                            "django.template.loaders.cached.Loader",
                            ["django.template.loaders.app_directories.Loader"],
                        )
                    ],
                )
            ],
            "builtins": [
                "template_partials.templatetags.partials",
                "barpath.studio.ui.templatetags.ui",
                "django.templatetags.static",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "barpath.studio.ui.frame.frame",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# --- language, time, files --------------------------------------------------------------------

LANGUAGE_CODE = "en"
USE_I18N = False
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": DATA_DIR / "files", "base_url": None},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
# Pages name files by their content; the plain names would be packed for nobody.
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
MAX_UPLOAD_BYTES = 10 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FILES = 10
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
FILE_UPLOAD_HANDLERS = [
    "barpath.studio.files.receiving.CutOff",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700

# --- who is asking ----------------------------------------------------------------------------

AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = ["barpath.studio.people.backends.PersonBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "path:path"
ACCOUNT_ADAPTER = "barpath.studio.people.adapters.AccountAdapter"
ACCOUNT_FORMS = {
    name: f"barpath.studio.people.forms.accounts.{form}"
    for name, form in {
        "login": "SignInForm",
        "signup": "SignUpForm",
        "add_email": "ChangeEmailForm",
        "change_password": "ChangePasswordForm",
        "set_password": "SetPasswordForm",
        "reset_password": "ForgottenPasswordForm",
        "reset_password_from_key": "NewPasswordForm",
        "reauthenticate": "PasswordAgainForm",
    }.items()
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "optional"
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_CONFIRM_EMAIL_ON_GET = False
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGOUT_REDIRECT_URL = "career:guide"
ACCOUNT_PRESERVE_USERNAME_CASING = False
ACCOUNT_DEFAULT_HTTP_PROTOCOL = urlsplit(ORIGIN).scheme
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_USER_DISPLAY = "barpath.studio.people.adapters.name_of"
MFA_ADAPTER = "barpath.studio.people.adapters.SecondStepAdapter"
MFA_FORMS = {
    name: f"barpath.studio.people.forms.passkeys.{form}"
    for name, form in {
        "add_webauthn": "AddPasskeyForm",
        "edit_webauthn": "RenamePasskeyForm",
        "login_webauthn": "PasskeySignInForm",
        "authenticate_webauthn": "PasskeyAfterPasswordForm",
        "reauthenticate_webauthn": "PasskeyAgainForm",
    }.items()
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not ORIGIN.startswith("https:")
MFA_TOTP_ISSUER = "Barpath"

# --- mail -------------------------------------------------------------------------------------

EMAIL_HOST = setting(
    "BARPATH_SMTP_HOST",
    a_text,
    default=lambda: "",
    unset="none: mail is printed in the terminal",
    says="The server that sends mail.",
)
MAIL_IS_PRINTED = IS_DEMO or not EMAIL_HOST
EMAIL_BACKEND = f"django.core.mail.backends.{'console' if MAIL_IS_PRINTED else 'smtp'}.EmailBackend"
EMAIL_PORT = setting(
    "BARPATH_SMTP_PORT",
    a_number(1, 65535),
    default=lambda: 587,
    unset="587",
    says="Its port. On 465 the connection is TLS from the start, on any other by STARTTLS.",
)
EMAIL_USE_SSL = EMAIL_PORT == 465
EMAIL_USE_TLS = not EMAIL_USE_SSL
EMAIL_HOST_USER = setting(
    "BARPATH_SMTP_USER", a_text, default=lambda: "", unset="none", says="Its user name."
)
EMAIL_HOST_PASSWORD = setting(
    "BARPATH_SMTP_PASSWORD", a_text, default=lambda: "", unset="none", says="Its password."
)
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = setting(
    "BARPATH_MAIL_FROM",
    a_text,
    default=lambda: f"Barpath <barpath@{urlsplit(ORIGIN).hostname}>",
    unset="barpath at the host of BARPATH_ORIGIN",
    says="Who mail comes from.",
)

# --- what a browser is told -------------------------------------------------------------------

DEBUG = False
ALLOWED_HOSTS = sorted({str(urlsplit(ORIGIN).hostname), "localhost", "127.0.0.1", "[::1]"})
CSRF_TRUSTED_ORIGINS = [ORIGIN]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
IS_TLS = ORIGIN.startswith("https:")
SECURE_SSL_REDIRECT = IS_TLS
# Whatever watches this process asks it directly, not through the proxy that ends TLS.
SECURE_REDIRECT_EXEMPT = [r"^health/$"]
# A proxy in front that ends TLS says so by this header; it must drop the visitor's own.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if IS_TLS else None
# That proxy also says who asked; without it every visitor would share one limit on sign-ins.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if IS_TLS else 0
SECURE_HSTS_SECONDS = 31536000 if IS_TLS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = IS_TLS
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_TLS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_NAME = "barpath-demo" if IS_DEMO else "barpath"
CSRF_COOKIE_NAME = f"{SESSION_COOKIE_NAME}-form"
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"

# --- work behind the pages --------------------------------------------------------------------

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}
}
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{levelname} {name}: {message}", "style": "{"}},
    "handlers": {"terminal": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["terminal"], "level": "WARNING"},
    "loggers": {
        # A wrong page or a refusal is an answer, not a fault.
        "django.request": {"level": "ERROR"},
        "django_tasks": {"level": "INFO"},
    },
}
