"""Documents into passages: by heading, about 200 tokens each, no sentence cut."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

from knowledge.limits import limiting_positions
from knowledge.sentences import split_sentences
from knowledge.types import BlockKind, Document, Passage, Section

# Part of what a page was built from: a new value makes every page be chunked again at the next sync.
RULES = "3"

TARGET_TOKENS = 200

# Scripts written without spaces, and Hangul: about 1.6 characters a token; the rest about 4.
_DENSE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")

_Sentence = tuple[str, BlockKind]


def chunk(
    document: Document,
    *,
    source_id: str,
    page_key: str,
    key: str,
    checked_on: date,
    is_starter: bool,
    default_language: str = "en",
) -> list[Passage]:
    """Return the document's passages in reading order.

    An id is made from the page's keys and language and the passage's words and headings alone, so a passage that
    did not change keeps its id. ``default_language`` stands in where the page tells none.
    """
    language = document.language or default_language
    seen: Counter[str] = Counter()
    passages: list[Passage] = []
    for section in document.sections:
        for part in _parts(section):
            sentences = tuple(text for text, _ in part)
            digest = _digest(source_id, key, page_key, language, document.title, *section.heading_path, "", *sentences)
            seen[digest] += 1
            passages.append(
                Passage(
                    id=digest if seen[digest] == 1 else _digest(digest, str(seen[digest])),
                    source_id=source_id,
                    url=document.url,
                    page_key=page_key,
                    language=language,
                    title=document.title,
                    heading_path=section.heading_path,
                    anchor=section.anchor,
                    position=len(passages),
                    sentences=sentences,
                    kinds=tuple(kind for _, kind in part),
                    checked_on=checked_on,
                    is_starter=is_starter,
                    limits=limiting_positions(sentences, language),
                )
            )
    return passages


def estimate_tokens(text: str) -> float:
    """Return about how many tokens the embedding's tokenizer makes of the text."""
    dense = len(_DENSE.findall(text))
    return dense / 1.6 + (len(text) - dense) / 4


def _parts(section: Section) -> Iterator[list[_Sentence]]:
    part: list[_Sentence] = []
    tokens = 0.0
    for sentence in _sentences(section):
        size = estimate_tokens(sentence[0])
        if part and tokens + size > TARGET_TOKENS:
            # A line that announces a list stays with the list.
            carried = [part.pop()] if len(part) > 1 and part[-1][0].endswith((":", "：")) else []
            yield part
            part, tokens = carried, sum(estimate_tokens(text) for text, _ in carried)
        part.append(sentence)
        tokens += size
    if part:
        yield part


def _sentences(section: Section) -> Iterator[_Sentence]:
    for block in section.blocks:
        if block.kind is BlockKind.ROW:
            yield block.text, block.kind
        else:
            for sentence in split_sentences(block.text):
                yield sentence, block.kind


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()[:24]
