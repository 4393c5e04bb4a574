"""The lexical index: tantivy over our own tokens, in memory, rebuilt from SQL at start.

BM25 with tantivy's constants (k1 1.2, b 0.75), the heading counted as a field of its own, over what the query's
words are worth together: a *coverage*, which means the same for short and long queries.
"""

import math
from collections.abc import Iterable, Sequence

import tantivy

from knowledge.tokens import PAIR_SIGN, tokenize
from knowledge.types import Passage

_HEAP_BYTES = 15_000_000  # tantivy's least
_HEAD_BOOST = 0.8
_MOST_QUERY_TOKENS = 64
# Added to what a query's words are worth, so that one common word is not covered by every page that has it.
_SCARCITY = 5.0


class LexicalIndex:
    """Passages by the words they share with a query."""

    def __init__(self) -> None:
        """Make an empty index in memory."""
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
        builder.add_text_field("source", tokenizer_name="raw", index_option="basic")
        for field in ("head", "body"):
            builder.add_text_field(field, tokenizer_name="whitespace", index_option="freq")
        self._schema = builder.build()
        self._index = tantivy.Index(self._schema)
        self._writer = self._index.writer(_HEAP_BYTES, 1)
        self._searcher = self._index.searcher()

    def update(self, *, added: Iterable[Passage], removed: Iterable[str]) -> None:
        """Add passages and remove the ones with the given ids; searches see both after ``commit``."""
        for passage_id in removed:
            self._writer.delete_documents_by_term("id", passage_id)
        for passage in added:
            heading = " ".join(dict.fromkeys((passage.title, *passage.heading_path)))
            self._writer.add_document(
                tantivy.Document(
                    id=passage.id,
                    source=passage.source_id,
                    head=" ".join(tokenize(heading, passage.language)),
                    body=" ".join(tokenize(passage.text, passage.language)),
                )
            )

    def commit(self) -> None:
        """Show every update so far to searches at once."""
        self._writer.commit()
        self._writer.garbage_collect_files()
        self._index.reload()
        self._searcher = self._index.searcher()

    def search(
        self, query: str, *, language: str, source_ids: Sequence[str], limit: int, whole: str | None = None
    ) -> dict[str, float]:
        """Return the coverages of the best passages of the sources by passage id, from 0 to about 2.

        ``whole`` is the text that is to be covered where ``query`` holds only some words of it.
        """
        searcher = self._searcher
        tokens = list(dict.fromkeys(tokenize(query, language)))[:_MOST_QUERY_TOKENS]
        to_cover = tokens if whole is None else dict.fromkeys(tokenize(whole, language))
        worth = sum(_worth(token, searcher.doc_freq("body", token), searcher.num_docs) for token in to_cover)
        if not tokens or not worth or not source_ids:
            return {}
        should, must = tantivy.Occur.Should, tantivy.Occur.Must
        terms = [(should, tantivy.Query.term_query(self._schema, "body", token)) for token in tokens]
        terms += [
            (should, tantivy.Query.boost_query(tantivy.Query.term_query(self._schema, "head", token), _HEAD_BOOST))
            for token in tokens
        ]
        sources = tantivy.Query.term_set_query(self._schema, "source", list(source_ids))
        query_of_both = tantivy.Query.boolean_query(
            [(must, tantivy.Query.const_score_query(sources, 0.0)), (must, tantivy.Query.boolean_query(terms))]
        )
        hits = searcher.search(query_of_both, limit, count=False).hits
        return {searcher.doc(address)["id"][0]: score / (worth + _SCARCITY) for score, address in hits}

    @property
    def count(self) -> int:
        """Return how many passages searches see."""
        count: int = self._searcher.num_docs
        return count


def _worth(token: str, frequency: int, count: int) -> float:
    """Return BM25's inverse document frequency of a token, that of the rarest for an unknown word, 0 for a pair."""
    if not frequency and PAIR_SIGN in token:
        return 0.0
    return math.log(1 + (count - frequency + 0.5) / (frequency + 0.5))
