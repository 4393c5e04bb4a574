"""Cleaned text into tokens: digits, clock times, numeric dates, and words with what they may mean."""

import re
import unicodedata

from bot.figures.clean import CleanText
from bot.figures.digits import fraction, match_number, read_date
from bot.figures.lexicon import Lexicon, is_unspaced, lexicon_of
from bot.figures.types import Role, Token

_TIME = re.compile(r"([01]?\d|2[0-4])(?: ?: ?|h)([0-5]\d)(?::[0-5]\d)?(?![\d:])")
_DOTTED_TIME = re.compile(
    r"([01]?\d|2[0-4])\.([0-5]\d)(?= ?(?:น\.|นาฬิกา|ໂມງ|[ap]\.? ?m(?![^\W\d_]))| ?- ?\d{1,2}\.\d\d ?น\.)"
)
_DATE = re.compile(r"\d{4}([/.-])\d{1,2}\1\d{1,2}(?![\d/])|\d{1,2}([/.-])\d{1,2}\2(?:\d{4}|\d{2})(?![\d/])")
_SHORT_DATE = re.compile(r"\d{1,2}/\d{1,2}(?![\d/])")
_MERIDIEM = re.compile(r" ?([ap])\.? ?m(?![^\W\d_])\.?")
_WORD = re.compile(
    r"[^\W\d_](?:[^\W\d_]|['\u0300-\u036f\u0591-\u05c7\u064b-\u0655\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0a01-\u0a03\u0a3c-\u0a51\u0a70\u0a71\u0a75])*"
)
_ENDING = re.compile(
    r"(?:st|nd|rd|th|ng|er|ro|do|ra|da|to|mo|go|x|º|ª|го|му|ми|ти|й|я|е|х|м|ю|и|ый|ой|ая|ое|им|а|у|օրյա|ամյա|ին|ի|ից|ը|ն|րդ|ական|ով)"
    r"(?![^\W_])"
)
_AP = {"a": Role(name="ap", value="am"), "p": Role(name="ap", value="pm")}
_LONGEST_PHRASE = 6


def tokenize(text: CleanText, *, language: str) -> list[Token]:
    """Return the tokens of a text in order; unknown words and every mark are tokens too, spaces are not."""
    return _Tokenizer(text.folded, language).run()


