"""Print every row of the database as JSON, table by table, the same on either engine."""

import json

from django.apps import apps


def as_text(value: object) -> str:
    """A value, unmistakably; what is inside JSON has no order."""
    if isinstance(value, dict | list):
        return json.dumps(value, sort_keys=True)
    return repr(value)


tables = {}
for model in apps.get_models(include_auto_created=True):
    names = [field.attname for field in model._meta.concrete_fields]
    rows = ([as_text(getattr(row, name)) for name in names] for row in model._base_manager.all())
    tables[model._meta.db_table] = sorted(rows)
print(json.dumps(tables))
