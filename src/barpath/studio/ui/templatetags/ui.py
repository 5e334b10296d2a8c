"""Components: functions with named, checked arguments."""

from django import template

register = template.Library()
