"""Thousands of spoiled drafts in twenty languages: none passes; and the faithful ones do."""

import re
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).with_name("figures")))

from faithful_sentences import LANGUAGES, Pair, faithful_pairs, read_tables, spoiled_pairs

from bot.grounding import Source, Verdict, check

MUTANTS = 6000
MOST_FAITHFUL_DROPPED = 0.02
_DIGIT = re.compile(r"\d")
_LOOK_ALIKES = {"a": "а", "e": "е", "o": "о", "c": "с", "d": "ԁ", "m": "м"}

PAIRS = faithful_pairs("sentences") + faithful_pairs("held_back")
WITH_DIGITS = [pair for pair in PAIRS if _DIGIT.search(pair.sentence)]
WITH_LINKS = [pair for pair in PAIRS if pair.name == "link"]


def judge(pair: Pair) -> Verdict:
    return check(
        pair.sentence, language=pair.language, sources=[Source(text=pair.source, language=pair.source_language)]
    )


def test_the_sentences_are_there_for_every_language() -> None:
    assert len(LANGUAGES) == 20
    for language, table in read_tables().items():
        assert len(table["sentences"]) >= 12, language
        assert len(table["held_back"]) >= 4, language


@pytest.mark.parametrize(("part", "least"), [("sentences", 400), ("held_back", 80)])
def test_fewer_than_two_in_a_hundred_faithful_sentences_are_dropped(part: str, least: int) -> None:
    pairs = faithful_pairs(part)
    dropped = [(pair, verdict) for pair in pairs if not (verdict := judge(pair)).is_grounded]
    assert len(pairs) >= least
    assert len(dropped) / len(pairs) < MOST_FAITHFUL_DROPPED, dropped


def test_each_faithful_sentence_stands_in_itself() -> None:
    for part in ("sentences", "held_back"):
        for pair in faithful_pairs(part):
            own = Source(text=pair.sentence, language=pair.language)
            assert check(pair.sentence, language=pair.language, sources=[own]).is_grounded, pair


def test_no_swapped_word_unit_month_bound_or_negation_passes() -> None:
    spoiled = spoiled_pairs()
    kinds = Counter(kind for kind, _ in spoiled)
    assert kinds.keys() == {"word", "unit", "month", "bound", "negation"}
    assert min(kinds.values()) > 100
    assert len({pair.language for _, pair in spoiled}) == 20
    assert [pair.name for _, pair in spoiled if judge(pair).is_grounded] == []


def other_digit(digit: str, step: int) -> str:
    """Another digit of the same digit system."""
    value = int(digit)
    return chr(ord(digit) - value + (value + step) % 10)


@st.composite
def digit_mutants(draw: st.DrawFn) -> tuple[Pair, str]:
    """A faithful pair with one digit changed, inside a number, an amount, a date, a phone, a form or an address."""
    pair = draw(st.sampled_from(WITH_DIGITS))
    places = [match.start() for match in _DIGIT.finditer(pair.sentence)]
    if places[0] == 0:
        places = places[1:]  # the list marker is no figure
    place = draw(st.sampled_from(places))
    digit = other_digit(pair.sentence[place], draw(st.integers(1, 9)))
    draft = pair.sentence[:place] + digit + pair.sentence[place + 1 :]
    assume(not is_in_source(draft, place, pair.source))
    return pair, draft


@st.composite
def length_mutants(draw: st.DrawFn) -> tuple[Pair, str]:
    """A faithful pair with a digit doubled or with one put in front, some of them behind what nobody sees."""
    pair = draw(st.sampled_from(WITH_DIGITS))
    runs = [match for match in re.finditer(r"(?<![\d.,٬٫:/-])\d+(?![\d:/-])", pair.sentence) if match.start() > 0]
    if not runs:
        return pair, f"{pair.sentence} 77"
    run = draw(st.sampled_from(runs))
    extra = draw(st.sampled_from(("7", "3", "9", "\u200b7", "7\u2060", "４", "𝟕", "7\u00ad")))
    return pair, pair.sentence[: run.start()] + extra + pair.sentence[run.start() :]


