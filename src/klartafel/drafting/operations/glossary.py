"""Approved explanations of the glossary: a sentence after the first one with the word, or another word."""

import re

from klartafel.checks.rules.spelling.german_nouns import noun_readings
from klartafel.domain.checking import ExplainedWord

_ARTICLES = {"m": "Ein", "f": "Eine", "n": "Ein"}
_WORD = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+")
_FEWEST_WORDS_OF_SENTENCE = 4


def with_explanations(
    sentences: tuple[str, ...], explained: tuple[ExplainedWord, ...], language: str
) -> tuple[str, ...]:
    """The sentences, each first one with a word of the glossary followed by its explanation.

    Where the explanation is a word that takes the place of the other in every form, it takes it.
    """
    told: list[str] = []
    waiting = [entry for entry in explained if entry.word.strip() and entry.explanation.strip()]
    for text in sentences:
        for entry in waiting:
            other = _other_word(entry, language)
            text = _exact(entry.word).sub(other, text) if other else text
        told.append(text)
        for entry in list(waiting):
            if not _has(text, entry.word):
                continue
            waiting.remove(entry)
            explanation = _as_sentence(entry, language)
            if explanation and explanation not in sentences:
                told.append(explanation)
    return tuple(told)


def _exact(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")


def _other_word(entry: ExplainedWord, language: str) -> str:
    """ "Krug" for "Humpen", explained as "= Krug": the same gender and the same forms in all cases."""
    text = entry.explanation.strip().lstrip("=").strip().rstrip(".")
    if not _WORD.fullmatch(text) or language != "de" or entry.word == text:
        return ""
    word, other = set(noun_readings(entry.word)), set(noun_readings(text))
    return text if word and word <= other and bool(word & set("aei")) else ""


def _has(text: str, word: str) -> bool:
    endings = "(?:s|es|n|en|e|er|ern)?" if not word.endswith("s") else ""
    return re.search(rf"(?<!\w){re.escape(word)}{endings}(?!\w)", text) is not None


def _as_sentence(entry: ExplainedWord, language: str) -> str:
    """ "Ein Malhorn ist ein Gefäß zum Malen." from a sentence or from "ein Gefäß zum Malen"."""
    text = entry.explanation.strip().lstrip("=:").strip()
    ends = text.endswith((".", "!", "?"))
    if ends and len(text.split()) >= _FEWEST_WORDS_OF_SENTENCE and text[0].isupper():
        return text
    text = text.rstrip(".")
    if language == "en":
        return f"{entry.word[:1].upper()}{entry.word[1:]} means: {text}."
    letters = noun_readings(entry.word)
    genders = [g for g, c in (("m", "a"), ("f", "e"), ("n", "i")) if c in letters]
    begins_with_article = text.split()[0].lower() in ("ein", "eine")
    if begins_with_article and len(genders) == 1:
        return f"{_ARTICLES[genders[0]]} {entry.word} ist {text[0].lower()}{text[1:]}."
    return f"{entry.word} bedeutet: {text}."
