"""The gates that every wording passes or not, whoever worded it: facts, rules, language."""

from collections.abc import Iterable
from dataclasses import dataclass

from klartafel.checks import Analysis, analyse, findings, ledger
from klartafel.checks.difficulty import difficulty
from klartafel.checks.language import Sentence
from klartafel.checks.ledger.hedges import hedges
from klartafel.checks.ledger.negation import Negation, negations
from klartafel.checks.ledger.readings import Readings, readings
from klartafel.checks.rules.grammar.structure import FINITE
from klartafel.domain.draft import Origin
from klartafel.domain.finding import Basis, FactKind, FactStatus, Finding, LedgerEntry, Severity
from klartafel.drafting.answer import answer_faults, outside_faults
from klartafel.drafting.candidate import Appraisal, Candidate, Refusal
from klartafel.drafting.ground import Piece
from klartafel.drafting.joined import makes_two_of_one
from klartafel.drafting.material import Material

# Rules of spelling and grammar: what they find in a new wording is the wording's own fault.
_CORRECTNESS = frozenset({"spelling", "agreement", "repeated-word", "capital"})
# Losing one of these turns what is said round, so no share of lost facts makes up for it.
_SENSE = frozenset({FactKind.NEGATION, FactKind.HEDGE})
_FROM_ANYWHERE = frozenset({FactKind.PERSON, FactKind.PLACE, FactKind.STATEMENT, *_SENSE})
_MIDDLE_DIFFICULTY = 4.0


@dataclass(frozen=True, slots=True)
class Gate:
    """Appraises wordings for one draft. `coverage`: the least share of facts a wording must keep.

    `source` is analysed once for all of them.
    """

    material: Material
    source: Analysis
    coverage: float
    prompt_texts: tuple[str, ...] = ()

    def appraise(self, candidate: Candidate, piece: Piece | None) -> Appraisal:
        """What the gates say of a candidate for a piece, or, without a piece, of a sentence by itself."""
        analysis = analyse(candidate.text, self.material.language)
        found = self._findings(analysis)
        facts = self._against_everything(analysis)
        given = None if piece is None else analyse(piece.text, self.material.language)
        of_piece = () if given is None else self._against_piece(analysis, given)
        kept, all_of_piece = _kept(of_piece), [entry for entry in of_piece if entry.source is not None]
        coverage = len(kept) / len(all_of_piece) if all_of_piece else 1.0
        refusals = [*_fact_refusals(facts), *self._loss_refusals(of_piece, coverage)]
        if given is not None:
            refusals += _sense_refusals(given, analysis)
        if piece is not None and candidate.origin is Origin.MODEL:
            refusals += [*_strange_facts(of_piece), *outside_faults(candidate.text, piece.text)]
            refusals += [Refusal.CHANGED_FACT] if given and makes_two_of_one(given, analysis) else []
        if candidate.origin is not Origin.SOURCE:
            refusals += self._wording_refusals(candidate, found, analysis)
        estimate = difficulty(analysis)
        return Appraisal(
            candidate,
            tuple(dict.fromkeys(refusals)),
            coverage,
            kept_marked=sum(1 for entry in kept if entry.normal_form in self.material.must_keep),
            warnings=sum(1 for finding in found if finding.severity is Severity.WARNING),
            errors=tuple(finding.span for finding in found if finding.severity is Severity.ERROR),
            difficulty=estimate.value if estimate else _MIDDLE_DIFFICULTY,
        )

    def _findings(self, analysis: Analysis) -> list[Finding]:
        material = self.material
        return list(findings(analysis, material.profile, Basis.HOUSE, material.settings, material.background))

    def _against_everything(self, analysis: Analysis) -> tuple[LedgerEntry, ...]:
        material = self.material
        year, explained = material.settings.reference_year, material.settings.explained
        return ledger(self.source, analysis, material.background, frozenset(), year, explained)

    def _against_piece(self, analysis: Analysis, piece: Analysis) -> tuple[LedgerEntry, ...]:
        settings = self.material.settings
        return ledger(piece, analysis, reference_year=settings.reference_year, explained=settings.explained)

    def _loss_refusals(self, of_piece: Iterable[LedgerEntry], coverage: float) -> list[Refusal]:
        lost = [
            entry for entry in of_piece if entry.source is not None and entry.status is not FactStatus.KEPT
        ]
        if any(entry.kind in _SENSE or entry.normal_form in self.material.must_keep for entry in lost):
            return [Refusal.LOST_FACT]
        return [Refusal.LOST_FACT] if coverage < self.coverage else []

    def _wording_refusals(
        self, candidate: Candidate, found: Iterable[Finding], analysis: Analysis
    ) -> list[Refusal]:
        refusals: list[Refusal] = []
        known = self.source.text.casefold()
        for finding in found:
            words = analysis.text[finding.span.start : finding.span.end].casefold()
            if finding.rule in _CORRECTNESS and not (finding.rule == "spelling" and words in known):
                refusals.append(Refusal.SPELLING)
            elif finding.severity is Severity.ERROR and candidate.origin is Origin.MODEL:
                # Code may go half of the way: what is still too hard says so in the draft.
                refusals.append(Refusal.ERROR)
        if candidate.origin is Origin.MODEL:
            if self.material.language == "de" and not all(map(_has_verb, analysis.sentences)):
                refusals.append(Refusal.UNFINISHED)
            refusals += answer_faults(candidate.text, self.material.language, self.prompt_texts, known)
        return refusals


