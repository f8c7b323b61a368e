"""Clauses of German sentences: where each begins, what opens it, which verb is finite.

A comma, a dash or a bracket ends a stretch of words. A stretch that a subordinator, a relative pronoun or
a question word opens is a new clause, and it goes on until its finite verb has come. What follows belongs
to the clause that was left open, or begins a new main clause if that one has its finite verb already.
"""

from klartafel.checks.language import Analysis, Sentence
from klartafel.checks.language.traits import word_set
from klartafel.checks.rules.grammar.finite_verbs import FiniteVerbs, first_tags
from klartafel.checks.rules.grammar.structure import (
    COORDINATORS,
    FINITE,
    NOUNS,
    PREPOSITIONS,
    Clause,
    ClauseKind,
    Structure,
)
from klartafel.checks.rules.quotations import Cited, quotations

# Words that open a subordinate clause wherever they stand, and words that do so before a late verb only.
_SUBORDINATORS = word_set(
    "dass daß weil wenn ob obwohl nachdem bevor ehe sobald solange falls sodass indem sofern obgleich",
    "obschon wenngleich wohingegen sooft",
)
_MAYBE_SUBORDINATORS = word_set(
    "als da damit während bis seit seitdem wie zumal soweit soviel trotzdem wogegen weshalb weswegen",
)
_RELATIVES = word_set("der die das den dem denen dessen deren welcher welche welches welchen welchem")
_QUESTIONS = word_set(
    "wer was wem wen wessen wo wohin woher wann warum wieso wie wieviel wodurch womit worauf wofür",
    "woraus worin wovon wozu wobei woran worüber wonach wovor worum welcher welche welches welchen",
    "welchem",
)
_LIKE_RELATIVES = word_set("was wo wohin woher wodurch womit worauf woraus worin wovon wobei woran worüber")
_INFINITIVE_OPENERS = word_set("um ohne anstatt statt")
# "auch wenn", "erst als", "kurz nachdem", "so dass"
_BEFORE_OPENER = COORDINATORS | word_set(
    "auch erst nur schon selbst noch besonders gerade kurz lange so je immer außer sogar allein vor",
    "allem",
)
_MOST_BEFORE_OPENER = 3
_AFTERTHOUGHTS = COORDINATORS | word_set(
    "zum also nämlich etwa wie vor besonders auch nicht bzw bis darunter so dazu jedoch dann wohl",
    "ebenso",
)
_BREAKS = frozenset(",;:–—()[]/…")
_STRONG_BREAKS = frozenset(";:")
# Longer ones are lists or broken text; nobody can read their grammar.
_LONGEST_SENTENCE = 300

_last: tuple[Analysis, tuple[Structure, ...]] | None = None


def structures(analysis: Analysis) -> tuple[Structure, ...]:
    """The sentences of a text in clauses; the rules of one check share the answer."""
    global _last
    last = _last
    if last is None or last[0] is not analysis:
        quoted = Cited(quotations(analysis.text))
        found = tuple(_Reader(sentence, analysis.text, quoted).read() for sentence in analysis.sentences)
        last = _last = (analysis, found)
    return last[1]


