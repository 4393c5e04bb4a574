"""The circuit breaker: rules one by one, then anything in any order."""

import asyncio
from contextlib import AbstractContextManager

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.breaker import Breaker, BreakerState
from bot.llm_errors import LlmCut, LlmLimited, LlmMisconfigured, LlmPaused, LlmRefused, LlmUnavailable


class HandClock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def breaker(clock: HandClock) -> Breaker:
    return Breaker(clock=clock, most_failures=3, open_seconds=10, most_open_seconds=35, probe_seconds=60)


def fail(breaker: Breaker, error: BaseException | None = None) -> None:
    error = error or LlmUnavailable("down")
    with pytest.raises(type(error)), breaker.attempt():
        raise error


def test_it_opens_after_so_many_failures_in_a_row(breaker: Breaker) -> None:
    fail(breaker)
    fail(breaker)
    with breaker.attempt():
        pass
    fail(breaker)
    fail(breaker)
    assert breaker.state is BreakerState.CLOSED
    fail(breaker)
    assert breaker.state is BreakerState.OPEN


def test_an_open_one_says_for_how_long(breaker: Breaker, clock: HandClock) -> None:
    for _ in range(3):
        fail(breaker)
    clock.now += 4
    with pytest.raises(LlmPaused) as raised, breaker.attempt():
        pass
    assert raised.value.retry_after_seconds == 6


@pytest.mark.parametrize(
    ("error", "counts"),
    [
        (LlmUnavailable("x"), True),
        (LlmLimited("x"), True),
        (LlmRefused("x"), False),
        (LlmCut("x"), False),
        (LlmMisconfigured("x"), False),
        (asyncio.CancelledError(), False),
        (GeneratorExit(), False),
        (ZeroDivisionError(), False),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else "",
)
def test_only_an_outage_counts(breaker: Breaker, error: BaseException, counts: bool) -> None:
    for _ in range(3):
        fail(breaker, error)
    assert breaker.state is (BreakerState.OPEN if counts else BreakerState.CLOSED)


@pytest.mark.parametrize(("retry_after", "seconds"), [(None, 10), (2.0, 10), (20.0, 20), (3600.0, 35)])
def test_a_limit_is_kept_as_long_as_the_service_asks_up_to_the_most(
    breaker: Breaker, clock: HandClock, retry_after: float | None, seconds: float
) -> None:
    for _ in range(3):
        fail(breaker, LlmLimited("x", retry_after_seconds=retry_after))
    clock.now += seconds - 0.1
    assert breaker.state is BreakerState.OPEN
    clock.now += 0.1
    assert breaker.state is BreakerState.HALF_OPEN


def test_its_time_doubles_up_to_the_most_and_begins_anew_after_a_success(breaker: Breaker, clock: HandClock) -> None:
    for _ in range(3):
        fail(breaker)
    for seconds in (10, 20, 35, 35):
        clock.now += seconds - 0.1
        assert breaker.state is BreakerState.OPEN
        clock.now += 0.1
        fail(breaker)
    clock.now += 35
    with breaker.attempt():
        pass
    for _ in range(3):
        fail(breaker)
    clock.now += 10
    assert breaker.state is BreakerState.HALF_OPEN


async def test_a_half_open_one_lets_one_of_many_through(breaker: Breaker, clock: HandClock) -> None:
    for _ in range(3):
        fail(breaker)
    clock.now += 10
    answered = asyncio.Event()

    async def ask() -> str:
        try:
            with breaker.attempt():
                await answered.wait()
                return "through"
        except LlmPaused:
            return "held back"

    async with asyncio.TaskGroup() as group:
        asking = [group.create_task(ask()) for _ in range(50)]
        await asyncio.sleep(0)
        answered.set()
    assert sorted(task.result() for task in asking).count("through") == 1
    assert breaker.state is BreakerState.CLOSED


@pytest.mark.parametrize("error", [asyncio.CancelledError(), GeneratorExit(), KeyError()], ids=repr)
def test_a_probe_that_is_given_up_makes_room_for_the_next(
    breaker: Breaker, clock: HandClock, error: BaseException
) -> None:
    for _ in range(3):
        fail(breaker)
    clock.now += 10
    fail(breaker, error)
    with breaker.attempt():
        pass
    assert breaker.state is BreakerState.CLOSED


def test_a_probe_that_never_ends_keeps_the_next_one_back_for_a_while_only(breaker: Breaker, clock: HandClock) -> None:
    for _ in range(3):
        fail(breaker)
    clock.now += 10
    lost = breaker.attempt()
    lost.__enter__()
    clock.now += 59
    with pytest.raises(LlmPaused) as raised, breaker.attempt():
        pass
    assert raised.value.retry_after_seconds == 1
    clock.now += 1
    with breaker.attempt():
        pass
    assert breaker.state is BreakerState.CLOSED
    lost.__exit__(None, None, None)


def test_a_call_from_before_the_outage_tells_nothing_about_now(breaker: Breaker) -> None:
    early = [breaker.attempt() for _ in range(2)]
    for call in early:
        call.__enter__()
    for _ in range(3):
        fail(breaker)
    early[0].__exit__(None, None, None)
    assert breaker.state is BreakerState.OPEN
    late = LlmUnavailable("late", retry_after_seconds=30)
    early[1].__exit__(type(late), late, None)
    with pytest.raises(LlmPaused) as raised, breaker.attempt():
        pass
    assert raised.value.retry_after_seconds == 10


class BreakerMachine(RuleBasedStateMachine):
    """Calls begin, succeed, fail and vanish in any order while time goes by."""

    @initialize()
    def begin(self) -> None:
        self.clock = HandClock()
        self.breaker = Breaker(
            clock=self.clock, most_failures=2, open_seconds=4, most_open_seconds=20, probe_seconds=30
        )
        self.under_way: list[AbstractContextManager[None]] = []

    @rule()
    def ask(self) -> None:
        state, call = self.breaker.state, self.breaker.attempt()
        try:
            call.__enter__()
        except LlmPaused as error:
            waits_seconds = error.retry_after_seconds or 0.0
        else:
            waits_seconds = None
            self.under_way.append(call)
        if waits_seconds is None:
            assert state is not BreakerState.OPEN
        else:
            assert state is not BreakerState.CLOSED
            assert 0 < waits_seconds <= 30

    @precondition(lambda self: self.under_way)
    @rule(
        chosen=st.data(), error=st.sampled_from([None, LlmUnavailable, LlmLimited, LlmRefused, asyncio.CancelledError])
    )
    def end(self, chosen: st.DataObject, error: type[BaseException] | None) -> None:
        call = self.under_way.pop(chosen.draw(st.integers(0, len(self.under_way) - 1)))
        assert not call.__exit__(error, None if error is None else error("x"), None)

    @rule(seconds=st.integers(1, 25))
    def wait(self, seconds: int) -> None:
        self.clock.now += seconds

    @invariant()
    def time_always_lets_a_call_through_again(self) -> None:
        if hasattr(self, "breaker"):
            now, self.clock.now = self.clock.now, self.clock.now + 31
            assert self.breaker.state is not BreakerState.OPEN
            self.clock.now = now

    def teardown(self) -> None:
        self.clock.now += 31
        with self.breaker.attempt():
            pass
        assert self.breaker.state is BreakerState.CLOSED


TestAnythingInAnyOrder = BreakerMachine.TestCase
TestAnythingInAnyOrder.settings = settings(deadline=None)
