"""Countries to choose from."""

from barpath.craft.knowledge.countries import countries


def country_choices() -> list[tuple[str, str]]:
    """Every country by its code, in the order of the names, after the wish not to say."""
    return [("", "Not said"), *sorted(countries().items(), key=lambda country: country[1])]
