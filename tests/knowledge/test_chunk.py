"""Passages are whole sentences of one section, about 200 tokens, with ids that stay."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.chunk import TARGET_TOKENS, chunk, estimate_tokens
from knowledge.sentences import split_sentences
from knowledge.types import Block, BlockKind, Document, Passage, Section

URL = "https://edd.ca.gov/en/disability/"


def make_section(*texts: str, heading: str = "Apply", kind: BlockKind = BlockKind.PARAGRAPH) -> Section:
    return Section(
        heading_path=("Disability", heading),
        anchor=heading.lower(),
        blocks=tuple(Block(kind=kind, text=text) for text in texts),
    )


def make_document(*sections: Section, **changes: Any) -> Document:
    document = Document(
        url=URL, title="Disability", description="", language="en", updated_on=None, sections=sections, alternates={}
    )
    return replace(document, **changes)


def chunk_it(document: Document, **changes: Any) -> list[Passage]:
    values: dict[str, Any] = {
        "source_id": "edd",
        "page_key": URL,
        "key": URL,
        "checked_on": date(2026, 11, 20),
        "is_starter": False,
    }
    return chunk(document, **(values | changes))


def make_sentences(count: int, *, start: int = 0) -> list[str]:
    return [f"Sentence number {n} tells what you need to bring to the office." for n in range(start, start + count)]


def test_a_passage_carries_where_it_stands() -> None:
    (passage,) = chunk_it(
        make_document(make_section("Send form DE 2501. Then wait.")), is_starter=True, page_key="edd/apply"
    )
    assert passage == Passage(
        id=passage.id,
        source_id="edd",
        url=URL,
        page_key="edd/apply",
        language="en",
        title="Disability",
        heading_path=("Disability", "Apply"),
        anchor="apply",
        position=0,
        sentences=("Send form DE 2501.", "Then wait."),
        kinds=(BlockKind.PARAGRAPH, BlockKind.PARAGRAPH),
        checked_on=date(2026, 11, 20),
        is_starter=True,
    )


def test_a_page_that_names_no_language_gets_the_default() -> None:
    document = make_document(make_section("One."), language=None)
    assert chunk_it(document)[0].language == "en"
    assert chunk_it(document, default_language="es")[0].language == "es"


def test_positions_count_over_the_whole_page() -> None:
    passages = chunk_it(make_document(make_section("One."), make_section(" ".join(make_sentences(40)), heading="B")))
    assert len(passages) > 3
    assert [passage.position for passage in passages] == list(range(len(passages)))


@pytest.mark.parametrize(
    "sentence",
    ["Bring your ID to the office today.", "请在今天把身份证带到办事处来。", "오늘 신분증을 사무소에 가져오세요."],
    ids=["en", "zh-Hans", "ko"],
)  # fmt: skip
def test_a_long_section_becomes_passages_of_about_200_tokens(sentence: str) -> None:
    passages = chunk_it(make_document(make_section(" ".join([sentence] * 100))))
    sizes = [sum(map(estimate_tokens, passage.sentences)) for passage in passages]
    assert all(TARGET_TOKENS - 2 * estimate_tokens(sentence) < size <= TARGET_TOKENS for size in sizes[:-1])
    assert sizes[-1] <= TARGET_TOKENS


def test_headings_part_passages_however_short_they_are() -> None:
    passages = chunk_it(make_document(make_section("One."), make_section("Two.", heading="B"), make_section()))
    assert [passage.sentences for passage in passages] == [("One.",), ("Two.",)]


def test_a_sentence_longer_than_a_passage_stays_whole() -> None:
    giant = " ".join(["Word"] * 1500) + "."
    passages = chunk_it(make_document(make_section(f"Before it. {giant} After it.")))
    assert [passage.sentences for passage in passages] == [("Before it.",), (giant,), ("After it.",)]


def test_a_table_row_is_never_split() -> None:
    row = "Class: C. Fee: $45. Online: Yes."
    (passage,) = chunk_it(make_document(make_section(row, kind=BlockKind.ROW)))
    assert (passage.sentences, passage.kinds) == ((row,), (BlockKind.ROW,))


@pytest.mark.parametrize("colon", [":", "："])
def test_a_line_that_announces_a_list_stays_with_the_list(colon: str) -> None:
    lead_in = f"Bring one of these to your appointment at the office, the original and no copy of it{colon}"
    filler = make_sentences(20)
    cuts = set()
    for count in range(1, 20):
        passages = chunk_it(make_document(make_section(*filler[:count], lead_in, *make_sentences(9, start=50))))
        (place,) = [p.sentences.index(lead_in) for p in passages if lead_in in p.sentences]
        (size,) = [len(p.sentences) for p in passages if lead_in in p.sentences]
        cuts.add(place)
        assert place < size - 1, f"{count} sentences before"
    assert 0 in cuts, "in some case the lead-in had to move"


def test_a_passage_of_lead_ins_alone_ends() -> None:
    lines = [f"{'x' * 500} {n}:" for n in range(6)]
    passages = chunk_it(make_document(make_section(*lines)))
    assert [line for passage in passages for line in passage.sentences] == lines


def test_an_id_does_not_depend_on_time_place_or_neighbours() -> None:
    section = make_section("Send form DE 2501.")
    (before,) = chunk_it(make_document(section))
    (after,) = chunk_it(
        make_document(make_section("New.", heading="News"), replace(section, anchor="new")), checked_on=date(2027, 1, 1)
    )[1:]
    assert after.id == before.id


def test_a_change_in_one_section_keeps_the_ids_of_the_others() -> None:
    first = make_section(" ".join(make_sentences(60)), heading="First")
    third = make_section(" ".join(make_sentences(60, start=100)), heading="Third")
    before = chunk_it(make_document(first, make_section("Fee: $45."), third))
    after = chunk_it(make_document(first, make_section("Fee: $50. New rule."), third))
    changed = [(b.heading_path[-1], a.heading_path[-1]) for b, a in zip(before, after, strict=True) if b.id != a.id]
    assert changed == [("Apply", "Apply")]


@pytest.mark.parametrize(
    "changes",
    [
        {"key": f"{URL}2"},
        {"page_key": f"{URL}2"},
        {"source_id": "dmv"},
        {"language": "es"},
        {"title": "Other"},
        {"heading": "Other"},
        {"text": "Send form DE 2502."},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_an_id_tells_pages_languages_headings_and_words_apart(changes: dict[str, str]) -> None:
    values = {"text": "Send form DE 2501.", "heading": "Apply", "title": "Disability", "language": "en"} | changes
    page = {name: values.pop(name) for name in ("key", "page_key", "source_id") if name in values}
    section = make_section(values["text"], heading=values["heading"])
    document = make_document(section, title=values["title"], language=values["language"])
    (before,) = chunk_it(make_document(make_section("Send form DE 2501.")))
    assert chunk_it(document, **page)[0].id != before.id


def test_the_same_words_twice_on_a_page_are_two_passages() -> None:
    section = make_section("Call us.")
    passages = chunk_it(make_document(section, section, section))
    assert len({passage.id for passage in passages}) == 3
    assert passages[0].id == chunk_it(make_document(section))[0].id


blocks = st.lists(
    st.builds(
        Block, kind=st.sampled_from(BlockKind), text=st.text(alphabet="ab .!?:。：\u0e01नी\ud8001", max_size=900)
    ),
    max_size=8,
)


@given(blocks)
def test_chunking_keeps_every_sentence_once_and_in_order(blocks: list[Block]) -> None:
    section = Section(heading_path=(), anchor=None, blocks=tuple(blocks))
    passages = chunk_it(make_document(section))
    expected = [
        text
        for block in blocks
        for text in ([block.text] if block.kind is BlockKind.ROW else split_sentences(block.text))
    ]
    assert [text for passage in passages for text in passage.sentences] == expected
    assert len({passage.id for passage in passages}) == len(passages)
    assert all(len(passage.kinds) == len(passage.sentences) > 0 for passage in passages)