class _Reader:
    """Reads one sentence from left to right; `open` are the clauses that have begun, the innermost last."""

    def __init__(self, sentence: Sentence, text: str, quoted: Cited) -> None:
        self.words = sentence.words if len(sentence.words) <= _LONGEST_SENTENCE else ()
        self.marks = _marks(sentence, text)
        self.forms = [word.text.lower() for word in self.words]
        self.quoted = [word.span.start in quoted for word in self.words]
        self.tags = first_tags(self.words, self.forms, self.marks)
        self.verbs = FiniteVerbs(self.words, self.forms, self.tags)
        self.speech = self._quoted_sentences()
        self.clauses: list[Clause] = []
        self.clause_of: list[Clause] = []
        self.open: list[Clause] = []

    def read(self) -> Structure:
        """The clauses of the sentence."""
        self._begin(ClauseKind.MAIN)
        starts = self._starts()
        for first, end in zip(starts, [*starts[1:], len(self.words)], strict=False):
            self._follow_marks(first)
            self._take(first, end)
        return Structure(
            words=self.words,
            forms=self.forms,
            tags=self.tags,
            marks=self.marks,
            quoted=self.quoted,
            clauses=self.clauses,
            clause_of=self.clause_of,
        )

    def _quoted_sentences(self) -> dict[int, bool]:
        """Where quotations with a verb begin (True) and where they have ended (False)."""
        places: dict[int, bool] = {}
        if True not in self.quoted or False not in self.quoted:
            return places
        begun = 0
        for place in range(1, len(self.words) + 1):
            if place < len(self.words) and self.quoted[place] == self.quoted[begun]:
                continue
            if self.quoted[begun] and not FINITE.isdisjoint(self.tags[begun:place]):
                places |= {begun: True, place: False}
            begun = place
        return places

    def _starts(self) -> list[int]:
        """Where stretches begin: after marks, and before subordinators that lack their comma."""
        starts: list[int] = []
        for place, form in enumerate(self.forms):
            if place == 0 or not _BREAKS.isdisjoint(self.marks[place]) or place in self.speech:
                starts.append(place)
            elif form in _SUBORDINATORS and self.words[place].text == form:
                before = place
                while before > starts[-1] and self.forms[before - 1] in _BEFORE_OPENER:
                    before -= 1
                if before > starts[-1]:
                    starts.append(before)
        return starts

    def _begin(self, kind: ClauseKind, opener: int | None = None) -> Clause:
        clause = Clause(kind, opener)
        self.clauses.append(clause)
        self.open.append(clause)
        return clause

    def _follow_marks(self, place: int) -> None:
        """Brackets and quoted sentences stand aside from the clause they are in."""
        if self.speech.get(place) is False:
            self._end_aside()
        for sign in self.marks[place]:
            if sign in "([":
                self._begin(ClauseKind.ASIDE)
            elif sign in ")]":
                self._end_aside()
        if self.speech.get(place):
            self._begin(ClauseKind.ASIDE)

    def _end_aside(self) -> None:
        if any(clause.kind is ClauseKind.ASIDE for clause in self.open):
            while self.open.pop().kind is not ClauseKind.ASIDE:
                pass

    def _take(self, first: int, end: int) -> None:
        """Give the words of a stretch to their clause."""
        opened = self._opener(first, end)
        if opened is None:
            clause = self._host(first, end)
        else:
            while self.open[-1].is_subordinate and self.open[-1].is_complete:
                self.open.pop()
            clause = self._begin(*opened)
        self.verbs.correct(first, end, clause)
        for place in range(first, end):
            if self.tags[place] in FINITE:
                if clause.finite and not clause.is_subordinate:
                    clause = self._after_coordinator(clause, first, place)
                clause.finite.append(place)
            clause.members.append(place)
            self.clause_of.append(clause)
        clause.is_complete = (
            self.verbs.has_zu(first, end) if clause.kind is ClauseKind.INFINITIVE else bool(clause.finite)
        )

    def _after_coordinator(self, clause: Clause, first: int, verb: int) -> Clause:
        """A new main clause from the coordinator before a further finite verb; without one still the same."""
        for place in range(verb - 1, max(first - 1, clause.finite[-1]), -1):
            if self.forms[place] in COORDINATORS:
                following = Clause(clause.kind)
                self.clauses.append(following)
                self.open[-1] = following
                while clause.members and clause.members[-1] >= place:
                    moved = clause.members.pop()
                    following.members.insert(0, moved)
                    self.clause_of[moved] = following
                return following
        return clause

    def _host(self, first: int, end: int) -> Clause:
        """The clause that goes on with a stretch that nothing opens."""
        left: Clause | None = None
        while self.open[-1].is_subordinate and self._is_over(self.open[-1], first, end):
            left = self.open.pop()
        host = self.open[-1]
        if host.finite and self.tags[first] != "PPER":
            self.verbs.correct(first, end, host)
        has_own_verb = self.verbs.are_in(first, end) and not self.verbs.ends_first(first, end)
        is_apart = not _STRONG_BREAKS.isdisjoint(self.marks[first])
        is_new = host.is_complete and (has_own_verb or is_apart)
        if is_new or (";" in self.marks[first] and host.members):
            self.open.pop()
            return self._begin(host.kind)
        if left is not None and self._goes_on(host, first, end):
            left.is_embedded = True
        return host

    def _goes_on(self, host: Clause, first: int, end: int) -> bool:
        """Whether a stretch is needed to finish the clause it belongs to, and no afterthought."""
        if all(self.forms[place] in COORDINATORS for place in host.members):
            return False
        if host.is_complete:
            return self.forms[first] not in _AFTERTHOUGHTS and not self.verbs.has_zu(first, end)
        return host.kind is ClauseKind.INFINITIVE or not FINITE.isdisjoint(self.tags[first:])

    def _is_over(self, clause: Clause, first: int, end: int) -> bool:
        """Whether a subordinate clause does not go on with this stretch.

        It is over when it has its verb, unless one with a late verb follows ("weil er alt ist, Risse hat").
        A finite verb at the start of the stretch shows that its own was not seen.
        """
        if not clause.is_complete:
            return "," in self.marks[first] and self.tags[first] in FINITE and end > first + 1
        host = self.open[-2]
        host_waits = bool(host.members) and not host.is_complete
        if host_waits or self.tags[first] in FINITE or self.tags[first] == "PPER":
            return True
        return not self.verbs.is_late(first, end) or not _STRONG_BREAKS.isdisjoint(self.marks[first])

    def _opener(self, first: int, end: int) -> tuple[ClauseKind, int] | None:
        """What makes a stretch a subordinate clause, and where that word stands."""
        place = first
        while place < min(end - 1, first + _MOST_BEFORE_OPENER) and self.forms[place] in _BEFORE_OPENER:
            place += 1
        form = self.forms[place]
        if form in _SUBORDINATORS:
            return ClauseKind.CONJUNCTION, place
        if form in _INFINITIVE_OPENERS:
            is_infinitive = self.verbs.has_zu(place, end) and not self.verbs.are_in(place, end)
            return (ClauseKind.INFINITIVE, place) if is_infinitive else None
        is_whole = first == 0 and end == len(self.words)
        if form == "wie" and is_whole:  # a heading
            return None
        if form in _MAYBE_SUBORDINATORS and self.verbs.is_late(place + 1, end):
            is_question = form == "wie" and first > 0 and self.tags[first - 1] not in NOUNS
            return (ClauseKind.QUESTION if is_question else ClauseKind.CONJUNCTION), place
        pronoun = place + 1 if self.tags[place] in PREPOSITIONS and place + 1 < end else place
        if first > 0 and self.forms[pronoun] in _RELATIVES and self._is_relative(pronoun, end):
            return ClauseKind.RELATIVE, pronoun
        if (
            self.forms[pronoun] in _QUESTIONS
            and not is_whole
            and self.verbs.is_late_or_unseen(pronoun + 1, end)
        ):
            on_noun = first > 0 and form in _LIKE_RELATIVES and self.tags[first - 1] not in FINITE
            return (ClauseKind.RELATIVE if on_noun else ClauseKind.QUESTION), pronoun
        return None

    def _is_relative(self, pronoun: int, end: int) -> bool:
        """Whether "der", "die", "das" opens a relative clause here and is no article."""
        if self.verbs.is_late_or_unseen(pronoun + 1, end):
            # "von Ailton, dem Maler, verändert"
            return not (self.tags[pronoun] == "ART" and self.verbs.completes(self.open[-1].finite, end))
        if self.tags[pronoun] != "PRELS":
            return False
        verb = next((p for p in range(pronoun + 1, len(self.tags)) if self.tags[p] in FINITE), end)
        if verb < end:  # "an dem sich Blasen bilden mit dünner Haut"
            return verb > pronoun + 2
        is_late = verb + 1 >= len(self.words) or not _BREAKS.isdisjoint(self.marks[verb + 1])
        return end < verb and is_late and _BREAKS.isdisjoint(self.marks[verb])


def _marks(sentence: Sentence, text: str) -> list[str]:
    """What stands before each word, from the end of the word before."""
    marks: list[str] = []
    place = sentence.content
    for word in sentence.words:
        marks.append(text[place : word.span.start])
        place = word.span.end
    return marks
