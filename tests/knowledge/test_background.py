"""The background says how a query scores with passages in general, apart for each language."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.background import SAMPLE_SIZE, Background, choose_sample
from knowledge.ports import Vectors

SIZE = 32


def make_rows(count: int, *, seed: int = 1, toward: Vectors | None = None) -> Vectors:
    rows = np.random.default_rng(seed).normal(size=(count, SIZE))
    if toward is not None:
        rows += 6 * toward
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def unit(position: int) -> Vectors:
    return np.eye(SIZE, dtype=np.float32)[position]


AVERAGES = {"en": unit(0), "es": unit(1)}
QUERY = make_rows(1, seed=7)[0]


def make_background(rows: Vectors, sources: list[str], languages: list[str]) -> Background:
    return Background(vectors=rows, sources=sources, languages=languages, averages=AVERAGES)


EMPTY = make_background(np.zeros((0, SIZE), np.float32), [], [])


@pytest.mark.parametrize("background", [EMPTY, make_background(make_rows(1), ["dmv"], ["en"])], ids=["none", "one"])
@pytest.mark.parametrize("source_id", [None, "dmv", "unknown"])
def test_a_small_sample_gives_finite_values(background: Background, source_id: str | None) -> None:
    centred = background.centre(QUERY, "en", source_id)
    assert np.linalg.norm(centred) == pytest.approx(1, abs=1e-5)
    spread = background.spread(centred, source_id)
    assert spread.deviation > 0
    assert all(np.isfinite(spread.deviations(0.9, language)) for language in ("en", "ko"))


def test_centring_takes_the_average_question_out_of_a_query() -> None:
    asked = (QUERY + 3 * AVERAGES["es"]).astype(np.float32)
    asked /= np.linalg.norm(asked)
    centred = EMPTY.centre(asked, "es", None)
    assert abs(centred @ AVERAGES["es"]) < abs(asked @ AVERAGES["es"])
    assert centred.dtype == np.float32


def test_a_language_without_an_average_is_centred_as_english() -> None:
    np.testing.assert_array_equal(EMPTY.centre(QUERY, "xx", None), EMPTY.centre(QUERY, "en", None))
    assert not np.allclose(EMPTY.centre(QUERY, "es", None), EMPTY.centre(QUERY, "en", None))


def test_a_query_that_is_the_average_question_has_still_unit_length() -> None:
    centred = EMPTY.centre(AVERAGES["en"], "en", None)
    assert np.linalg.norm(centred) == pytest.approx(1, abs=1e-5)


def test_means_are_apart_by_language_and_the_deviation_is_within_them() -> None:
    near, far = make_rows(200, toward=QUERY), make_rows(200, seed=2, toward=-QUERY)
    background = make_background(np.vstack([near, far]), ["dmv"] * 400, ["en"] * 200 + ["es"] * 200)
    spread = background.spread(QUERY, None)
    assert spread.means["en"] > 0.5 > 0 > spread.means["es"]
    assert spread.deviation < 0.2, "two languages far apart do not widen it"
    assert spread.deviations(spread.means["es"] + spread.deviation, "es") == pytest.approx(1)
    assert spread.deviations(0.4, "es") > spread.deviations(0.4, "en")


def test_a_passage_in_an_unknown_language_is_held_against_all() -> None:
    background = make_background(make_rows(50), ["dmv"] * 50, ["en"] * 50)
    spread = background.spread(QUERY, None)
    assert spread.deviations(spread.mean, "ko") == 0


def test_a_large_source_has_a_spread_of_its_own_and_a_small_one_that_of_all() -> None:
    rows = np.vstack([make_rows(60, toward=QUERY), make_rows(60, seed=3), make_rows(5, seed=4, toward=QUERY)])
    background = make_background(rows, ["dmv"] * 60 + ["edd"] * 60 + ["ftb"] * 5, ["en"] * 125)
    of_all = background.spread(QUERY, None)
    assert background.spread(QUERY, "dmv").deviation < of_all.deviation
    assert background.spread(QUERY, "ftb").deviation == of_all.deviation
    assert not np.allclose(background.centre(QUERY, "en", "dmv"), background.centre(QUERY, "en", "edd"))
    np.testing.assert_array_equal(background.centre(QUERY, "en", "ftb"), background.centre(QUERY, "en", None))


@given(st.sets(st.integers(0, 10**6), max_size=60), st.integers(1, 40), st.randoms())
def test_the_sample_is_the_same_whatever_the_order(numbers: set[int], size: int, random: object) -> None:
    ids = [str(number) for number in numbers]
    shuffled = list(ids)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    chosen = choose_sample(ids, size)
    assert choose_sample(shuffled, size) == chosen == sorted(chosen)
    assert len(set(chosen)) == min(size, len(ids))
    assert set(chosen) <= set(ids)


def test_a_large_corpus_is_sampled_down() -> None:
    ids = [f"{number:06}" for number in range(5 * SAMPLE_SIZE)]
    chosen = choose_sample(ids)
    assert len(chosen) == SAMPLE_SIZE
    assert 0.4 < sum(one > ids[len(ids) // 2] for one in chosen) / SAMPLE_SIZE < 0.6
