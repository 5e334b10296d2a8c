"""What a file may be called: the name is shown and given back, and is never a path on our disk."""

import re
import unicodedata

SUFFIXES = {
    "pdf": ("pdf",),
    "png": ("png",),
    "jpeg": ("jpg", "jpeg", "jpe", "jfif"),
    "webp": ("webp",),
}
LONGEST_STEM = 100


def suffix_of(name: str) -> str:
    """What follows the last dot, in lower case; "" when nothing there looks like a suffix."""
    found = re.search(r"\.([A-Za-z0-9]{1,8})\s*$", name)
    return found[1].lower() if found else ""


def clean_name(name: str, kind: str) -> str:
    """The name without folders and without what a screen or a disk trips over.

    Control characters and the marks that turn the reading direction go (they can make
    "fdp.exe" look like "exe.pdf"), and it ends in a suffix of its kind.
    """
    suffix = suffix_of(name)
    base = re.split(r"[/\\]", name)[-1].strip()
    stem = base[: -len(suffix) - 1] if suffix else base
    shown = "".join(c for c in unicodedata.normalize("NFC", stem) if _is_shown(c))
    stem = " ".join(re.sub(r'[<>:"|?*]', "_", shown).split()).strip(". ")
    stem = stem[:LONGEST_STEM].strip(". ") or "file"
    return f"{stem}.{suffix if suffix in SUFFIXES[kind] else SUFFIXES[kind][0]}"


def _is_shown(character: str) -> bool:
    """Everything but Unicode's "other": control, format, surrogate, private, unassigned."""
    return character.isspace() or unicodedata.category(character)[0] != "C"
