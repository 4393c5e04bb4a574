"""The lexical index finds passages by shared words and says how much of a question they cover."""

import pytest
from knowledge_makers import make_passage

from knowledge.lexical import LexicalIndex
from knowledge.types import Passage

SOURCES = ["dmv", "edd"]


def make_index(*passages: Passage) -> LexicalIndex:
    index = LexicalIndex()
    index.update(added=passages, removed=())
    index.commit()
    return index


def find(index: LexicalIndex, query: str, *, language: str = "en", whole: str | None = None) -> dict[str, float]:
    return index.search(query, language=language, source_ids=SOURCES, limit=10, whole=whole)


FEES = make_passage(0, "The fee for a driver license is $45.", heading_path=("Fees",))
LOST = make_passage(1, "Replace a lost license with form DL 44.", heading_path=("Lost",))
CLAIM = make_passage(2, "File a claim with form DE 2501.", source_id="edd", title="Disability", heading_path=())
CHINESE = make_passage(3, "您可以在网上更新驾驶执照。", language="zh-Hans", title="更新", heading_path=())
FILLER = [make_passage(n, f"Parks open at dawn, trail {n}.", title="Parks", heading_path=()) for n in range(10, 60)]
ALL = (FEES, LOST, CLAIM, CHINESE, *FILLER)


def test_an_empty_index_finds_nothing() -> None:
    assert find(LexicalIndex(), "license") == {}
    assert LexicalIndex().count == 0


def test_a_form_number_finds_its_page() -> None:
    assert next(iter(find(make_index(*ALL), "where is DE 2501"))) == CLAIM.id


def test_words_are_found_whatever_their_ending_and_case() -> None:
    assert find(make_index(*ALL), "REPLACING LOST LICENSES").keys() == {LOST.id, FEES.id}


def test_unspaced_text_is_found_by_its_characters() -> None:
    assert find(make_index(*ALL), "驾驶执照怎么更新", language="zh-Hans").keys() == {CHINESE.id}


def test_a_heading_counts_beside_the_text() -> None:
    hits = find(make_index(*ALL), "fees")
    assert list(hits) == [FEES.id]


def test_only_the_asked_sources_are_searched() -> None:
    index = make_index(*ALL)
    assert index.search("form", language="en", source_ids=["edd"], limit=5).keys() == {CLAIM.id}
    assert index.search("form", language="en", source_ids=[], limit=5) == {}
    assert index.search("form", language="en", source_ids=["none"], limit=5) == {}


def test_the_limit_keeps_the_best() -> None:
    index = make_index(*ALL)
    every = index.search("lost driver license", language="en", source_ids=SOURCES, limit=10)
    assert index.search("lost driver license", language="en", source_ids=SOURCES, limit=1) == dict(
        [next(iter(every.items()))]
    )
    assert list(every.values()) == sorted(every.values(), reverse=True)


def test_coverage_tells_a_whole_question_from_one_word_of_it() -> None:
    index = make_index(*ALL)
    whole = find(index, "replace lost license")[LOST.id]
    part = find(index, "replace broken telescope lens")[LOST.id]
    assert 0 < part < whole / 2 < 1


def test_coverage_is_of_the_whole_question_where_only_its_names_are_searched() -> None:
    index = make_index(*ALL)
    alone = find(index, "2501")[CLAIM.id]
    amid = find(index, "2501", whole="¿Dónde encuentro el formulario 2501 para incapacidad?")[CLAIM.id]
    assert 0 < amid < alone


@pytest.mark.parametrize("query", ["", "   ", "how do I", "?!", "\x00\ud800", 'AND OR NOT ("', "title:x*"], ids=repr)
def test_a_question_without_known_words_finds_nothing(query: str) -> None:
    assert find(make_index(*ALL), query) == {}


def test_a_very_long_question_is_answered() -> None:
    assert CLAIM.id in find(make_index(*ALL), "form 2501 " + " ".join(f"word{n}" for n in range(5000)))


def test_an_update_shows_at_the_commit() -> None:
    index = make_index(FEES, LOST)
    index.update(added=[CLAIM], removed=[LOST.id])
    assert find(index, "lost license").keys() == {FEES.id, LOST.id}
    index.commit()
    assert find(index, "lost license").keys() == {FEES.id}
    assert find(index, "claim").keys() == {CLAIM.id}
    assert index.count == 2
