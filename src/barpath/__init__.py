"""Barpath: from the first thought of becoming a personal trainer to a full roster."""


def __getattr__(name: str) -> str:
    """The version, looked up when it is asked for: reading it takes longer than all else here."""
    if name != "__version__":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib.metadata import version  # noqa: PLC0415

    return version("barpath")