class _Tokenizer:
    def __init__(self, text: str, language: str) -> None:
        self._text = text
        self._language = language
        self._lexicon: Lexicon = lexicon_of(language)
        self._tokens: list[Token] = []

    def run(self) -> list[Token]:
        place = 0
        while place < len(self._text):
            letter = self._text[place]
            if letter.isspace() and letter != "\n":
                place += 1
            elif letter.isdigit():
                place = self._take_digits(place)
            elif letter == "." and self._starts_decimal(place):
                place = self._take_number(place, "0")
            elif is_unspaced(letter):
                place = self._take_unspaced(place)
            elif letter.isalpha() or unicodedata.category(letter).startswith("L"):
                place = self._take_word(place)
            else:
                place = self._add("mark", place, place + 1)
        return self._tokens

    def _add(
        self, kind: str, start: int, end: int, *, value: str = "", roles: tuple[Role, ...] = (), also: str = ""
    ) -> int:
        text = self._text[start:end]
        self._tokens.append(Token(kind=kind, text=text, start=start, end=end, value=value, roles=roles, also=also))
        return end

    def _starts_decimal(self, place: int) -> bool:
        before, after = self._text[place - 1 : place], self._text[place + 1 : place + 2]
        return after.isdigit() and not before.isalnum() and before != "."

    def _take_digits(self, place: int) -> int:
        if place and self._text[place - 1] == "^":
            return self._add("code", place - 1, place + 1)
        is_free = self._text[place - 1 : place] not in ("/", ":") and not self._text[place - 1 : place].isdigit()
        match = (_TIME.match(self._text, place) or _DOTTED_TIME.match(self._text, place)) if is_free else None
        if match and (match.group().find("h") < 0 or self._language in ("vi", "es", "en")):
            end = self._add("time", place, match.end(), value=f"{int(match[1]):02d}:{match[2]}")
            return self._take_meridiem(end)
        for pattern in (_DATE, _SHORT_DATE) if is_free else ():
            match = pattern.match(self._text, place)
            if match:
                taken = self._take_date(match)
                if taken is not None:
                    return taken
        return self._take_number(place, "")

    def _take_date(self, match: re.Match[str]) -> int | None:
        value = fraction(match.group())
        if value:
            return self._add("number", match.start(), match.end(), value=value)
        value, also = read_date(match.group(), language=self._language)
        if value:
            return self._add("date", match.start(), match.end(), value=value, also=also)
        if match.group() == "24/7":
            return self._add("code", match.start(), match.end())
        return None

    def _take_number(self, place: int, before: str) -> int:
        found = match_number(
            before + self._text[place : place + 40] if before else self._text,
            0 if before else place,
            language=self._language,
        )
        assert found is not None
        end, value = (found[0] + place - 1, found[1]) if before else found
        glued = self._glued_before(place)
        after = self._text[end : end + 1]
        if glued is None and (after.isalpha() and not is_unspaced(after)):
            return self._take_glued(place, end, value)
        if glued is not None:
            return self._take_code(glued, end)
        end = self._add("number", place, end, value=value)
        return self._take_meridiem(end)

    def _take_meridiem(self, end: int) -> int:
        match = _MERIDIEM.match(self._text, end)
        return self._add("word", end, match.end(), roles=(_AP[match[1]],)) if match else end

    def _glued_before(self, place: int) -> int | None:
        """Where the word that touches the digits begins, if it is in letters that pass for one another."""
        last = self._tokens[-1] if self._tokens else None
        if last is None or last.kind != "word" or last.end != place or is_unspaced(last.text[-1]):
            return None
        if last.role("cur") or last.text in ("no", "us", "n") or not _passes(last.text):
            return None
        return last.start

    def _take_glued(self, start: int, end: int, value: str) -> int:
        """Digits with letters behind them: a unit, an ending, or one name such as 401k."""
        match = _MERIDIEM.match(self._text, end)
        if match:
            self._add("number", start, end, value=value)
            return self._take_meridiem(end)
        ending = _ENDING.match(self._text, end)
        word = _WORD.match(self._text, end)
        text = word.group() if word else ""
        if not ending and text and _passes(text) and not self._lexicon.look_up(text):
            return self._take_code(start, end)
        self._add("number", start, end, value=value)
        return ending.end() if ending and not self._lexicon.words.get(text) else end

    def _take_code(self, start: int, end: int) -> int:
        while self._tokens and self._tokens[-1].start >= start:
            self._tokens.pop()
        while end < len(self._text) and self._text[end].isalnum() and not is_unspaced(self._text[end]):
            end += 1
        return self._add("code", start, end)

    def _take_word(self, place: int) -> int:
        match = _WORD.match(self._text, place)
        if not match:
            return self._add("mark", place, place + 1)
        reach = self._lexicon.reach.get(match.group(), 1)
        for end in reversed(self._ends_of_phrases(match.end(), reach)):
            roles = self._lexicon.words.get(self._text[place:end])
            if roles is not None:
                return self._add("word", place, end, roles=roles)
        word = match.group()
        roles = self._lexicon.look_up(word) or self._lexicon.look_up(word.rstrip("'").removesuffix("'s"))
        if not roles and "\u0600" <= word[0] <= "\u06ff":
            return self._take_arabic(place, word)
        return self._add("word", place, match.end(), roles=roles)

    def _ends_of_phrases(self, end: int, reach: int) -> list[int]:
        ends: list[int] = []
        for _ in range(min(reach, _LONGEST_PHRASE) - 1):
            gap = re.compile(r" |-(?=\w)|/(?=\w)").match(self._text, end)
            match = _WORD.match(self._text, gap.end()) if gap else None
            number = re.compile(r"\d(?!\d)").match(self._text, gap.end()) if gap else None
            if not match and not number:
                break
            end = match.end() if match else number.end()  # type: ignore[union-attr]
            ends.append(end)
        return ends

    def _take_arabic(self, place: int, word: str) -> int:
        """An Arabic word without its article, preposition or "and"; the "and" alone is a token of its own."""
        for prefix in ("وال", "بال", "لل", "ال", "ول", "وب", "و", "ب", "ل", "ف", "ک"):
            rest = word.removeprefix(prefix)
            if len(rest) == len(word) or len(rest) < 2:
                continue
            start = place + len(prefix)
            reach = self._lexicon.reach.get(rest, 1)
            for end in (*reversed(self._ends_of_phrases(place + len(word), reach)), place + len(word)):
                roles = self._lexicon.words.get(self._text[start:end])
                if roles:
                    if prefix.startswith("و"):
                        self._add("word", place, place + 1, roles=(Role(name="and"),))
                    return self._add("word", start, end, roles=roles)
        return self._add("word", place, place + len(word))

    def _take_unspaced(self, place: int) -> int:
        reach = self._lexicon.reach.get(self._text[place], 0)
        for length in range(min(reach, len(self._text) - place), 0, -1):
            roles = self._lexicon.words.get(self._text[place : place + length])
            if roles is not None and not self._is_cut(place + length):
                return self._add("word", place, place + length, roles=roles)
        return self._add("word", place, place + 1)

    def _is_cut(self, end: int) -> bool:
        """Whether a letter's vowel sign follows, so that the word would end inside a letter."""
        after = self._text[end : end + 1]
        return bool(after) and unicodedata.category(after).startswith("M") and not after.isascii()


def _passes(word: str) -> bool:
    """Whether a word is in letters that pass for one another or for digits: Latin, Greek, Cyrillic, Armenian."""
    return any("a" <= letter <= "z" or "\u00c0" <= letter <= "\u058f" for letter in word)
