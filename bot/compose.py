"""The extractive composer: an answer made of the pages' own sentences, whole and verbatim.

It says nothing of its own, so it cannot be wrong where the page is right. It keeps to the page of the best passage,
since sentences that stand together carry each other's conditions, and to passages that score nearly as well.
"""

import itertools
from collections.abc import Mapping, Sequence

from bot.conditions import limits_of_sections
from bot.ports import Retriever
from bot.types import Place, Proposed
from knowledge.types import BlockKind, Hit, Passage

MOST_SENTENCES = 5
# Sentences that limit what was chosen may come on top.
MOST_LIMITS = 2
_CLOSE_SHARE = 0.85
# How much nearer to the query a sentence of another passage must be than one of the best passage.
_BEST_PASSAGE_LEAD = 0.03
_LEAD_ENDS = (":", "：")
_QUESTION_ENDS = ("?", "？", "؟")
_ARMENIAN_QUESTION = "՞"  # stands inside the word that is asked for

_Spot = tuple[int, int]
"""A passage's number among the chosen ones, and a sentence's position in it."""


async def compose(
    query: str, hits: Sequence[Hit], *, language: str, retriever: Retriever
) -> tuple[list[Proposed], dict[str, Passage]]:
    """Return at most five sentences in reading order with up to two that limit them, and the passages by id.

    Besides the hits, the passages around the best one are read: the step after the one found is often the answer.
    """
    passages = _passages_to_quote(hits)
    if passages:
        known = {passage.id for passage in passages}
        passages += [passage for passage in await retriever.neighbours(passages[0]) if passage.id not in known]
    spots = [(p, n) for p, passage in enumerate(passages) for n in _statements(passage)]
    if len(spots) > MOST_SENTENCES:
        texts = [passages[p].sentences[n] for p, n in spots]
        scores = await retriever.score_sentences(query, texts, language=language)
        about = dict(zip(spots, scores, strict=True))
        spots.sort(key=lambda spot: -_relevance(spot, passages, about))
    taken = _take(passages, spots)
    order = _reading_order(passages)
    in_order = sorted(_with_limits(passages, taken), key=lambda spot: (order[spot[0]], spot[1]))
    return [_quote(passages[p], n) for p, n in in_order], {passage.id: passage for passage in passages}


def _quote(passage: Passage, position: int) -> Proposed:
    return Proposed(
        text=passage.sentences[position],
        language=passage.language,
        cited=(Place(passage_id=passage.id, position=position),),
        is_verbatim=True,
    )


def _with_limits(passages: Sequence[Passage], taken: set[_Spot]) -> set[_Spot]:
    """Add what limits the taken sentences, where it is a few sentences that stand outside of lists."""
    number = {passage.id: p for p, passage in enumerate(passages)}
    places = {Place(passage_id=passages[p].id, position=n) for p, n in taken}
    unstated = limits_of_sections({passage.id: passage for passage in passages}, places)
    spots = [(number[place.passage_id], place.position) for place in unstated]
    alone = [(p, n) for p, n in spots if _whole_list(passages[p], n) == [n] and _is_statement(passages[p].sentences[n])]
    return taken | set(alone) if len(alone) <= MOST_LIMITS else taken


def _passages_to_quote(hits: Sequence[Hit]) -> list[Passage]:
    """Return the best passage, and in its language the others of its page and those that score nearly as well."""
    if not hits:
        return []
    best = hits[0]
    return [
        hit.passage
        for hit in hits
        if hit.passage.language == best.passage.language
        and (hit.passage.page_key == best.passage.page_key or hit.score >= best.score * _CLOSE_SHARE)
    ]


def _statements(passage: Passage) -> list[int]:
    return [n for n, text in enumerate(passage.sentences) if _is_statement(text)]


def _relevance(spot: _Spot, passages: Sequence[Passage], about: Mapping[_Spot, float]) -> float:
    """Return how much a sentence is about the query; a list item counts as the line that announces it says."""
    p, n = spot
    lead = _lead_of(passages[p], n)
    score = about[spot] if lead is None else about.get((p, lead), about[spot])
    return score + (0.0 if p else _BEST_PASSAGE_LEAD)


def _take(passages: Sequence[Passage], best_first: Sequence[_Spot]) -> set[_Spot]:
    """Take the best sentences; of a list with the line that announces it, all or nothing.

    A condition left out of a list misleads. Only where the best sentence stands in a list too long for the answer
    are its first lines taken; the citation opens the page at the rest.
    """
    taken: set[_Spot] = set()
    for p, n in best_first:
        group = {(p, position) for position in _whole_list(passages[p], n)[:MOST_SENTENCES]}
        is_whole = len(_whole_list(passages[p], n)) <= MOST_SENTENCES
        if len(taken | group) <= MOST_SENTENCES and (is_whole or not taken):
            taken |= group
    return taken


def _whole_list(passage: Passage, position: int) -> list[int]:
    """Return the places of the list in which the sentence stands, its announcing line first; else its own alone.

    A line that announces a list of which nothing is in the passage says nothing: it has no places.
    """
    lead = position if _announces(passage, position) else _lead_of(passage, position)
    if lead is None:
        return [position]
    items = itertools.takewhile(
        lambda n: passage.kinds[n] is BlockKind.ITEM and not _announces(passage, n),
        range(lead + 1, len(passage.sentences)),
    )
    found = list(items)
    return [lead, *found] if found else []


def _lead_of(passage: Passage, position: int) -> int | None:
    """Return the place of the line that announces the list in which the sentence stands, None outside a list."""
    if passage.kinds[position] is not BlockKind.ITEM:
        return None
    for earlier in range(position - 1, -1, -1):
        if _announces(passage, earlier):
            return earlier
        if passage.kinds[earlier] is not BlockKind.ITEM:
            return None
    return None


def _announces(passage: Passage, position: int) -> bool:
    # Armenian ends a sentence with a sign that is mostly typed as a colon.
    return passage.language != "hy" and passage.sentences[position].endswith(_LEAD_ENDS)


def _is_statement(text: str) -> bool:
    if _ARMENIAN_QUESTION in text:
        return False
    return not text.rstrip("\"'”’»)").endswith(_QUESTION_ENDS) and sum(map(str.isalnum, text)) > 1


def _reading_order(passages: Sequence[Passage]) -> list[tuple[int, int]]:
    """Return for each passage where it is read: pages as they rank, passages as they stand on the page."""
    pages = list(dict.fromkeys(passage.page_key for passage in passages))
    return [(pages.index(passage.page_key), passage.position) for passage in passages]
