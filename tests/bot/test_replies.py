"""The fixed lines of a reply: every one in every language, with the right numbers in the right order."""

import re
from collections.abc import Iterator
from datetime import date

import pytest

from bot.phrases import NO_CLDR, Phrases, format_day, upright
from bot.privacy.types import Kind
from bot.replies import Replies
from bot.triage.directory import load_hotlines, load_live_pages
from bot.types import Contact, Danger, Line, LineKind, Outcome, Promise
from knowledge.languages import LANGUAGES

PHRASES = Phrases()
LINES = load_hotlines()
REPLIES = Replies(PHRASES, LINES)
PAGES = load_live_pages()
TRANSLATED = [language for language in LANGUAGES if language != "en"]
RIGHT_TO_LEFT = ("ar", "fa")
DAY = date(2026, 11, 23)
CONTACT = Contact(name="DMV", phone="1-800-777-0133", tty="711", page="https://a.example/c", hours=("Mon 8",))
FIXED = (Outcome.OUT_OF_SCOPE, Outcome.INJECTION, Outcome.UNCLEAR, Outcome.PERSONAL_CASE, Outcome.REQUESTED)
SUBJECTS = ("hello", "thanks", "bye", "are_you_a_person", "who_are_you")
REFUSALS = [one for one in Outcome if one.value.startswith(("unanswerable.", "rejected.", "failed."))]


def notices(language: str) -> Iterator[tuple[str, Line]]:
    """Every notice that replies can give, named by where it comes from."""
    yield from ((f"hidden {kind}", REPLIES.hidden([kind], language)[0]) for kind in Kind)
    for danger in Danger:
        yield from ((f"{danger} {number}", line) for number, line in enumerate(REPLIES.emergency([danger], language)))
        yield f"near {danger}", REPLIES.near_danger(danger, language)[0]
    yield from ((f"fixed {outcome}", REPLIES.fixed(outcome, language)[0]) for outcome in FIXED)
    yield from ((f"refusal {outcome}", REPLIES.refusal(outcome, language)[0]) for outcome in REFUSALS)
    yield from ((f"talk {subject}", REPLIES.small_talk(subject, language)[0]) for subject in SUBJECTS)
    yield "live, first", REPLIES.live(PAGES["road"], language)[0]
    yield "live, last", REPLIES.live(PAGES["road"], language)[-1]
    promised = REPLIES.promise(Promise(person_was_told=False, contact=None), language)
    yield from ((f"promise {number}", line) for number, line in enumerate(promised))
    yield "offer", REPLIES.offer_person(None, language)[0]
    yield "general", REPLIES.general_help(language)
    yield "stale", REPLIES.stale(DAY, language)
    yield "withdrawn", REPLIES.withdrawn(language)


