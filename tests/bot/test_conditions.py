"""Limiting sentences of cited sections: those that an answer has not stated."""

from bot_fakes import make_passage

from bot.conditions import limits_of_sections
from bot.types import Place
from knowledge.types import Passage

FIRST = make_passage("You can renew online.", "Unless it expired.", id="a", position=0, limits=(1,))
SECOND = make_passage("Within 60 days.", "Pay the fee.", "You cannot by phone.", id="b", position=1, limits=(0, 2))
OTHER_HEADING = make_passage("Only in offices.", id="c", position=2, limits=(0,), heading_path=("Fees",))
OTHER_LANGUAGE = make_passage("Solo en oficinas.", id="d", position=0, limits=(0,), language="es")
OTHER_PAGE = make_passage("Only on Mondays.", id="e", position=0, limits=(0,), page_key="other")
DEEPER = make_passage("Only with a photo.", id="f", position=3, limits=(0,), heading_path=("Renew", "Photo"))


def place(passage_id: str, position: int) -> Place:
    return Place(passage_id=passage_id, position=position)


def of(*passages: Passage) -> dict[str, Passage]:
    return {passage.id: passage for passage in passages}


def test_the_limits_of_a_cited_section_are_told_in_page_order() -> None:
    found = limits_of_sections(of(SECOND, FIRST), {place("a", 0)})
    assert found == [place("a", 1), place("b", 0), place("b", 2)]


def test_a_limit_that_was_stated_is_not_told_again() -> None:
    found = limits_of_sections(of(FIRST, SECOND), {place("a", 0), place("a", 1), place("b", 2)})
    assert found == [place("b", 0)]


def test_sections_that_were_not_cited_do_not_count() -> None:
    shelf = of(FIRST, OTHER_HEADING, OTHER_LANGUAGE, OTHER_PAGE, DEEPER)
    assert limits_of_sections(shelf, {place("a", 0)}) == [place("a", 1)]


def test_every_cited_section_counts() -> None:
    shelf = of(FIRST, OTHER_HEADING, OTHER_PAGE)
    found = limits_of_sections(shelf, {place("a", 0), place("e", 0)})
    assert found == [place("a", 1)]
    assert place("c", 0) in limits_of_sections(shelf, {place("c", 5)})


def test_nothing_stated_or_no_limits_is_nothing() -> None:
    assert limits_of_sections(of(FIRST, SECOND), set()) == []
    assert limits_of_sections(of(make_passage("You can renew.")), {place("p0", 0)}) == []
