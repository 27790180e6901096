"""Readers that need a library of their own, and what to install when it's missing."""

from importlib import import_module
from typing import Any

from timeline.errors import InputError


def load(module: str, extra: str = "all") -> Any:
    """The imported `module`. Raises InputError that names the extra which installs it."""
    try:
        return import_module(module)
    except ImportError as error:
        if error.name and module.partition(".")[0] != error.name.partition(".")[0]:
            raise
        raise InputError(
            f"needs {module.partition('.')[0]}; install it with: pip install 'event-timeline[{extra}]'"
        ) from error
