"""One message, from the resident's words to the answer. The order of the text is the order of the work.

clean -> detect the language -> search -> compose -> verify -> answer, or an honest refusal with the way to people.
"""

from collections.abc import Mapping, Sequence

import structlog

from bot.citation import cite
from bot.compose import compose
from bot.language import identify
from bot.phrases import Phrases
from bot.ports import HandoffDesk, Retriever
from bot.question import MOST_CHARS, clean_question, is_empty
from bot.types import Answer, Inbound, Outcome, Quote, Turn
from bot.verify import keep_grounded
from knowledge.errors import KnowledgeError
from knowledge.types import Hit, Passage

log = structlog.get_logger()

HITS = 5
# A passage that scores less does not even tell which agency the question is for.
LEAST_FOR_AGENCY = 0.05


async def answer(
    inbound: Inbound, *, retriever: Retriever, desk: HandoffDesk, phrases: Phrases, threshold: float
) -> Answer:
    """Return the answer to one message, or the refusal that fits.

    ``threshold`` is the calibrated score, 0 to 1, that the best passage must reach to be quoted.
    """
    text = clean_question(inbound.text)
    language = identify(text, conversation_language=inbound.language).language
    turn = Turn(text=text, language=language, agency=inbound.agency)
    if is_empty(text):
        return _refuse(Outcome.EMPTY, turn, desk, phrases)
    if len(text) > MOST_CHARS:
        return _refuse(Outcome.TOO_LONG, turn, desk, phrases)

    try:
        hits = await retriever.search(turn.text, language=turn.language, agency=turn.agency, limit=HITS)
        good = [hit for hit in hits if hit.score >= threshold]
        if not good:
            return _refuse(Outcome.NO_PASSAGE, turn, desk, phrases, nearest=hits)
        draft, passages = await compose(turn.text, good, language=turn.language, retriever=retriever)
    except KnowledgeError as error:
        log.error("search_failed", reason=str(error))
        return _refuse(Outcome.SEARCH_FAILED, turn, desk, phrases)

    quotes = keep_grounded(draft, passages)
    if not quotes:
        return _refuse(Outcome.NOT_GROUNDED, turn, desk, phrases, nearest=good)
    return _answer(turn, quotes, passages, desk)


def _answer(turn: Turn, quotes: Sequence[Quote], passages: Mapping[str, Passage], desk: HandoffDesk) -> Answer:
    citations = tuple(cite(quote, passages[quote.passage_id]) for quote in quotes)
    return Answer(
        outcome=Outcome.ANSWERED,
        language=turn.language,
        text="\n".join(quote.text for quote in quotes),
        citations=citations,
        contact=desk.contact(citations[0].agency, language=turn.language),
    )


def _refuse(
    outcome: Outcome, turn: Turn, desk: HandoffDesk, phrases: Phrases, *, nearest: Sequence[Hit] = ()
) -> Answer:
    likely = [hit.passage.source_id for hit in nearest[:1] if hit.score >= LEAST_FOR_AGENCY]
    agency = turn.agency or next(iter(likely), None)
    contact = desk.contact(agency, language=turn.language)
    lines = [phrases.refusal(outcome, turn.language)]
    if contact is not None and outcome not in {Outcome.EMPTY, Outcome.TOO_LONG}:
        lines += phrases.contact_lines(contact, turn.language)
    return Answer(outcome=outcome, language=turn.language, text="\n".join(lines), contact=contact)
