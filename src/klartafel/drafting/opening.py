"""The sentences that the record gives by code: the beginning of a draft, or all of it."""

from klartafel.domain.draft import Origin
from klartafel.drafting.assembling import ChosenSentence
from klartafel.drafting.candidate import Candidate, Refusal
from klartafel.drafting.gate import Gate
from klartafel.drafting.material import Material
from klartafel.drafting.record import record_sentences

# A sentence that tells a field as it is written may break a rule of style; it must never break the truth.
_NEVER = frozenset({Refusal.NEW_FACT, Refusal.CHANGED_FACT})


def opening_of(material: Material, gate: Gate) -> tuple[ChosenSentence, ...]:
    """What the record says, sentence by sentence; one that the ledger objects to is left out."""
    told = record_sentences(material.record, material.kind, material.language, material.subject_kind)
    found: list[ChosenSentence] = []
    for sentence in told:
        steps = tuple(field.value for field in sentence.fields)
        appraisal = gate.appraise(Candidate((sentence.text,), Origin.RECORD, steps), None)
        if _NEVER.isdisjoint(appraisal.refusals):
            is_simple = not appraisal.errors
            found.append(ChosenSentence(sentence.text, Origin.RECORD, None, steps, None, is_simple))
    return tuple(found)
