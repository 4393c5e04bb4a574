"""The extractive composer: an answer made of the pages' own sentences, whole and verbatim.

It says nothing of its own, so it cannot be wrong where the page is right. It keeps to the page of the best passage,
since sentences that stand together carry each other's conditions, and to passages that score nearly as well.
"""

import itertools
from collections.abc import Mapping, Sequence

from bot.ports import Retriever
from bot.types import Draft, Quote
from knowledge.types import BlockKind, Hit, Passage

MOST_SENTENCES = 5
_CLOSE_SHARE = 0.85
# How much nearer to the query a sentence of another passage must be than one of the best passage.
_BEST_PASSAGE_LEAD = 0.03
_LEAD_ENDS = (":", "：")
_QUESTION_ENDS = ("?", "？", "؟")
_ARMENIAN_QUESTION = "՞"  # stands inside the word that is asked for

_Place = tuple[int, int]
"""A passage's place among the chosen ones, and a sentence's place in it."""


async def compose(
    query: str, hits: Sequence[Hit], *, language: str, retriever: Retriever
) -> tuple[Draft, dict[str, Passage]]:
    """Return a draft of at most five sentences in reading order, and the retrieved passages by id.

    Besides the hits, the passages around the best one are read: the step after the one found is often the answer.
    """
    passages = _passages_to_quote(hits)
    if passages:
        known = {passage.id for passage in passages}
        passages += [passage for passage in await retriever.neighbours(passages[0]) if passage.id not in known]
    places = [(p, n) for p, passage in enumerate(passages) for n in _statements(passage)]
    if len(places) > MOST_SENTENCES:
        texts = [passages[p].sentences[n] for p, n in places]
        scores = await retriever.score_sentences(query, texts, language=language)
        about = dict(zip(places, scores, strict=True))
        places.sort(key=lambda place: -_relevance(place, passages, about))
    taken = _take(passages, places)
    order = _reading_order(passages)
    draft = Draft(
        quotes=tuple(
            Quote(passage_id=passages[p].id, position=n, text=passages[p].sentences[n])
            for p, n in sorted(taken, key=lambda place: (order[place[0]], place[1]))
        )
    )
    return draft, {passage.id: passage for passage in passages}


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


def _relevance(place: _Place, passages: Sequence[Passage], about: Mapping[_Place, float]) -> float:
    """Return how much a sentence is about the query; a list item counts as the line that announces it says."""
    p, n = place
    lead = _lead_of(passages[p], n)
    score = about[place] if lead is None else about.get((p, lead), about[place])
    return score + (0.0 if p else _BEST_PASSAGE_LEAD)


def _take(passages: Sequence[Passage], best_first: Sequence[_Place]) -> set[_Place]:
    """Take the best sentences; of a list with the line that announces it, all or nothing.

    A condition left out of a list misleads. Only where the best sentence stands in a list too long for the answer
    are its first lines taken; the citation opens the page at the rest.
    """
    taken: set[_Place] = set()
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
