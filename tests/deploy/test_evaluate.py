"""The figures of quality, on collections small enough to be counted by hand."""

import json
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from deploy.evaluate import (
    InputInvalid,
    PassageIn,
    QuestionIn,
    Recall,
    TextIn,
    accuracy_of,
    evaluate_language,
    evaluate_retrieval,
    read_lines,
)
from knowledge.ports import Vectors


class WordCounter:
    """An embedding that counts words: texts are as near as the share of words that they have in common."""

    fingerprint = "word-counter-1"
    dimensions = 512

    def embed_query(self, text: str) -> Vectors:
        row = np.full(self.dimensions, 1e-4, np.float32)
        for word in text.lower().replace(".", "").split():
            row[zlib.crc32(word.encode()) % self.dimensions] += 1.0
        return np.asarray(row / np.linalg.norm(row), np.float32)

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        return np.stack([self.embed_query(text) for text in texts])


PASSAGES = [
    PassageIn(id="three", text="Alpha bravo charlie."),
    PassageIn(id="two", text="Alpha bravo delta."),
    PassageIn(id="one", text="Alpha echo foxtrot."),
    PassageIn(id="korean", text="알파 브라보.", lang="ko"),
    PassageIn(id="other", text="Golf hotel india."),
]


def question(number: int, text: str, *relevant: str, lang: str = "en") -> QuestionIn:
    return QuestionIn.model_validate({"id": str(number), "text": text, "lang": lang, "relevant": relevant})


async def test_recall_and_reciprocal_rank_are_counted_per_language() -> None:
    figures = await evaluate_retrieval(
        PASSAGES,
        [
            question(1, "alpha bravo charlie", "three"),  # found first
            question(2, "alpha bravo charlie", "two"),  # found second
            question(3, "alpha bravo charlie", "one", "two"),  # the better of two counts: second
            question(4, "alpha bravo charlie", "korean"),  # in a language that is not searched: never found
            question(5, "alpha bravo charlie", "unknown"),  # no such passage: left out
            question(6, "alpha bravo charlie"),  # nothing relevant: left out
            question(7, "golf hotel india", "other", lang="es"),  # found first
        ],
        embedder=WordCounter(),
    )
    english = Recall(questions=4, recall={1: 0.25, 5: 0.75, 10: 0.75}, mean_reciprocal_rank=(1 + 0.5 + 0.5 + 0) / 4)
    spanish = Recall(questions=1, recall={1: 1.0, 5: 1.0, 10: 1.0}, mean_reciprocal_rank=1.0)
    assert figures.by_language == {"en": english, "es": spanish}
    # A language counts as one, however many questions it has.
    assert figures.mean_of_languages == Recall(
        questions=5, recall={1: 0.625, 5: 0.875, 10: 0.875}, mean_reciprocal_rank=0.75
    )
    assert figures.passages == 5
    assert 0 < figures.query_p50_ms <= figures.query_p95_ms
    assert figures.passages_per_second > 0


async def test_the_relevant_ids_may_stand_in_another_field() -> None:
    asked = QuestionIn.model_validate({"id": "1", "text": "golf hotel india", "gold": ["other"]})
    figures = await evaluate_retrieval(PASSAGES, [asked], embedder=WordCounter(), relevant_field="gold")
    assert figures.mean_of_languages.recall[1] == 1.0


async def test_questions_without_any_relevant_passage_are_an_input_that_cannot_be_used() -> None:
    with pytest.raises(InputInvalid, match="'answers'"):
        await evaluate_retrieval(
            PASSAGES, [question(1, "alpha", "three")], embedder=WordCounter(), relevant_field="answers"
        )


async def test_progress_is_told_from_start_to_end() -> None:
    told: list[tuple[str, int, int]] = []
    await evaluate_retrieval(
        PASSAGES,
        [question(1, "alpha", "three")],
        embedder=WordCounter(),
        on_progress=lambda step, done, total: told.append((step, done, total)),
    )
    assert told[0] == ("index", 0, 5)
    assert ("index", 5, 5) in told
    assert told[-1] == ("ask", 1, 1)


def test_accuracy_is_counted_per_language() -> None:
    texts = [
        TextIn(text="Where can I renew my license?", lang="en-US"),
        TextIn(text="¿Dónde puedo renovar mi licencia?", lang="en"),
        TextIn(text="어디에서 갱신하나요?", lang="kor"),
        TextIn(text="Wo kann ich das beantragen?", lang="de"),
    ]
    confusion = evaluate_language(texts)
    assert confusion["en"] == {"en": 1, "es": 1}
    assert accuracy_of(confusion) == {"de": 0.0, "en": 0.5, "ko": 1.0}


LINES: list[tuple[str, str, str]] = [
    ("no JSON", '{"id": "1", "text": "a"}\n{"id"', r"p\.jsonl, line 2, line: "),
    ("a field is missing", '\n\n{"id": "1"}', r"p\.jsonl, line 3, text: "),
    ("a wrong type", '{"id": 1, "text": "a"}', r"p\.jsonl, line 1, id: "),
    ("no object", "[]", r"p\.jsonl, line 1, line: "),
]


@pytest.mark.parametrize(("content", "named"), [row[1:] for row in LINES], ids=[row[0] for row in LINES])
def test_a_line_that_cannot_be_used_is_named(tmp_path: Path, content: str, named: str) -> None:
    path = tmp_path / "p.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputInvalid, match=named):
        read_lines(path, PassageIn)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "latin.jsonl"
    broken.write_bytes(b"\xff\xfe\xfa")
    for path in (broken, tmp_path / "none.jsonl", tmp_path):
        with pytest.raises(InputInvalid, match=path.name):
            read_lines(path, PassageIn)


def test_lines_may_hold_any_text_and_empty_lines_are_skipped(tmp_path: Path) -> None:
    path = tmp_path / "p.jsonl"
    rows: list[dict[str, Any]] = [{"id": "1", "text": "a\u2028b\u0085c"}, {"id": "2", "text": "更新", "extra": 1}]
    path.write_text("\n\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n", encoding="utf-8")
    assert [(row.id, row.text) for row in read_lines(path, PassageIn)] == [("1", "a\u2028b\u0085c"), ("2", "更新")]
