"""The numbers for people in danger and the pages of things that change by the hour, each with where it was read."""

import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, Field

from bot.errors import DirectoryInvalid

_Form = TypeVar("_Form", bound=BaseModel)

_HOTLINES = Path(__file__).with_name("hotlines.toml")
_LIVE_PAGES = Path(__file__).with_name("live_pages.toml")


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    read_on: date
    read_from: tuple[str, ...] = Field(min_length=1)


class Hotline(_Entry):
    """One number to call."""

    number: str = Field(pattern=r"^[0-9-]{3,20}$")


class Hotlines(BaseModel):
    """The numbers by purpose."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    emergency: Hotline
    suicide: Hotline
    abuse: Hotline
    child: Hotline
    local_help: Hotline

    def every(self) -> tuple[Hotline, ...]:
        """Return all of them."""
        return (self.emergency, self.suicide, self.abuse, self.child, self.local_help)


class LivePage(_Entry):
    """One page that shows the present state of a matter, and the phone line beside it."""

    name: str
    page: str = Field(pattern=r"^https://")
    phone: str | None = None


class _LivePages(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    fire: tuple[LivePage, ...]
    evacuation: tuple[LivePage, ...]
    road: tuple[LivePage, ...]
    power: tuple[LivePage, ...]


def load_hotlines(path: Path = _HOTLINES) -> Hotlines:
    """Return the numbers for people in danger.

    Raises:
        DirectoryInvalid: The file cannot be used; the message names it and the entry.
    """
    return _load(path, Hotlines)


def load_live_pages(path: Path = _LIVE_PAGES) -> Mapping[str, tuple[LivePage, ...]]:
    """Return the live pages by matter: ``fire``, ``evacuation``, ``road``, ``power``.

    Raises:
        DirectoryInvalid: The file cannot be used; the message names it and the entry.
    """
    pages = _load(path, _LivePages)
    return {matter: getattr(pages, matter) for matter in _LivePages.model_fields}


def _load(path: Path, form: type[_Form]) -> _Form:
    try:
        return form.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:
        raise DirectoryInvalid(f"cannot use {str(path)!r}: {error}") from error