def _strange_facts(of_piece: Iterable[LedgerEntry]) -> list[Refusal]:
    """Whether a wording tells facts that its own sentence has not, wherever else they stand.

    The model sees the whole source, orders that somebody put into it included. Names it may take from
    there, for "er" is better told by name; added sentences are looked for in the whole source.
    """
    strange = (entry for entry in of_piece if entry.kind not in _FROM_ANYWHERE)
    return [Refusal.NEW_FACT] if any(entry.status is FactStatus.NEW for entry in strange) else []


def _sense_refusals(piece: Analysis, wording: Analysis) -> list[Refusal]:
    """Whether a wording says "no" or "perhaps" less often than its sentence, or "no" where that does not.

    The ledger finds out what exactly is denied; a free wording can hide that from it. Here both say the
    same thing, so counting is enough.
    """
    said, says = readings(piece), readings(wording)
    before, now = negations(said.clauses), negations(says.clauses)
    if len(now) < len(before) or _doubts(says) < _doubts(said):
        return [Refusal.LOST_FACT]
    # "Unbekannt" may become "nicht bekannt", and an attribute may be said twice.
    is_added = len(now) > len(before) and _own_words(now) > _own_words(before)
    return [Refusal.CHANGED_FACT] if is_added else []


def _own_words(found: Iterable[Negation]) -> int:
    return sum(1 for negation in found if not negation.in_word)


def _doubts(read: Readings) -> int:
    of_figures = sum(1 for _, hedge in read.figure_hedges if hedge is not None)
    return of_figures + sum(1 for _ in hedges(read.clauses))


def _has_verb(sentence: Sentence) -> bool:
    """Whether a sentence has a finite verb: small models leave it away where they shorten."""
    return any(word.tag.part_of_speech in FINITE for word in sentence.words)


def _kept(entries: Iterable[LedgerEntry]) -> list[LedgerEntry]:
    return [entry for entry in entries if entry.status is FactStatus.KEPT and entry.source is not None]


def _fact_refusals(entries: Iterable[LedgerEntry]) -> list[Refusal]:
    named = {FactStatus.NEW: Refusal.NEW_FACT, FactStatus.CHANGED: Refusal.CHANGED_FACT}
    return [named[entry.status] for entry in entries if entry.status in named]
