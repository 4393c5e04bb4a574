"""Of a page in several languages one version is shown."""

import pytest

from knowledge.indexing import Entry
from knowledge.search import Candidate, _best_versions


def make_candidate(language: str, deviations: float, *, asked_in: str) -> Candidate:
    is_own = language.split("-")[0] == asked_in.split("-")[0]
    return Candidate(
        passage_id=language,
        entry=Entry("dmv", language, "renew"),
        cosine=0.5,
        deviations=deviations,
        coverage=0.0,
        is_own=is_own,
    )


@pytest.mark.parametrize(
    ("asked_in", "found", "closeness"),
    [
        pytest.param("zh-Hant", {"zh-Hans": 4.0, "zh-Hant": 3.5, "en": 4.2}, 2, id="own-script-before-the-other"),
        pytest.param("zh-Hant", {"zh-Hans": 4.0, "en": 4.2}, 1, id="other-script-before-english"),
        pytest.param("zh-Hant", {"zh-Hans": 1.0, "en": 4.2}, 0, id="english-where-the-other-says-little"),
        pytest.param("ko", {"ko": 3.0, "en": 4.9}, 2, id="own-language-though-english-scores-higher"),
        pytest.param("ko", {"en": 4.9}, 0, id="english-alone"),
    ],
)
def test_the_closest_version_that_does_about_as_well_is_shown(
    asked_in: str, found: dict[str, float], closeness: int
) -> None:
    candidates = [make_candidate(language, score, asked_in=asked_in) for language, score in found.items()]
    candidates.sort(key=lambda candidate: -candidate.order)
    assert _best_versions(candidates, asked_in) == {"renew": closeness}
