"""The words that say what a number, a date or a place is, found in a folded text with their places."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from bot.privacy.colloquial_money import COLLOQUIAL_MONEY, COLLOQUIAL_PLACES
from bot.privacy.colloquial_words import COLLOQUIAL_NUMBERS
from bot.privacy.date_words import DATE_WORDS, MONTHS
from bot.privacy.folding import GONE, fold_word
from bot.privacy.money_words import MONEY_WORDS
from bot.privacy.number_words import NUMBER_WORDS, Cue
from bot.privacy.place_words import PLACE_WORDS
from bot.privacy.types import Kind

_BEFORE_CHARS = 45
_AFTER_CHARS = 25
_SOFT = str.maketrans("-_./\n", "     ")
_STOP = re.compile(r"[?!。！]|\.\s|।|\n\n")
_VALUE = re.compile(rf"[0-9{GONE}]")
# A label behind a comma that leads on to a number of its own says nothing of the number before it.
_PAUSE = re.compile(r"[,;/&|]|(?<![a-z])(?:and|y|va|at|thiab|и|і|та)(?![a-z])|و |और|ਅਤੇ|और|和|และ|ແລະ|និង|と")
_OWN_VALUE = re.compile(rf"[^0-9?!,;{GONE}]{{0,14}}(?:[0-9](?:[-. ]?[0-9a-z]){{4}}|{GONE})")
# What may stand between a word that only hints and its number.
_FILLER = re.compile(
    r"(?:[\s:#=.,()\-*\"“”«»>]|(?<![a-z])(?:is|es|was|no|num|number|numero|nbr|nr|id|la|so|yog|ay|ang|po|ko|my|mine|it|its|thats|this|that|the|<|>|nambaa|nambar|namber|numbar|numb|nmbr|nbr|hamary|hamar|nomer|raqm|raqam|raqmi|"
    r"shomare|shomareh|shomarash|lekh|lek|mailek|beonho|bango|hao|haoma|hai|hain|ast|hast|e|ye|da|di|ka|ki|ke|aa|wa|u|"
    r"de|del|el|mi|a|nyei|hoc|se|benh|cua|toi|card|are|ng|tus|lej)(?![a-z])|n[ºo°]|号码|號碼|号|號|是|为|為|번호|[는은가이]|номер|это|це|№|"
    r"համար[ըս]?|[էըս]|رقم|شماره|هو|هی|است|है|नंबर|नं|ਨੰਬਰ|ਹੈ|番号|[はがの]|เลขที|เลข|หมายเลข|คือ|ເລກທີ|ເລກ|ແມ່ນ|ແມນ|លេខ|គឺ){0,8}"
)
# Where a word may start: in Latin, Cyrillic, Armenian and the Indian scripts not inside another.
_STARTS = re.compile(
    r"(?<![a-z])[a-z]|(?<![\u0400-\u058f])[\u0400-\u058f]|(?<![\u0900-\u0a7f])[\u0900-\u0a7f]|[#0-9]"
    r"|[\u0590-\u08ff\u0a80-\U0003ffff]"
)
_HARD_SCRIPTS = re.compile(r"[a-z\u0400-\u058f]")
_INDIC = re.compile(r"[\u0900-\u0a7f]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")

# A word, its topic, whether it only hints, whether it may go on; by its first two letters.
Words: TypeAlias = Mapping[str, tuple[tuple[str, Kind | Cue, bool, bool], ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """One word or phrase; ``is_weak`` says that it only hints, so its number must follow at once."""

    start: int
    end: int
    topic: Kind | Cue
    is_weak: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The labels of a text, in its order, without overlap."""

    text: str
    found: tuple[Label, ...]

    def named(self, start: int, end: int, topics: frozenset[Kind | Cue]) -> Iterator[Label]:
        """Return the label of one of ``topics`` that leads to the value and the one that follows it, the nearer first.

        The one that leads wins unless words stand between and none stand before the one that follows.
        """
        before = self.before(start, topics)
        after = self.after(end, topics)
        if (
            before
            and after
            and not is_filler(self.text[before.end : start])
            and is_filler(self.text[end : after.start])
        ):
            before, after = after, before
        # Where the nearest does not fit, one of another kind right before it may: "passport card C03005988".
        further = self.before(start, topics - {before.topic}) if before else None
        return (label for label in (before, after, further) if label)

    def before(self, start: int, topics: frozenset[Kind | Cue], chars: int = _BEFORE_CHARS) -> Label | None:
        """Return the nearest label that ends within ``chars`` before ``start``, with no other value between."""
        index = bisect_right(self.found, start, key=lambda label: label.end) - 1
        while index >= 0 and start - self.found[index].end <= chars:
            label = self.found[index]
            index -= 1
            gap = self.text[label.end : start]
            if label.topic not in topics or (label.is_weak and not is_filler(gap)):
                continue
            return None if _interrupts(gap) else label
        return None

    def after(self, end: int, topics: frozenset[Kind | Cue], chars: int = _AFTER_CHARS) -> Label | None:
        """Return the nearest label that starts within ``chars`` after ``end``, with no other value between."""
        index = bisect_left(self.found, end, key=lambda label: label.start)
        while index < len(self.found) and self.found[index].start - end <= chars:
            label = self.found[index]
            index += 1
            gap = self.text[end : label.start]
            if label.topic not in topics or (label.is_weak and not is_filler(gap)):
                continue
            if _STOP.search(gap) or _VALUE.search(gap) or "\n" in gap:
                return None
            return None if _PAUSE.search(gap) and _OWN_VALUE.match(self.text, label.end) else label
        return None

    def follows(self, label: Label, topics: frozenset[Kind | Cue]) -> bool:
        """Tell whether a label of ``topics`` stands right before ``label``: "EDD account"."""
        index = bisect_left(self.found, label.start, key=lambda one: one.start) - 1
        return index >= 0 and self.found[index].topic in topics and label.start - self.found[index].end <= 6

    def covers(self, place: int) -> bool:
        """Tell whether a label stands at ``place``: the 4 of "last 4" is no number."""
        index = bisect_right(self.found, place, key=lambda label: label.start) - 1
        return index >= 0 and place < self.found[index].end

    def has_near(self, start: int, end: int, topic: Kind | Cue, chars: int) -> bool:
        """Tell whether a label of ``topic`` stands within ``chars`` on either side, whatever is between."""
        low = bisect_left(self.found, start - chars, key=lambda label: label.start)
        high = bisect_right(self.found, end + chars, key=lambda label: label.start)
        return any(label.topic == topic for label in self.found[low:high])


