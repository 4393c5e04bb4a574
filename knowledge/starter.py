"""The starter pages: short summaries in our own words that stand in until an agency's site is crawled."""

import html
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

from markdown_it import MarkdownIt
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, field_validator

from knowledge.errors import SourcesInvalid
from knowledge.languages import LANGUAGES

PACKAGED_STARTER_PAGES = Path(__file__).with_name("starter")

_FENCE = "+++"

_Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,62}$")]
_Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s]+$")]
_Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class StarterPage:
    """One starter page as a crawled page would come in.

    ``url`` is the official page that residents are sent to, ``page_key`` (agency/slug) the same for all language
    versions, ``html`` a whole page in UTF-8. ``checked_on`` is the day its facts were read.
    """

    source_id: str
    language: str
    url: str
    page_key: str
    title: str
    checked_on: date
    html: bytes


class _FrontMatter(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    agency: _Slug
    language: str
    url: _Url
    title: _Text
    checked_on: date
    facts_from: list[_Url] = Field(min_length=1)

    @field_validator("language")
    @classmethod
    def _is_served(cls, language: str) -> str:
        if language not in LANGUAGES:
            raise ValueError(f"{language!r} is none of {', '.join(LANGUAGES)}")
        return language


def load_starter_pages(folder: Path | None = None) -> list[StarterPage]:
    """Return the pages ``<agency>/<slug>.<language>.md`` of the folder, the packaged one if None, in path order.

    Raises:
        SourcesInvalid: A file cannot be used; the message names it and the field.
    """
    folder = PACKAGED_STARTER_PAGES if folder is None else folder
    if not folder.is_dir():
        raise SourcesInvalid(f"the starter pages' folder {str(folder)!r} does not exist")
    renderer = MarkdownIt("commonmark", {"html": False}).enable("table")
    return [_load_page(path, folder, renderer) for path in sorted(folder.glob("*/*.md"))]


def _load_page(path: Path, folder: Path, renderer: MarkdownIt) -> StarterPage:
    name = path.relative_to(folder).as_posix()
    head, markdown = _split(path, name)
    front = _front_matter(head, name)
    slug, _, language = path.stem.rpartition(".")
    if front.agency != path.parent.name:
        raise SourcesInvalid(f"{name}: agency {front.agency!r} is not the folder's name {path.parent.name!r}")
    if not slug or front.language != language:
        raise SourcesInvalid(f"{name}: language {front.language!r} is not the one in the file's name, {language!r}")
    if not markdown.strip():
        raise SourcesInvalid(f"{name}: there is no text below the front matter")
    return StarterPage(
        source_id=front.agency,
        language=front.language,
        url=front.url,
        page_key=f"{front.agency}/{slug}",
        title=front.title,
        checked_on=front.checked_on,
        html=_page(front, renderer.render(markdown)).encode(),
    )


def _split(path: Path, name: str) -> tuple[str, str]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SourcesInvalid(f"{name}: cannot be read: {error}") from error
    lines = text.splitlines(keepends=True)
    fences = [number for number, line in enumerate(lines) if line.strip() == _FENCE]
    if len(fences) < 2 or fences[0] != 0:
        raise SourcesInvalid(f"{name}: front matter between two {_FENCE} lines is missing at the top")
    return "".join(lines[1 : fences[1]]), "".join(lines[fences[1] + 1 :])


def _front_matter(head: str, name: str) -> _FrontMatter:
    try:
        return _FrontMatter.model_validate(tomllib.loads(head))
    except tomllib.TOMLDecodeError as error:
        raise SourcesInvalid(f"{name}: the front matter is no TOML: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise SourcesInvalid(f"{name}: {where}: {first['msg']}") from error


def _page(front: _FrontMatter, content: str) -> str:
    title = html.escape(front.title)
    heading = "" if "<h1>" in content else f"<h1>{title}</h1>\n"
    return (
        f'<!doctype html>\n<html lang="{front.language}">\n<head><meta charset="utf-8"><title>{title}</title></head>\n'
        f"<body><main>\n{heading}{content}</main></body>\n</html>\n"
    )
