"""The product's settings, with what only tests need: fast passwords, a folder to throw away."""

import os
import tempfile

os.environ["BARPATH_DATA_DIR"] = tempfile.mkdtemp(prefix="barpath-test-")
if os.environ.get("BARPATH_TESTS_ON") == "postgresql":
    os.environ["DATABASE_URL"] = os.environ["BARPATH_TESTS_POSTGRESQL"]
# The browser's driver leaves an event loop running in this process; no test asks the database in it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "yes"
for name in ("BARPATH_DEMO", "BARPATH_ORIGIN", "BARPATH_SECRET", "BARPATH_SMTP_HOST", "PORT"):
    os.environ.pop(name, None)

from barpath.studio.settings import *  # noqa: E402, F403
from barpath.studio.settings import DATABASES, STATIC_ROOT, STORAGES  # noqa: E402

# WhiteNoise warns of a folder that is not there, and warnings are errors.
STATIC_ROOT.mkdir(exist_ok=True)

# Real hashing is slow on purpose; how slow is Django's own test.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "testserver"]
# The server of the browser tests shares this process, and SQLite in a file can be shared.
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["TEST"] = {"NAME": os.environ["BARPATH_DATA_DIR"] + "/test.sqlite3"}
