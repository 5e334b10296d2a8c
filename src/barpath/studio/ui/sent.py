"""What a browser sends, read without trusting it."""

# Keys of rows fit this on both databases.
GREATEST_KEY = 2**63 - 1


def whole(text: str | None, *, most: int) -> int | None:
    """The whole number in a text, from 0; None where there is none, or one above the most."""
    if not text or not text.isdecimal() or len(text) > len(str(most)):
        return None
    number = int(text)
    return number if number <= most else None