@st.composite
def link_mutants(draw: st.DrawFn) -> tuple[Pair, str]:
    """A faithful pair whose address is forged."""
    pair = draw(st.sampled_from(WITH_LINKS))
    kind = draw(st.sampled_from(("host", "path", "subdomain", "userinfo", "puny", "mail", "other")))
    letter = draw(st.sampled_from(sorted(_LOOK_ALIKES)))
    old, new = {
        "host": ("dmv.ca.gov/renew", "dmv.ca.gov/renew".replace(letter, _LOOK_ALIKES[letter], 1)),
        "path": ("/renew", draw(st.sampled_from(("/renews", "/re-new", "/Renew", "/renew/pay", "/renew?x=1")))),
        "subdomain": ("dmv.ca.gov/renew", draw(st.sampled_from(("x.dmv.ca.gov/renew", "dmv.ca.gov.evil.com/renew")))),
        "userinfo": ("dmv.ca.gov/renew", "https://dmv.ca.gov@evil.com/renew"),
        "puny": ("dmv.ca.gov/renew", "xn--dmv-5cd.ca.gov/renew"),
        "mail": (
            "help@dmv.ca.gov",
            draw(st.sampled_from(("help@dmv.ca.gov.co", "he1p@dmv.ca.gov", "help@dmv-ca.gov"))),
        ),
        "other": (
            "dmv.ca.gov/renew",
            draw(st.sampled_from(("dmv.ca.com/renew", "dmw.ca.gov/renew", "dmvca.gov/renew"))),
        ),
    }[kind]
    if new == old:
        new = "dmv.ca.gov/rеnew"
    return pair, pair.sentence.replace(old, new, 1)


def test_no_changed_figure_passes_in_thousands_of_mutants() -> None:
    tried: Counter[str] = Counter()
    distinct: set[tuple[str, str]] = set()

    @settings(
        max_examples=MUTANTS, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(st.one_of(digit_mutants(), digit_mutants(), length_mutants(), link_mutants()))
    def none_passes(mutant: tuple[Pair, str]) -> None:
        pair, draft = mutant
        tried[pair.language] += 1
        distinct.add((draft, pair.source))
        verdict = check(
            draft, language=pair.language, sources=[Source(text=pair.source, language=pair.source_language)]
        )
        assert not verdict.is_grounded, (draft, pair.source)

    none_passes()
    assert sum(tried.values()) >= 5000
    assert len(distinct) >= 3000
    assert len(tried) == 20
    assert min(tried.values()) >= 100


def ascii_runs(text: str) -> set[str]:
    """The numbers of a text as runs of ASCII digits."""
    return set(re.findall(r"[0-9]+", "".join(str(int(mark)) if mark.isdecimal() else mark for mark in text)))


def is_in_source(draft: str, place: int, source: str) -> bool:
    """Whether the changed run of digits happens to be another number of the source."""
    run = next(match for match in re.finditer(r"\d+", draft) if match.start() <= place < match.end())
    return bool(ascii_runs(run.group()) & ascii_runs(source))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_other_digit_of_every_figure_is_seen(language: str) -> None:
    passed: list[str] = []
    count = 0
    for pair in PAIRS:
        if pair.language != language:
            continue
        for match in _DIGIT.finditer(pair.sentence):
            if match.start() == 0:
                continue
            for step in (1, 5):
                digit = other_digit(match.group(), step)
                draft = pair.sentence[: match.start()] + digit + pair.sentence[match.end() :]
                source = Source(text=pair.source, language=pair.source_language)
                if is_in_source(draft, match.start(), pair.source):
                    continue
                count += 1
                if check(draft, language=language, sources=[source]).is_grounded:
                    passed.append(f"{draft} | {pair.source}")
    assert count >= 200
    assert passed == []
