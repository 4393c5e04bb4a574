"""The agencies whose pages are crawled, and the directory entry of each, read from a TOML file."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from knowledge.errors import SourcesInvalid

PACKAGED_SOURCES = Path(__file__).with_name("sources.toml")

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,62}$")]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s]+$")]
Phone = Annotated[str, StringConstraints(pattern=r"^(\d{3}|1-\d{3}-\d{3}-\d{4})$")]
Clock = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Hours(_Entry):
    """Opening hours on some days of the week, 24-hour clock, Pacific time."""

    days: tuple[Weekday, ...]
    opens: Clock
    closes: Clock


class Contact(_Entry):
    """How people reach an agency, and the day and pages where that was read; None where it was not confirmed."""

    phone: Phone | None = None
    tty: Phone | None = None
    contact_page: Url
    read_on: date
    read_from: tuple[Url, ...] = ()
    hours: tuple[Hours, ...] = ()


class Program(_Entry):
    """A program of an agency that has its own line."""

    id: Slug
    names: dict[str, str]
    seeds: tuple[Url, ...] = ()
    contact: Contact


class Source(_Entry):
    """One agency: where its pages are, how often they are read again, and how to reach its people."""

    id: Slug
    names: dict[str, str]
    hosts: tuple[str, ...] = Field(min_length=1)
    seeds: tuple[Url, ...] = Field(min_length=1)
    sitemaps: tuple[Url, ...] = ()
    languages: tuple[str, ...] = ("en",)
    recrawl_hours: int = Field(default=24, ge=1)
    stale_after_days: int = Field(default=60, ge=1)
    max_pages: int = Field(default=2000, ge=1)
    exclude: tuple[str, ...] = ()
    contact: Contact | None = None
    program: tuple[Program, ...] = ()

    @model_validator(mode="after")
    def _seeds_are_on_the_hosts(self) -> Self:
        if "en" not in self.names:
            raise ValueError("names: an English name is needed")
        for address in (*self.seeds, *self.sitemaps):
            if urlsplit(address).netloc not in self.hosts:
                raise ValueError(f"{address!r} is on none of the hosts {list(self.hosts)}: add its host, or remove it")
        return self

    def is_stale(self, read_on: date, *, today: date) -> bool:
        """Tell whether a page that was read on a day is older than the source allows."""
        return (today - read_on).days > self.stale_after_days

    def name(self, language: str) -> str:
        """Return the agency's name in the language, in English where it has none."""
        return self.names.get(language, self.names["en"])


def load_sources(path: Path = PACKAGED_SOURCES) -> dict[str, Source]:
    """Return the file's sources by id, in the file's order.

    Raises:
        SourcesInvalid: The file is missing, is no TOML, or an entry is wrong; the message names it.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SourcesInvalid(f"cannot read the sources file {str(path)!r}: {error}") from error
    entries = content.get("source")
    if not isinstance(entries, list) or not entries:
        raise SourcesInvalid(f"the sources file {str(path)!r} has no [[source]] entry")
    sources: dict[str, Source] = {}
    for number, entry in enumerate(entries, start=1):
        source = _load_source(entry, number, path)
        if source.id in sources:
            raise SourcesInvalid(f"{path.name}: source id {source.id!r} is used twice; ids must differ")
        sources[source.id] = source
    return sources


def _load_source(entry: object, number: int, path: Path) -> Source:
    try:
        return Source.model_validate(entry)
    except ValidationError as error:
        name = entry.get("id", "?") if isinstance(entry, dict) else "?"
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise SourcesInvalid(f"{path.name}: source {number} ({name!r}), {where or 'entry'}: {first['msg']}") from error
