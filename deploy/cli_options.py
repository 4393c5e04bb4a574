"""What all commands share: options, settings, and how they run."""

import asyncio
import sys
from collections.abc import Coroutine
from typing import Annotated, Any, TypeVar

import typer

from deploy.logs import configure_logs
from deploy.settings import Settings, load_settings

T = TypeVar("T")

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for programs instead of tables.")]


def read_settings() -> Settings:
    """Return the settings of the environment, with the logs set up by them.

    Raises:
        SettingsInvalid: A value is wrong or a variable is unknown.
    """
    settings = load_settings()
    configure_logs(settings.log_level)
    return settings


def run(work: Coroutine[Any, Any, T]) -> T:
    """Return what the work returns; Ctrl+C ends the program with status 130."""
    try:
        return asyncio.run(work)
    except KeyboardInterrupt:
        sys.exit(130)
