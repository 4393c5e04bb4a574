"""What a hit's score is made of: what speaks for one passage, and the chance that it answers.

Two pages can be equally near to two questions and only one of them answer. What tells them apart, besides nearness
and shared words, is how the page stands out: from the other pages by vector (``peak``), by words (``lead``), by how
many of the best passages are its own (``agreement``), and whether a heading or a sentence of it says just what was
asked (``wording``).
"""

import math
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from knowledge.tokens import PAIR_SIGN, tokenize
from knowledge.types import Passage

PEAK_PAGES = 20
AGREEING_PASSAGES = 10
_SHARPNESS = 50.0
_WORDING_PRIOR = 2.0

# Fitted on half of the questions of the evaluation data, reported on the other half (docs/ANSWERING.md).
_INTERCEPT = -7.84
_PER_COSINE, _PER_COVERAGE, _PER_LEAD = 9.95, 0.53, 2.36
_PER_PEAK, _PER_AGREEMENT, _PER_WORDING = 0.63, 1.28, 1.01
_OWN_LANGUAGE, _NOT_ENGLISH = -0.89, 0.25
# The embedding knows these languages less well than it seems to: what is to be taken off the logit.
_DOUBT = {"hmn": 1.0, "ium": 0.5, "hy": 0.3, "pa": 0.3, "lo": 0.2, "km": 0.2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What speaks for a passage.

    ``cosine`` is that with the centred query, ``coverage`` the share of the question's words (knowledge.lexical),
    ``lead`` what of it no other page has. ``peak``, ``agreement`` and ``wording`` are what the functions of the same
    names return. ``is_own`` tells that the passage is in the resident's language.
    """

    cosine: float
    coverage: float
    lead: float
    peak: float
    agreement: float
    wording: float
    is_own: bool


def probability(evidence: Evidence, language: str) -> float:
    """Return the chance that the passage's page answers a question in the language, by logistic regression."""
    logit = (
        _INTERCEPT
        + _PER_COSINE * evidence.cosine
        + _PER_COVERAGE * evidence.coverage
        + _PER_LEAD * evidence.lead
        + _PER_PEAK * evidence.peak
        + _PER_AGREEMENT * evidence.agreement
        + _PER_WORDING * evidence.wording
        + _OWN_LANGUAGE * evidence.is_own
        + _NOT_ENGLISH * (language != "en")
        - _DOUBT.get(language, 0.0)
    )
    return 1.0 / (1.0 + math.exp(-logit))


def peak(cosines: Sequence[float], unrelated: float) -> float:
    """Return how far the nearest pages are from being equally near, from 0 to ln 20: ln 20 less their entropy.

    ``cosines`` are those of pages, each once, nearest first; ``unrelated`` is the query's cosine with passages in
    general, which stands for the pages that a small collection lacks.
    """
    near = [*cosines[:PEAK_PAGES], *[unrelated] * (PEAK_PAGES - len(cosines))]
    best = max(near)
    weights = [math.exp(_SHARPNESS * (cosine - best)) for cosine in near]
    total = sum(weights)
    entropy = -sum(weight / total * math.log(weight / total) for weight in weights if weight > 0)
    return math.log(PEAK_PAGES) - entropy


def agreement(pages: Sequence[Hashable], page: Hashable) -> float:
    """Return how many more of the best passages are of the page than of any other one, as a share, from -1 to 1.

    It says nothing (0 for the only page) where all passages are of one page, or each of another.
    """
    counts = Counter(pages)
    own = counts.pop(page, 0)
    return (own - max(counts.values(), default=own)) / AGREEING_PASSAGES


def page_of(passage: Passage) -> Hashable:
    """Return what page a passage is of; pages of a source with one title are parts of one."""
    return (passage.source_id, passage.title) if passage.title else passage.page_key


def wording(words: frozenset[str], passage: Passage) -> float:
    """Return how alike the question and the most alike heading or sentence of the passage are in words, 0 to 1.

    It is the cosine of the sets of words, ``words`` being the question's, a few unshared words added to both so that
    no single word makes two texts the same.
    """
    texts = dict.fromkeys((passage.title, *passage.heading_path, *passage.sentences))
    ours = len(words) + _WORDING_PRIOR
    best = 0.0
    for text in texts:
        theirs = words_of(text, passage.language)
        shared = len(words & theirs)
        if shared:
            best = max(best, shared / math.sqrt(ours * (len(theirs) + _WORDING_PRIOR)))
    return best


def words_of(text: str, language: str) -> frozenset[str]:
    """Return the text's search tokens without the pairs of words."""
    return frozenset(token for token in tokenize(text, language) if PAIR_SIGN not in token)
