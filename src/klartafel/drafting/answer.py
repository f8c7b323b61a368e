"""From what the model wrote to sentences that may be appraised, and what is wrong with it as an answer."""

import re

from klartafel.checks.language import segment
from klartafel.domain.language import guessed_language
from klartafel.domain.record import normalised
from klartafel.drafting.candidate import Refusal
from klartafel.engine.answer_text import LoopWatch

# Blanks and tabs, but no line ends: what is taken away ends with its line.
_FENCE = re.compile(r"^```\w*[ \t]*$", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6}[ \t]+.*$", re.MULTILINE)
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_BULLET = re.compile(r"^[ \t]*(?:[-*•]|\d{1,2}[.)])[ \t]+(?=[^\W\d])", re.MULTILINE)
# "Hier ist der Text in Einfacher Sprache:" is talk about the text, not the text.
_ANNOUNCEMENT = re.compile(r"\A\s*(?:Hier ist|Here is|Here's|Sure|Gerne|Natürlich)\b[^\n]*:\s*\n")
_QUOTES = (('"', '"'), ("„", "“"), ("“", "”"))
_MARKUP = re.compile(r"[<>{}`]|\*\*|__|\||^#|\bhttps?:|<\|", re.MULTILINE)
_SENTENCE_END = re.compile(r"[.!?:][“”\"»)]*\Z")
# The name of a page or a post box: "museum.example", "post@museum". Sentences have a blank behind their stop.
_ADDRESS = re.compile(r"\S+@\w+|\bwww\.\S+|\b[\w-]{2,}(?:\.[\w-]+)*\.[a-z]{2,}\b")
# Orders to a model are no part of a text, unless its own sentence speaks of such things.
_ORDERS = frozenset({
    "anweisung", "anweisungen", "instruktion", "instruktionen", "regeln", "prompt", "ignoriere", "ignorieren",
    "vergiss", "instruction", "instructions", "ignore", "disregard",
})  # fmt: skip
# That something is approved is for people to say. Where a source says it, the source's own words stand.
_APPROVALS = frozenset({
    "geprüft", "geprüfte", "geprüfter", "überprüft", "freigegeben", "verifiziert", "verified", "reviewed",
    "approved",
})  # fmt: skip
# Five words in a row that a prompt has and no source: copied.
_COPIED_WORDS = 5


def finished_body(answer: str) -> str:
    """The answer without Markdown, and without quotation marks around the whole text."""
    body = _ANNOUNCEMENT.sub("", _HEADING.sub("", _FENCE.sub("", answer)))
    body = _BULLET.sub("", _EMPHASIS.sub(r"\2", body))
    body = normalised(body)
    for opening, closing in _QUOTES:
        inside = body[1:-1]
        if body.startswith(opening) and body.endswith(closing) and opening not in inside:
            body = inside.strip()
    return body


def sentences_of(answer: str, language: str) -> tuple[str, ...]:
    """The sentences of an answer, without blanks at their ends; empty where it says nothing."""
    analysis = segment(finished_body(answer), language)
    wordings = (
        " ".join(analysis.text[sentence.span.start : sentence.span.end].split())
        for sentence in analysis.sentences
    )
    return tuple(wording for wording in wordings if any(letter.isalpha() for letter in wording))


def answer_faults(text: str, language: str, prompt_texts: tuple[str, ...], source: str) -> list[Refusal]:
    """What is wrong with a wording before anybody asks whether it is true. `source` in small letters."""
    faults: list[Refusal] = []
    if _MARKUP.search(text):
        faults.append(Refusal.MARKUP)
    if LoopWatch().add(f"{text} "):
        faults.append(Refusal.LOOP)
    if not _SENTENCE_END.search(text):
        faults.append(Refusal.UNFINISHED)
    if guessed_language(text) != language:
        faults.append(Refusal.WRONG_LANGUAGE)
    if _copies(text, prompt_texts, source):
        faults.append(Refusal.COPIED_PROMPT)
    return faults


def outside_faults(text: str, sentence: str) -> list[Refusal]:
    """What no wording may bring along that its sentence has not: links, orders. Approvals it may never tell.

    They come from orders hidden in a catalogue, or from nowhere.
    """
    faults: list[Refusal] = []
    known = sentence.casefold()
    if any(address.rstrip(".,;:!?)").casefold() not in known for address in _ADDRESS.findall(text)):
        faults.append(Refusal.MARKUP)
    words = _words(text)
    if words & _APPROVALS or (words - _words(sentence)) & _ORDERS:
        faults.append(Refusal.ABOUT_ITSELF)
    return faults


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _copies(text: str, prompt_texts: tuple[str, ...], source: str) -> bool:
    prompts = {run for prompt in prompt_texts for run in _runs(prompt)}
    return any(run in prompts and " ".join(run) not in source for run in _runs(text))


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[start : start + _COPIED_WORDS]) for start in range(len(words) - _COPIED_WORDS + 1)}
