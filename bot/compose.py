"""The extractive composer: an answer made of the pages' own sentences, whole and verbatim.

It says nothing of its own, so it cannot be wrong where the page is right. It keeps to the page of the best passage,
since sentences that stand together carry each other's conditions, and to passages that score nearly as well.
"""

from collections.abc import Sequence

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
        best_first = sorted(
            range(len(places)), key=lambda i: -(scores[i] + (0 if places[i][0] else _BEST_PASSAGE_LEAD))
        )
        places = [places[i] for i in best_first]
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


def _take(passages: Sequence[Passage], best_first: Sequence[_Place]) -> set[_Place]:
    """Take the best sentences; a list item brings the line that announces it, that line brings its next item."""
    taken: set[_Place] = set()
    for p, n in best_first:
        group = {(p, n)}
        lead = _lead_of(passages[p], n)
        if lead is not None:
            group.add((p, lead))
        elif _announces(passages[p], n):
            follower = next((later for later in _statements(passages[p]) if later > n), None)
            if follower is None:
                continue
            group.add((p, follower))
        if len(taken | group) <= MOST_SENTENCES:
            taken |= group
    return taken


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
    """Tell whether a line announces what follows; in Armenian a colon ends any sentence, so a list must follow."""
    if not passage.sentences[position].endswith(_LEAD_ENDS):
        return False
    here, after = passage.kinds[position], passage.kinds[position + 1 : position + 2]
    return passage.language != "hy" or (here is not BlockKind.ITEM and after == (BlockKind.ITEM,))


def _is_statement(text: str) -> bool:
    if _ARMENIAN_QUESTION in text:
        return False
    return not text.rstrip("\"'”’»)").endswith(_QUESTION_ENDS) and sum(map(str.isalnum, text)) > 1


def _reading_order(passages: Sequence[Passage]) -> list[tuple[int, int]]:
    """Return for each passage where it is read: pages as they rank, passages as they stand on the page."""
    pages = list(dict.fromkeys(passage.page_key for passage in passages))
    return [(pages.index(passage.page_key), passage.position) for passage in passages]
