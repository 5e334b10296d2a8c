"""The product's settings and one page more, which puts work into the queue."""

from barpath.studio.settings import *  # noqa: F403

ROOT_URLCONF = "processes.urls_for_tests"
