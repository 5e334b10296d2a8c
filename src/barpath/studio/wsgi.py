"""What the web server calls."""

import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

from barpath.craft.knowledge import knowledge

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "barpath.studio.settings")
application = get_wsgi_application()
# Here, before there are threads: the first two visitors would each read it, and the compiled reader
# brings the process down when two threads learn the same kinds at once.
_read = (knowledge().movement, knowledge().study)
# Nor should the first visitor wait for every page to be loaded, or be the one to find that it cannot.
_pages = get_resolver().url_patterns
# What is loaded by now stays: looking through it again and again cost some pages 20 ms.
gc.freeze()
