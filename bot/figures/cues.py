"""The words around a figure that turn its meaning: negation in its clause, and the direction of its bound."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from bot.figures.find import Reading
from bot.figures.lexicon import is_unspaced
from bot.figures.types import Figure, FigureKind, Token

_CLAUSE_ENDS = frozenset(",;:()[]|—、，。；：（）।.!?？！՝·៖។\n•")
_SENTENCE_ENDS = frozenset(".!?;。！？；।។\n")
_BEFORE = ("min<", "max<", "before<", "after<", "before", "after", "min", "max")
_BEHIND = ("min>", "max>", "before>", "after>", "before", "after")
_OPPOSITE = {"min": "max", "max": "min", "before": "after", "after": "before"}
_REACH_WORDS = 4
_REACH_LETTERS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """What a clause or sentence holds: how many negations, and whether anything near to one (without, unless, free)."""

    negations: int
    is_hedged: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What stands around a figure: its clause, its sentence, and the directions that are stated of it."""

    clause: Stretch
    sentence: Stretch
    directions: frozenset[str]


class Surroundings:
    """Looks up what stands around figures of one reading."""

    def __init__(self, reading: Reading) -> None:
        """Cut the reading's tokens into clauses and sentences."""
        self._tokens = reading.tokens
        self._starts = [reading.text.offsets[token.start] for token in reading.tokens]
        self._figures = sorted((figure.start, figure.end) for figure in reading.figures)
        self._taken = _taken(self._starts, self._figures)
        self._clauses = self._cut(_CLAUSE_ENDS)
        self._sentences = self._cut(_SENTENCE_ENDS)
        self._kept: dict[tuple[int, int], Stretch] = {}

    def around(self, figure: Figure) -> Around:
        """Return what stands around one of the reading's figures."""
        place = max(bisect_right(self._starts, figure.start) - 1, 0)
        end = max(bisect_right(self._starts, figure.end - 1), place + 1)
        return Around(
            clause=self._stretch(self._clauses, place),
            sentence=self._stretch(self._sentences, place),
            directions=self._directions(figure, place, end),
        )

    def whole(self) -> Stretch:
        """Return what the whole text holds."""
        return _sum_up(self._tokens)

    def sentences(self) -> list[Sequence[Token]]:
        """Return the tokens of each sentence."""
        return [self._tokens[start:end] for start, end in dict.fromkeys(self._sentences)]

    def _cut(self, ends: frozenset[str]) -> list[tuple[int, int]]:
        """For each token, the first and last + 1 of its stretch."""
        spans: list[tuple[int, int]] = []
        start = 0
        for place, token in enumerate(self._tokens):
            is_last = place + 1 == len(self._tokens)
            cuts = token.text in ends and not self._taken[place]
            if cuts and token.text in ".,:" and not is_last:
                cuts = self._tokens[place + 1].start > token.end
            if cuts or is_last:
                spans.extend([(start, place + 1)] * (place + 1 - start))
                start = place + 1
        return spans

    def _stretch(self, spans: Sequence[tuple[int, int]], place: int) -> Stretch:
        if not spans:
            return Stretch(negations=0, is_hedged=False)
        span = spans[place]
        if span not in self._kept:
            self._kept[span] = _sum_up(self._tokens[span[0] : span[1]])
        return self._kept[span]

    def _directions(self, figure: Figure, place: int, end: int) -> frozenset[str]:
        if not self._clauses:
            return frozenset()
        first, last = self._clauses[place]
        ahead = {name.rstrip("<>") for name in self._scan(range(place - 1, first - 1, -1), _BEFORE)}
        behind = {name.rstrip("<>") for name in self._scan(range(end, last), _BEHIND)}
        if figure.kind in (FigureKind.DATE, FigureKind.TIME, FigureKind.WEEKDAY):
            return frozenset({"max": "before", "min": "after"}.get(name, name) for name in ahead | behind)
        # "After 30 days" is no sooner than 30 days; "30 days after" is a span of time and says no such thing.
        return frozenset({"after": "min"}.get(name, name) for name in ahead) | behind

    def _scan(self, places: range, names: tuple[str, ...]) -> list[str]:
        found: list[str] = []
        left = 0.0
        for place in places:
            if self._taken[place]:
                break
            token = self._tokens[place]
            if token.role("and") and token.role(*names) is None:
                break
            found += [role.name for role in token.roles if role.name in names]
            left += 1 / (_REACH_LETTERS if is_unspaced(token.text[0]) else _REACH_WORDS)
            if left >= 1:
                break
        return found


def is_turned(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Return whether two sets of directions state opposite ones; a set with both directions states neither."""
    plain_mine = {name for name in mine if _OPPOSITE[name] not in mine}
    plain_theirs = {name for name in theirs if _OPPOSITE[name] not in theirs}
    return any(_OPPOSITE[name] in plain_theirs and name not in plain_theirs for name in plain_mine)


def _taken(starts: Sequence[int], figures: Sequence[tuple[int, int]]) -> list[bool]:
    taken = [False] * len(starts)
    for first, last in figures:
        place = bisect_right(starts, first - 1)
        while place < len(starts) and starts[place] < last:
            taken[place] = True
            place += 1
    return taken


def _sum_up(tokens: Sequence[Token]) -> Stretch:
    return Stretch(negations=count_negations(tokens), is_hedged=any(token.role("weak") for token in tokens))


def count_negations(tokens: Sequence[Token]) -> int:
    """Return how many denials there are; two side by side, as in many languages, deny once."""
    denies = [token.role("neg") is not None for token in tokens]
    return sum(now and not before for now, before in zip(denies, [False, *denies], strict=False))
