"""Who made a thing, in both languages."""

from collections import Counter
from types import ModuleType

from klartafel.domain.record import Record
from klartafel.drafting.record.english import people as english
from klartafel.drafting.record.german import people as german
from klartafel.drafting.record.makers import Standing, makers_of
from klartafel.drafting.record.statement import Statement, Thing

_LANGUAGES: dict[str, ModuleType] = {"de": german, "en": english}


def maker_statements(record: Record, thing: Thing, language: str) -> tuple[Statement, ...]:
    """One sentence for each maker that can be told in the language; several roles of one stand in one."""
    people = _LANGUAGES[language]
    makers = makers_of(record, language)
    counts = Counter(people.noun_of(role) for maker in makers for role in maker.roles)
    seen: Counter[str] = Counter()
    told: list[Statement] = []
    for maker in makers:
        nouns = [people.noun_of(role) for role in maker.roles]
        standing = Standing.ONLY
        if any(counts[noun] > 1 for noun in nouns):
            standing = Standing.FURTHER if any(seen[noun] for noun in nouns) else Standing.FIRST
        seen.update(nouns)
        statement = people.maker_statement(maker, standing, thing)
        told += [statement] if statement is not None else []
    return tuple(dict.fromkeys(told))
