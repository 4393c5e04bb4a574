"""The notes of an answer: enough to say why, as JSON, with every number where it belongs."""

import hashlib
import json

import pytest
from bot_fakes import make_passage

from bot.trace import Trace
from bot.types import Danger, Intent, Judgement, Place, Proposed, Reason
from knowledge.types import Hit

PASSAGE = make_passage("You can renew online.", "Pay the fee.")


def test_an_empty_trace_is_a_record_of_nothing() -> None:
    assert Trace("a1").to_record() == {
        "passages": [],
        "sentences": [],
        "composer": "none",
        "degraded": "",
        "calls": [],
        "seconds": {},
    }


def test_the_seconds_of_a_step_are_added_up_even_where_it_breaks() -> None:
    trace = Trace("a1")
    with trace.step("search"):
        pass
    first = trace.seconds["search"] = trace.seconds["search"] + 5.0
    with pytest.raises(RuntimeError), trace.step("search"):
        raise RuntimeError("away")
    assert trace.seconds["search"] > first > 5.0
    assert list(trace.seconds) == ["search"]


def test_a_judgement_is_noted_without_what_it_does_not_say() -> None:
    trace = Trace("a1")
    judgement = Judgement(
        intent=Intent.EMERGENCY, probability=0.75, reason=Reason.DANGER, dangers=(Danger.FIRE, Danger.CHILD)
    )
    trace.note_judgement(judgement)
    assert json.loads(json.dumps(trace.to_record()))["triage"] == {
        "intent": "emergency",
        "probability": 0.75,
        "reason": "danger",
        "dangers": ["fire", "child"],
    }


def test_hits_of_all_searches_are_noted_with_their_passages() -> None:
    trace = Trace("a1")
    trace.note_hits("fee", [Hit(passage=PASSAGE, score=0.123456)])
    trace.note_hits("fee of a license", [Hit(passage=PASSAGE, score=0.5)])
    first, second = trace.to_record()["passages"]
    assert first == {
        "query": "fee",
        "score": 0.1235,
        "passage": "p0",
        "content_hash": hashlib.sha256(b"You can renew online.\nPay the fee.").hexdigest(),
        "url": "https://www.dmv.ca.gov/renew/",
    }
    assert (second["query"], second["score"]) == ("fee of a license", 0.5)


def test_a_sentence_is_noted_with_its_verdict_and_the_places_that_exist() -> None:
    trace = Trace("a1")
    cited = (Place(passage_id="p0", position=1), Place(passage_id="gone", position=0))
    trace.note_sentence(Proposed(text="Pay.", language="en", cited=cited), {"p0": PASSAGE}, "figure", "60 days")
    (sentence,) = trace.to_record()["sentences"]
    assert (sentence["text"], sentence["verdict"], sentence["detail"]) == ("Pay.", "figure", "60 days")
    assert [(one["passage"], one["position"]) for one in sentence["cited"]] == [("p0", 1)]


def test_the_record_is_json() -> None:
    trace = Trace("a1")
    trace.composer, trace.degraded = "claude", "TimeoutError"
    trace.note_judgement(Judgement(intent=Intent.QUESTION))
    trace.note_hits("x", [Hit(passage=PASSAGE, score=0.5)])
    trace.note_call(step="answer", llm="claude", input_tokens=5, output_tokens=2, usd="0.1", ending="end")
    with trace.step("total"):
        pass
    record = trace.to_record()
    assert json.loads(json.dumps(record)) == record
    assert (record["composer"], record["degraded"], record["calls"][0]["step"]) == ("claude", "TimeoutError", "answer")
