"""No sentence reaches a resident that a retrieved page does not carry."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.grounding import Source, check
from bot.types import Proposed
from knowledge.types import Passage

GROUNDED = "grounded"

IsInstruction = Callable[[str], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """The verdict on one sentence: ``grounded`` or the name of its flaw, and what in it is wrong."""

    verdict: str
    detail: str = ""

    @property
    def is_grounded(self) -> bool:
        """Tell whether the sentence may be shown."""
        return self.verdict == GROUNDED


def verify(proposed: Proposed, passages: Mapping[str, Passage], *, is_instruction: IsInstruction) -> Finding:
    """Return the verdict on a sentence.

    Every place that it cites must exist in a retrieved passage and must not be an instruction to a bot. A verbatim
    sentence must stand there letter for letter; of any other, every figure must stand in the passages it cites.
    """
    if not proposed.cited:
        return Finding(verdict="uncited")
    if proposed.has_foreign_link:
        return Finding(verdict="foreign_link")
    for place in proposed.cited:
        passage = passages.get(place.passage_id)
        if passage is None or not 0 <= place.position < len(passage.sentences):
            return Finding(verdict="not_retrieved", detail=place.passage_id)
        sentence = passage.sentences[place.position]
        if is_instruction(sentence):
            return Finding(verdict="instruction", detail=sentence)
        if proposed.is_verbatim and sentence != proposed.text:
            return Finding(verdict="altered", detail=sentence)
    if proposed.is_verbatim:
        return Finding(verdict=GROUNDED)
    verdict = check(proposed.text, language=proposed.language, sources=_sources(proposed, passages))
    if verdict.is_grounded:
        return Finding(verdict=GROUNDED)
    return Finding(verdict=str(verdict.flaw), detail=verdict.detail)


def _sources(proposed: Proposed, passages: Mapping[str, Passage]) -> list[Source]:
    cited = [passages[i] for i in dict.fromkeys(place.passage_id for place in proposed.cited)]
    return [Source(text=passage.embedded_text, language=passage.language) for passage in cited]
