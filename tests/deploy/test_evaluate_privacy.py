"""The figures of masking, on texts whose marks can be counted by hand."""

import json
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.privacy.types import Kind
from deploy.evaluate import InputInvalid, read_lines
from deploy.evaluate_privacy import KindFigures, MarkedTextIn, PrivacyFigures, evaluate_privacy

SSN = "⟦SSN:123-45-6789⟧"


def measure(*texts: str, public: tuple[str, ...] = ()) -> PrivacyFigures:
    return evaluate_privacy(
        [MarkedTextIn(id=n, lang="en", text=text, public=public) for n, text in enumerate(texts, start=1)]
    )


def counts(marked: int, found: int, hidden: int, rightly: int) -> KindFigures:
    return KindFigures(marked=marked, found=found, hidden=hidden, rightly=rightly)


def test_a_value_that_is_hidden_under_its_kind_is_found() -> None:
    figures = measure(f"my ssn is {SSN} thanks", "I earn 12570 a year")
    assert figures.by_kind == {"SSN": counts(1, 1, 1, 1), "all": counts(1, 1, 1, 1)}
    assert (figures.leaked, figures.missed, figures.wrong) == (0, [], [])


def test_several_values_of_a_text_are_counted_each() -> None:
    figures = measure(f"my ssn is {SSN}, write to ⟦EMAIL:ana@example.com⟧ or ⟦EMAIL:leo@example.com⟧")
    assert figures.by_kind["SSN"] == counts(1, 1, 1, 1)
    assert figures.by_kind["EMAIL"] == counts(2, 2, 2, 2)
    assert figures.by_kind["all"] == counts(3, 3, 3, 3)


def test_a_value_that_stays_visible_is_missed_and_leaks() -> None:
    figures = measure("my cat is ⟦CASE NUMBER:Whiskers⟧")
    assert figures.by_kind["CASE NUMBER"] == counts(1, 0, 0, 0)
    assert figures.leaked == 1
    assert figures.missed == ["1 en CASE NUMBER: my cat is ⟦CASE NUMBER:Whiskers⟧"]


def test_a_value_of_which_a_part_stays_visible_leaks_and_is_not_found() -> None:
    figures = measure("my ssn is ⟦SSN:123-45-6789 and my secret word is rosebud⟧")
    assert figures.by_kind["SSN"] == counts(1, 0, 1, 1)
    assert figures.leaked == 1
    assert len(figures.missed) == 1


def test_marks_around_a_value_may_stay_visible() -> None:
    figures = measure("my ssn is ⟦SSN:(123-45-6789).⟧")
    assert figures.by_kind["SSN"] == counts(1, 1, 1, 1)
    assert figures.leaked == 0


def test_a_value_hidden_under_another_kind_is_missed_but_does_not_leak() -> None:
    figures = measure("my ssn is ⟦PASSPORT:123-45-6789⟧")
    assert figures.by_kind["PASSPORT"] == counts(1, 0, 0, 0)
    assert figures.by_kind["SSN"] == counts(0, 0, 1, 0)
    assert figures.by_kind["all"] == counts(1, 0, 1, 0)
    assert figures.leaked == 0
    assert figures.missed == ["1 en PASSPORT: my ssn is ⟦PASSPORT:123-45-6789⟧"]
    assert figures.wrong == ["1 en SSN '123-45-6789': my ssn is 123-45-6789"]


def test_what_is_hidden_without_a_mark_is_wrong() -> None:
    figures = measure("my ssn is 123-45-6789")
    assert figures.by_kind == {"SSN": counts(0, 0, 1, 0), "all": counts(0, 0, 1, 0)}
    assert figures.wrong == ["1 en SSN '123-45-6789': my ssn is 123-45-6789"]


def test_a_phone_of_a_page_is_public_where_the_line_says_so() -> None:
    text = "call me at 916-555-0123"
    assert measure(text).by_kind["all"].hidden == 1
    assert measure(text, public=("9165550123",)).by_kind["all"].hidden == 0


def test_offsets_are_those_of_the_text_without_marks() -> None:
    figures = measure(f"⟦EMAIL:a@example.com⟧ and my ssn is {SSN}, by ⟦EMAIL:b@example.com⟧")
    assert figures.by_kind["all"] == counts(3, 3, 3, 3)
    assert figures.wrong == []


def test_kinds_that_do_not_occur_are_left_out_and_all_comes_last() -> None:
    figures = measure(f"mail ⟦EMAIL:a@example.com⟧, my ssn is {SSN}")
    assert list(figures.by_kind) == [kind.value for kind in Kind if kind in {Kind.SSN, Kind.EMAIL}] + ["all"]


def test_nothing_is_all_zero() -> None:
    assert measure().by_kind == {"all": counts(0, 0, 0, 0)}


BROKEN: dict[str, tuple[str, str]] = {
    "an unknown kind": ("a ⟦NAME:Ana⟧", "unknown kind 'NAME'; known are SSN"),
    "not closed": ("a ⟦SSN:123", "not of the form"),
    "not opened": ("a 123⟧", "not of the form"),
    "without a kind": ("a ⟦123⟧", "not of the form"),
    "one in another": ("a ⟦SSN:1⟦SSN:2⟧3⟧", "not of the form"),
    "a kind in small letters": ("a ⟦ssn:123⟧", "not of the form"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_mark_is_named(case: str) -> None:
    text, named = BROKEN[case]
    with pytest.raises(ValidationError, match=named):
        MarkedTextIn(id=1, lang="en", text=text)


def test_a_broken_mark_of_a_file_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    rows = [{"id": 1, "lang": "en", "text": f"a {SSN}"}, {"id": 2, "lang": "en", "text": "a ⟦NAME:Ana⟧"}]
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    with pytest.raises(InputInvalid, match=r"texts\.jsonl, line 2, text: .*'NAME'"):
        read_lines(path, MarkedTextIn)


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_can_be_marked(kind: Kind) -> None:
    assert MarkedTextIn(id=1, lang="en", text=f"x ⟦{kind.value}:y⟧").text
    assert measure(f"x ⟦{kind.value}:y⟧").by_kind[kind.value].marked == 1
