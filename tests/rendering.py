"""Pieces of templates, rendered; and what a page must not carry."""

import re
from typing import Any

from django.template import engines


def render(text: str, **values: Any) -> str:
    """A piece of a template with these values."""
    return engines["django"].from_string(text).render(values)


def forbidden(html: str) -> list[str]:
    """What the Content-Security-Policy would not let through: styles and scripts in the page.

    A script with a type of data is none.
    """
    styles = re.findall(r"<style|\sstyle\s*=", html)
    handlers = re.findall(r"\son[a-z]+\s*=", html)
    scripts = [
        tag
        for tag in re.findall(r"<script[^>]*>", html)
        if "src=" not in tag and 'type="application/json"' not in tag
    ]
    return styles + handlers + scripts
