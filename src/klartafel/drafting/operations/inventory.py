"""All operations of a language, in the order in which they are tried."""

from collections.abc import Callable

from klartafel.drafting.operations.appositions import without_apposition
from klartafel.drafting.operations.brackets import without_bracket
from klartafel.drafting.operations.catalogue_phrases import complete_phrase
from klartafel.drafting.operations.english import (
    split_english_clauses,
    without_english_apposition,
    without_english_relative_clause,
)
from klartafel.drafting.operations.main_clauses import split_main_clauses
from klartafel.drafting.operations.operation import Operation, Wordings
from klartafel.drafting.operations.participle_attributes import without_participle_attribute
from klartafel.drafting.operations.participle_rows import split_participles
from klartafel.drafting.operations.passive_order import participle_last, without_afterthought
from klartafel.drafting.operations.reading import Reading, read
from klartafel.drafting.operations.relative_clauses import without_relative_clause
from klartafel.drafting.operations.subordinate_clauses import split_subordinate_clause


def _german(step: Callable[[Reading], Wordings]) -> Callable[[str], Wordings]:
    """The step on the text of a sentence."""

    def apply(text: str) -> Wordings:
        reading = read(text)
        return step(reading) if reading is not None else ()

    return apply


# What cuts whole clauses comes first: the clauses that are left are read better.
_GERMAN = (
    Operation("bracket", "de", _german(without_bracket), tells_aside=True),
    Operation("subordinate", "de", _german(split_subordinate_clause)),
    Operation("split-main", "de", _german(split_main_clauses)),
    Operation("relative-clause", "de", _german(without_relative_clause), tells_aside=True),
    Operation("apposition", "de", _german(without_apposition), tells_aside=True),
    Operation("participle-attribute", "de", _german(without_participle_attribute), tells_aside=True),
    Operation("afterthought", "de", _german(without_afterthought)),
    Operation("word-order", "de", _german(participle_last)),
    Operation("noun-phrase", "de", _german(complete_phrase)),
    Operation("split-participles", "de", _german(split_participles)),
)
_ENGLISH = (
    Operation("split-main", "en", split_english_clauses),
    Operation("relative-clause", "en", without_english_relative_clause, tells_aside=True),
    Operation("apposition", "en", without_english_apposition, tells_aside=True),
)


def operations(language: str) -> tuple[Operation, ...]:
    """The operations that cut and turn sentences of a language."""
    return {"de": _GERMAN, "en": _ENGLISH}.get(language, ())