def numbers_in(lines: list[Line]) -> list[str]:
    return [number for line in lines for number in re.findall(r"[0-9][0-9-]{2,}", line.text)]


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_notice_is_in_the_residents_language(language: str) -> None:
    english = {name: line.text for name, line in notices("en")}
    told = {name: line.text for name, line in notices(language)}
    assert told.keys() == english.keys()
    assert [name for name, text in told.items() if text.replace("\u200e", "") == english[name]] == []
    assert REPLIES.conditions(language) != REPLIES.conditions("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_notice_says_what_it_is_and_leaves_no_placeholder(language: str) -> None:
    for name, line in notices(language):
        assert (line.kind, line.language) == (LineKind.NOTICE, language), name
        assert line.text.strip()
        assert "{" not in line.text, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_notices_that_differ_in_english_differ_in_every_language(language: str) -> None:
    def groups(told: dict[str, str]) -> list[set[str]]:
        return sorted(({name for name in told if told[name] == text} for text in set(told.values())), key=min)

    assert groups({name: line.text for name, line in notices(language)}) == groups(
        {name: line.text for name, line in notices("en")}
    )


NUMBERS: dict[Danger, list[str]] = {
    Danger.SELF_HARM: ["988", "911"],
    Danger.ABUSE: ["911", "1-800-799-7233", "211"],
    Danger.CHILD: ["911", "1-800-422-4453"],
    Danger.MEDICAL: ["911"],
    Danger.FIRE: ["911", "211"],
    Danger.VIOLENCE: ["911", "211"],
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("danger", Danger)
def test_the_numbers_for_a_danger_are_told_in_their_order(danger: Danger, language: str) -> None:
    assert numbers_in(REPLIES.emergency([danger], language)) == NUMBERS[danger]
    assert numbers_in(REPLIES.near_danger(danger, language)) == NUMBERS[danger][:1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_several_dangers_are_told_in_the_order_given_and_no_line_twice(language: str) -> None:
    lines = REPLIES.emergency([Danger.FIRE, Danger.SELF_HARM, Danger.ABUSE], language)
    # 911 for the fire, 211, 988, 911 for whoever is in danger, and the line for abuse.
    assert numbers_in(lines) == ["911", "211", "988", "911", "1-800-799-7233"]
    assert len({line.text for line in lines}) == len(lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_emergency_ends_with_the_truth_that_nobody_sends_help(language: str) -> None:
    last = [REPLIES.emergency([danger], language)[-1].text for danger in Danger]
    assert len(set(last)) == 1
    assert numbers_in(REPLIES.emergency([Danger.FIRE], language)[-1:]) == []


@pytest.mark.parametrize("language", RIGHT_TO_LEFT)
def test_a_number_of_groups_keeps_its_order_in_right_to_left_text(language: str) -> None:
    contact = Promise(person_was_told=False, contact=CONTACT)
    lines = [
        *(line for danger in Danger for line in REPLIES.emergency([danger], language)),
        *REPLIES.live(PAGES["road"], language),
        *REPLIES.promise(contact, language),
    ]
    grouped = [(line.text, number) for line in lines for number in numbers_in([line]) if "-" in number]
    assert {number for _, number in grouped} >= {"1-800-799-7233", "1-800-422-4453", "1-800-427-7623", CONTACT.phone}
    assert [text for text, number in grouped if f"\u200e{number}" not in text] == []


def test_left_to_right_text_has_no_mark() -> None:
    assert not any("\u200e" in line.text for _, line in notices("en"))
    assert upright("1-800", "en") == "1-800"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_hidden_is_named_once_each(language: str) -> None:
    kinds = [Kind.SSN, Kind.PHONE, Kind.SSN]
    (line,) = REPLIES.hidden(kinds, language)
    (alone,) = REPLIES.hidden([Kind.SSN], language)
    (other,) = REPLIES.hidden([Kind.PHONE], language)
    before, after = common_ends(alone.text, other.text)
    names = [one.text[len(before) : len(one.text) - len(after)].strip() for one in (alone, other)]
    assert all(line.text.count(name) == 1 for name in names), (line.text, names)


def common_ends(one: str, other: str) -> tuple[str, str]:
    def common(a: str, b: str) -> str:
        length = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
        return a[:length]

    return common(one, other), common(one[::-1], other[::-1])[::-1]


def test_what_was_hidden_is_listed_as_the_language_lists() -> None:
    kinds = [Kind.SSN, Kind.PHONE, Kind.EMAIL]
    (english,) = REPLIES.hidden(kinds, "en")
    assert "Social Security number, phone number, and e-mail address" in english.text
    for language in NO_CLDR:
        assert " and " not in REPLIES.hidden(kinds, language)[0].text
    assert " y " in REPLIES.hidden(kinds, "es")[0].text


def test_nothing_hidden_is_no_line() -> None:
    assert REPLIES.hidden([], "en") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_live_matter_is_answered_with_its_pages_and_phones(language: str) -> None:
    lines = REPLIES.live(PAGES["power"], language)
    told = "\n".join(line.text for line in lines)
    for page in PAGES["power"]:
        assert f"{page.name}: {page.page}" in told
        assert page.phone in told
    assert [line.kind for line in lines] == [LineKind.NOTICE, *[LineKind.CONTACT] * 6, LineKind.NOTICE]
    assert numbers_in(lines[-1:]) == ["911"]


def test_a_live_page_without_a_phone_has_no_phone_line() -> None:
    assert [line.text for line in REPLIES.live(PAGES["fire"], "en")[1:-1]] == [
        "CAL FIRE: https://www.fire.ca.gov/incidents"
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_said_to_have_been_told_who_was_not(language: str) -> None:
    lines = REPLIES.promise(Promise(person_was_told=False, contact=CONTACT), language)
    not_told = REPLIES.promise(Promise(person_was_told=False, contact=None), language)
    assert lines[0] == not_told[0]
    assert numbers_in(lines[1:])[0] == CONTACT.phone
    assert numbers_in(not_told) == ["211"]
    told = REPLIES.promise(Promise(person_was_told=True, contact=CONTACT), language)
    assert told == lines[1:] == REPLIES.contact(CONTACT, language)


def test_the_english_promise_is_the_truth() -> None:
    lines = REPLIES.promise(Promise(person_was_told=False, contact=None), "en")
    assert lines[0].text.startswith("I have not told anyone")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_person_is_offered_with_the_way_to_one(language: str) -> None:
    lines = REPLIES.offer_person(CONTACT, language)
    assert [line.kind for line in lines] == [LineKind.NOTICE, *[LineKind.CONTACT] * 5]
    assert REPLIES.offer_person(None, language) == lines[:1]
    assert REPLIES.contact(None, language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_day_of_a_stale_page_is_written_as_the_language_writes_it(language: str) -> None:
    assert format_day(DAY, language) in REPLIES.stale(DAY, language).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_other_small_talk_is_answered_with_who_the_bot_is(language: str) -> None:
    assert REPLIES.small_talk("", language) == REPLIES.small_talk("who_are_you", language)


def test_the_bot_says_that_it_is_a_program() -> None:
    for subject in ("hello", "are_you_a_person", "who_are_you"):
        assert "computer program" in REPLIES.small_talk(subject, "en")[0].text
