"""A reply's events, whatever they are: ours, or one of our errors."""

import contextlib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.llm_errors import LlmError, LlmUnavailable
from bot.llm_reply import Reply
from bot.llm_request import Place
from bot.llm_types import LlmBlockEnd, LlmCitation, LlmEnd, LlmText
from tests.claude.script import Call, Cite, Order, Say, Script
from tests.claude.wire import play

PLACES = (Place(passage=0, source="page:1", sentences=(0, 1, 2)), Place(passage=1, source="page:2", sentences=(1, 3)))
RESULTS = [
    {"source": place.source, "title": "T", "content": [{"text": "S"} for _ in place.sentences]} for place in PLACES
]
TOKENS = {"input": 1, "cache_read": 2, "cache_write": 3, "output": 4}


def make_reply(most_chars: int = 10_000) -> Reply:
    return Reply(llm_id="x", places=PLACES, most_chars=most_chars)


def wire(script: Script) -> list[dict[str, Any]]:
    return [*play(script, llm="x", results=RESULTS, tokens=TOKENS)]


clean_texts = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60)
cites = st.builds(Cite, result=st.integers(0, 1), start=st.just(0), end=st.integers(1, 2))
says = st.builds(Say, clean_texts, st.lists(cites, max_size=2).map(tuple))
scripts = st.builds(
    Script,
    parts=st.lists(says, max_size=5).map(tuple),
    order=st.sampled_from(Order),
    thinks=st.booleans(),
    piece_chars=st.integers(1, 20),
)


@settings(deadline=None)
@given(scripts)
def test_a_whole_reply_comes_out_as_it_was_said(script: Script) -> None:
    reply = make_reply()
    events = [event for raw in wire(script) for event in reply.read(raw)]
    for number, part in enumerate(script.parts):
        assert isinstance(part, Say)
        said = [event.text for event in events if isinstance(event, LlmText) and event.block == number]
        places = [event.passage for event in events if isinstance(event, LlmCitation) and event.block == number]
        assert ("".join(said), places) == (part.text, [cite.result for cite in part.cites])
    ends = [event.block for event in events if isinstance(event, LlmBlockEnd)]
    assert ends == [*range(len(script.parts))]
    assert isinstance(reply.end(), LlmEnd)


@settings(deadline=None)
@given(scripts, st.data())
def test_a_reply_that_lacks_its_end_is_never_whole(script: Script, chosen: st.DataObject) -> None:
    events = wire(script)
    reply = make_reply()
    for raw in events[: chosen.draw(st.integers(0, len(events) - 1))]:
        reply.read(raw)
    with pytest.raises(LlmUnavailable):
        reply.end()


junk = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["type", "text", "index"]), inner),
    max_leaves=5,
)
KINDS = (
    "message_start message_delta message_stop content_block_start content_block_delta content_block_stop new".split()
)
odd_events = st.fixed_dictionaries(
    {"type": st.sampled_from(KINDS)},
    optional={"index": junk, "delta": junk, "content_block": junk, "message": junk, "usage": junk},
)


@settings(deadline=None)
@given(st.lists(odd_events | st.sampled_from(wire(Script(parts=(Say("a"), Call("hand_off", {}))))), max_size=12))
def test_no_event_brings_anything_but_our_own_errors(events: list[dict[str, Any]]) -> None:
    reply = make_reply()
    with contextlib.suppress(LlmError):
        for raw in events:
            reply.read(raw)
        reply.end()


def test_kinds_that_are_not_known_yet_are_passed_over() -> None:
    events = wire(Script(parts=(Say("Free."),)))
    strange = [
        {"type": "weather_report", "index": 5},
        {"type": "content_block_start", "index": 9, "content_block": {"type": "dance"}},
        {"type": "content_block_delta", "index": 9, "delta": {"type": "step_delta", "text": "left"}},
        {"type": "content_block_delta", "index": 9, "delta": {"type": "text_delta", "text": "right"}},
        {"type": "content_block_stop", "index": 9},
    ]
    reply = make_reply()
    heard = [event for raw in [*events[:2], *strange, *events[2:]] for event in reply.read(raw)]
    assert heard == [LlmText(text="Free.", block=0), LlmBlockEnd(block=0)]


def test_text_that_comes_with_the_beginning_of_a_block_is_said() -> None:
    reply = make_reply()
    reply.read({"type": "message_start", "message": {}})
    start = {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": "Fr\x00ee"}}
    assert reply.read(start) == [LlmText(text="Free", block=0)]


@pytest.mark.parametrize(
    ("changes", "is_taken"),
    [
        ({}, True),
        ({"source": "page:2"}, False),
        ({"source": None}, True),
        ({"type": "char_location"}, False),
        ({"end_block_index": None}, False),
    ],
    ids=["right", "source of another page", "without a source", "of another kind", "without an end"],
)
def test_a_citation_is_taken_only_if_all_of_it_fits(changes: dict[str, Any], is_taken: bool) -> None:
    reply = make_reply()
    for raw in wire(Script(parts=(Say(""),)))[:3]:
        reply.read(raw)
    citation = wire(Script(parts=(Say("", (Cite(),)),)))[3]["delta"]["citation"] | changes
    raw = {"type": "content_block_delta", "index": 0, "delta": {"type": "citations_delta", "citation": citation}}
    assert bool(reply.read(raw)) is is_taken


def test_a_reply_that_stops_inside_a_block_is_not_whole() -> None:
    reply = make_reply()
    for raw in wire(Script(parts=(Say("Free."),))):
        if raw["type"] != "content_block_stop":
            reply.read(raw)
    assert reply.is_over
    with pytest.raises(LlmUnavailable):
        reply.end()


def test_later_figures_replace_earlier_ones_and_others_stay() -> None:
    reply = make_reply()
    reply.read({"type": "message_start", "message": {"usage": {"input_tokens": 5, "output_tokens": 1}}})
    reply.read({"type": "message_delta", "delta": {}, "usage": {"input_tokens": None, "output_tokens": 9}})
    assert reply.usage is not None
    assert (reply.usage.input_tokens, reply.usage.output_tokens) == (5, 9)
