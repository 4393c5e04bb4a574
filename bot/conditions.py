"""Conditions are not left out: which limiting sentences of the cited sections an answer has not stated."""

from collections.abc import Collection, Mapping

from bot.types import Place
from knowledge.types import Passage


def limits_of_sections(passages: Mapping[str, Passage], stated: Collection[Place]) -> list[Place]:
    """Return the limiting sentences that stand in a section of a stated sentence and are not stated, in page order.

    A section is what stands under one heading of one page; of it, the passages at hand are looked at.
    """
    sections = {_section(passages[place.passage_id]) for place in stated}
    beside = sorted((p for p in passages.values() if _section(p) in sections), key=lambda p: (p.page_key, p.position))
    places = [Place(passage_id=passage.id, position=n) for passage in beside for n in passage.limits]
    return [place for place in places if place not in stated]


def _section(passage: Passage) -> tuple[str, str, tuple[str, ...]]:
    return passage.page_key, passage.language, passage.heading_path
