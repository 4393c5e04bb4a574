"""What a message asks for: danger first, by wordings alone; then one intent, by a classifier joined with wordings.

A wrong guess does not cost the same both ways. A personal case that a machine answers does harm; a general question
that goes to people costs them time. So a case is handed over from a low probability on, and between two thresholds
the question is answered and a person offered. The thresholds were chosen on examples that the classifier had not seen
(docs/TRIAGE.md).
"""

from collections.abc import Iterable, Mapping

from bot.triage.classifier import Classifier
from bot.triage.role_marks import has_role_mark
from bot.triage.wordings import KEYS, Found, Wordings
from bot.types import Danger, Intent, Judgement, Reason
from knowledge.ports import Vectors

HAND_OVER = 0.22
# The embedding hardly knows these languages, so a case is less sure there.
HAND_OVER_WEAK = 0.1
WEAK_LANGUAGES = frozenset({"hmn", "ium", "lo", "km"})
OFFER = 0.06
EMERGENCY = 0.2
_SURE = 0.5
# The wordings of live matters are precise: only a sure case outweighs them.
_SURE_CASE = 0.8

_URGENCY = (Danger.FIRE, Danger.MEDICAL, Danger.VIOLENCE, Danger.CHILD, Danger.SELF_HARM, Danger.ABUSE)
_SIMPLE = {
    "out_of_scope": Intent.OUT_OF_SCOPE,
    "injection": Intent.INJECTION,
    "small_talk": Intent.SMALL_TALK,
    "unclear": Intent.UNCLEAR,
    "live": Intent.LIVE,
}


class Triage:
    """Judges messages."""

    def __init__(self, wordings: Wordings, classifier: Classifier) -> None:
        """Keep the wordings and the classifier."""
        self._wordings = wordings
        self._classifier = classifier

    def warm_up(self) -> None:
        """Do now what would make the first messages wait."""
        self._wordings.warm_up()

    def find_danger(self, text: str) -> Judgement | None:
        """Return the danger that a message tells of, by wordings alone; None where none is told."""
        dangers = _keys("danger", self._wordings.find(text, sections=("danger",)))
        return _emergency(dangers, 1.0) if dangers else None

    def is_instruction(self, sentence: str) -> bool:
        """Tell whether a sentence of a page speaks to bots instead of people."""
        return has_role_mark(sentence) or bool(self._wordings.find(sentence, sections=("attack",)))

    def judge(self, text: str, vector: Vectors, *, language: str) -> Judgement:
        """Return what a message in the language asks for; ``vector`` is its embedding as a query."""
        found = self._wordings.find(text)
        chances = self._classifier.probabilities(text, vector, found)
        dangers = _starting("emergency.", chances)
        if sum(dangers.values()) >= EMERGENCY:
            return _emergency([max(dangers, key=dangers.__getitem__)], sum(dangers.values()))
        if has_role_mark(text):
            return Judgement(intent=Intent.INJECTION)
        hand_over = HAND_OVER_WEAK if language in WEAK_LANGUAGES else HAND_OVER
        return _judge(found, chances, hand_over)


def _judge(found: Found, chances: Mapping[str, float], hand_over: float) -> Judgement:
    near = next(iter(_by_urgency(_keys("topic", found))), None)
    reasons = _starting("handoff.", chances)
    case, person = sum(reasons.values()), chances["human"]
    simple = max(_SIMPLE, key=chances.__getitem__)
    live = _keys("live", found)
    if live and case + person < _SURE_CASE:
        return Judgement(intent=Intent.LIVE, detail=live[0], near=near)
    if chances[simple] >= _SURE:
        section = {"small_talk": "talk", "live": "live"}.get(simple, "")
        detail = next(iter(_keys(section, found)), "") if section else ""
        return Judgement(intent=_SIMPLE[simple], probability=chances[simple], detail=detail, near=near)
    if case + person >= hand_over:
        if person > case:
            return Judgement(intent=Intent.PERSON_WANTED, probability=person, reason=Reason.PERSON_WANTED, near=near)
        reason = Reason(max(reasons, key=reasons.__getitem__))
        return Judgement(intent=Intent.PERSONAL_CASE, probability=case, reason=reason, near=near)
    return Judgement(
        intent=Intent.QUESTION, probability=chances["answer"], offers_person=case + person >= OFFER, near=near
    )


def _emergency(dangers: Iterable[str], probability: float) -> Judgement:
    told = tuple(_by_urgency(dangers))
    return Judgement(intent=Intent.EMERGENCY, probability=probability, reason=Reason.DANGER, dangers=told)


def _by_urgency(dangers: Iterable[str]) -> list[Danger]:
    return sorted((Danger(danger) for danger in dangers), key=_URGENCY.index)


def _keys(section: str, found: Found) -> list[str]:
    """Return the keys of a section that were found, in the order in which the section lists them."""
    return [key for key in KEYS[section] if (section, key) in found]


def _starting(prefix: str, chances: Mapping[str, float]) -> dict[str, float]:
    return {label.removeprefix(prefix): chance for label, chance in chances.items() if label.startswith(prefix)}