def is_filler(gap: str) -> bool:
    """Tell whether only such words as "number", "is" or ":" stand in ``gap``."""
    return len(gap) <= _BEFORE_CHARS and _FILLER.fullmatch(gap) is not None


def find_labels(text: str, words: Words) -> Labels:
    """Return the labels of a folded text; of two that overlap, the longer."""
    view = text.translate(_SOFT)
    found: list[Label] = []
    end = 0
    for start in _STARTS.finditer(view):
        place = start.start()
        hit = _longest(view, place, words)
        if hit and place < end < hit.end and found[-1].topic == Kind.PHONE and hit.end - place > end - found[-1].start:
            found.pop()  # "mi numero" is no phone in "mi numero de caso"
            end = place
        if hit and place >= end:
            found.append(hit)
            end = hit.end
    return Labels(text=text, found=tuple(found))


@lru_cache(maxsize=1)
def number_labels() -> Words:
    """Return the words that name numbers, by their first two letters."""
    return _index(NUMBER_WORDS, MONEY_WORDS, COLLOQUIAL_NUMBERS, COLLOQUIAL_MONEY)


@lru_cache(maxsize=1)
def date_labels() -> Words:
    """Return the words that name dates, by their first two letters."""
    return _index(DATE_WORDS)


@lru_cache(maxsize=1)
def place_labels() -> Words:
    """Return the words that name places, by their first two letters."""
    return _index(PLACE_WORDS, COLLOQUIAL_PLACES)


@lru_cache(maxsize=1)
def month_names() -> Words:
    """Return the names of months, by their first two letters."""
    return _index({Kind.BIRTH_DATE: MONTHS.replace(" ", "|")})


def _index(*tables: Mapping[Kind | Cue, str]) -> Words:
    words: dict[str, tuple[str, Kind | Cue, bool, bool]] = {}
    for table in tables:
        for topic, listed in table.items():
            for entry in re.split(r"[|\n]", listed):
                bare = entry.strip().strip("~*")
                word = fold_word(bare).translate(_SOFT).strip()
                if word:
                    words.setdefault(word, (word, topic, entry.strip().startswith("~"), entry.strip().endswith("*")))
    index: dict[str, list[tuple[str, Kind | Cue, bool, bool]]] = {}
    for word in sorted(words, key=len, reverse=True):
        index.setdefault(word[:2], []).append(words[word])
    return {key: tuple(entries) for key, entries in index.items()}


def _longest(view: str, place: int, words: Words) -> Label | None:
    for key in (view[place : place + 2], view[place]):
        for word, topic, is_weak, is_stem in words.get(key, ()):
            end = place + len(word)
            if view.startswith(word, place) and (is_stem or _ends_well(view, place, end)):
                return Label(start=place, end=end, topic=topic, is_weak=is_weak)
    return None


def _ends_well(view: str, start: int, end: int) -> bool:
    last, following = view[end - 1], view[end : end + 1]
    if "a" <= last <= "z":
        return not "a" <= following <= "z"
    for script, short in ((_HARD_SCRIPTS, 3), (_INDIC, 5), (_ARABIC, 3)):
        if script.match(last):
            is_alone = not script.match(following) and not (start and script.match(view[start - 1]))
            return end - start > short or is_alone
    return True


def _interrupts(gap: str) -> bool:
    """Tell whether a sentence ends in ``gap``, or another value stands there and does not lead on at once."""
    stop = _STOP.search(gap)
    if stop and not is_filler(gap):
        return True
    values = list(_VALUE.finditer(gap))
    return bool(values) and len(gap) - values[-1].end() > 6
