"""Which verbs of a sentence are finite, and where in a stretch of words they stand.

The tagger is right most of the time. Where the words around a verb show that it erred, the tag is put right.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from klartafel.checks.language import Word
from klartafel.checks.language.traits import word_set
from klartafel.checks.rules.grammar.structure import (
    COORDINATORS,
    FINITE,
    INFINITIVES,
    NOUNS,
    PARTICIPLES,
    PREPOSITIONS,
    Clause,
    ClauseKind,
)
from klartafel.checks.rules.grammar.verb_forms import is_past, may_be_participle

_AT_END = INFINITIVES | PARTICIPLES
_TAKES_INFINITIVE = word_set("werden lassen")
_SUBJECTS = NOUNS | {"PPER", "PIS", "PDS", "ADV"}
_AFTER_VERB = (
    NOUNS | PREPOSITIONS | {"ART", "ADJ(A)", "PPER", "PRF", "PIAT", "ADV", "CARD", "PPOSAT", "PTKNEG"}
)
_ATTRIBUTE_ENDINGS = ("e", "en", "er", "es", "em")


def first_tags(words: Sequence[Word], forms: list[str], marks: list[str]) -> list[str]:
    """Parts of speech as tagged, but no verb with a capital inside a sentence, and no foreign "buken"."""
    tags = [word.tag.part_of_speech for word in words]
    for place, tag in enumerate(tags):
        if forms[place] == "sog":
            tags[place] = "ADJ(A)"
        elif tag == "FM" and is_past(forms[place], ""):
            tags[place] = "VV(FIN)"
        elif tag == "NN" and words[place].text.islower() and words[place].tag.lemma.endswith("en"):
            tags[place] = "VV(INF)"  # "hängen"
        elif tag.startswith("V") and words[place].text[0].isupper():
            pair = words[place + 1 : place + 3]  # "Hämmer und Nägel"
            is_pair = len(pair) == 2 and pair[0].text in ("und", "oder") and pair[1].text[0].isupper()
            if is_pair or (place > 0 and not marks[place].strip()):
                tags[place] = "NN"
    return tags


@dataclass(frozen=True, slots=True)
class FiniteVerbs:
    """The verbs of one sentence; a stretch goes from one place up to another."""

    words: Sequence[Word]
    forms: list[str]
    tags: list[str]

    def are_in(self, first: int, end: int) -> bool:
        """Whether a stretch has a finite verb."""
        return not FINITE.isdisjoint(self.tags[first:end])

    def has_zu(self, first: int, end: int) -> bool:
        """Whether a stretch has an infinitive with "zu"."""
        return any(self.tags[place] in ("PTKZU", "VV(IZU)") for place in range(first, end))

    def is_late(self, first: int, end: int) -> bool:
        """Whether the first finite verb of a stretch stands at its end, or before a coordinator."""
        verb = next((p for p in range(first, end) if self.tags[p] in FINITE), end)
        rest = self.tags[verb + 1 : self._coordinator(verb + 1, end)]
        is_last = all(tag in FINITE for tag in rest) or (len(rest) > 1 and INFINITIVES.issuperset(rest))
        return verb < end and is_last

    def is_late_or_unseen(self, first: int, end: int) -> bool:
        """The same, also for a verb that the tagger did not see as finite."""
        if self.are_in(first, end):
            return self.is_late(first, end)
        return end - first > 1 and self._is_unseen(end)

    def completes(self, verbs: list[int], end: int) -> bool:
        """Whether a stretch ends in the participle that finite verbs before it wait for."""
        waits = bool(verbs) and self.tags[verbs[-1]] == "VA(FIN)"
        return waits and self.tags[end - 1] == "VV(FIN)" and may_be_participle(self.forms[end - 1])

    def ends_first(self, first: int, end: int) -> bool:
        """Whether a stretch first ends the clause before it: "(…) verdrängt und geriet in Not"."""
        for place in range(first, end):
            if self.tags[place] in _AT_END or self.tags[place] == "PTKVZ":
                return place + 1 < end and self.forms[place + 1] in COORDINATORS
            if self.tags[place] in FINITE or self.forms[place] in COORDINATORS:
                return False
        return False

    def correct(self, first: int, end: int, clause: Clause) -> None:
        """Put right which verbs of a stretch are finite, if it belongs to this clause."""
        governing = clause.finite[-1] if clause.finite else None
        for place in range(first, end):
            if self.tags[place] in FINITE:
                corrected = self._corrected(place, end, governing)
                if corrected:
                    self.tags[place] = corrected
                elif governing is None:
                    governing = place
        if self._needs_finite(first, end, clause, governing) and self._is_unseen(end):
            self._make_finite(end - 1)
        if clause.kind is ClauseKind.MAIN and not clause.finite:
            self._find_second(first, self._coordinator(first + 1, end))

    def _coordinator(self, first: int, end: int) -> int:
        return next((p for p in range(first, end) if self.forms[p] in COORDINATORS), end)

    def _make_finite(self, place: int) -> None:
        self.tags[place] = self.tags[place][:2] + "(FIN)"

    def _takes_infinitive(self, verb: int | None) -> bool:
        if verb is None:
            return False
        return self.tags[verb] == "VM(FIN)" or self.words[verb].tag.lemma in _TAKES_INFINITIVE

    def _is_unseen(self, end: int) -> bool:
        """Whether the last verb, infinite as the tagger has it, must be finite: "weil sie hier sitzen"."""
        last = self.tags[end - 1]
        if last in INFINITIVES:
            return self.tags[end - 2] != "PTKZU"
        stops = end == len(self.words) or self.tags[end] in FINITE
        return last == "VV(PP)" and self.forms[end - 1].endswith("t") and stops

    def _needs_finite(self, first: int, end: int, clause: Clause, governing: int | None) -> bool:
        """Whether a subordinate clause has no finite verb yet, or none after its last coordinator."""
        if not clause.is_subordinate or clause.kind is ClauseKind.INFINITIVE:
            return False
        if governing is None:
            return True
        has_coordinator = self._coordinator(max(governing, first), end) < end
        return has_coordinator and not self._takes_infinitive(governing)

    def _find_second(self, first: int, end: int) -> None:
        """ "Die Frauen spannen Wolle": a verb in second place is finite if no other is."""
        for place in range(first + 1, end - 1):
            if self.tags[place] in INFINITIVES and not self.are_in(first, end):
                if self.tags[place - 1] in _SUBJECTS and self.tags[place + 1] in _AFTER_VERB:
                    self._make_finite(place)
                return

    def _corrected(self, place: int, end: int, governing: int | None) -> str:
        """What a verb is that the tagger takes for finite; empty where it is right."""
        if self.tags[place] != "VV(FIN)":
            return ""
        form = self.forms[place]
        following = self.tags[place + 1] if place + 1 < end else ""
        if following in ("ADJ(A)", "NN") and form.endswith(_ATTRIBUTE_ENDINGS):
            later = next((p for p in range(place + 1, end) if self.tags[p] in FINITE), end)
            if later < self._coordinator(place, end):
                return "ADJ(A)"  # "der dadurch bedingte Wandel hat"
        if following and following != "KON" and following not in FINITE and following not in _AT_END:
            return ""
        before_auxiliary = following in ("VA(FIN)", "VM(FIN)")
        if form == self.words[place].tag.lemma:
            return "VV(INF)" if before_auxiliary or self._takes_infinitive(governing) else ""
        takes_participle = governing is not None and self.tags[governing] == "VA(FIN)"
        return "VV(PP)" if may_be_participle(form) and (before_auxiliary or takes_participle) else ""
