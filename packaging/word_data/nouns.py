"""German nouns with gender, case and number, and names, from the list `german-nouns`."""

import csv
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

_CASES = ("nominativ", "genitiv", "dativ", "akkusativ")
# One letter for each reading of a form: gender and case in the singular, case alone in the plural.
_SINGULAR = {"m": "abcd", "f": "efgh", "n": "ijkl"}
_PLURAL = "mnop"
_NAME_SORTS = {"Vorname": "g", "Nachname": "f", "Toponym": "p"}


@dataclass
class NounList:
    """`readings` by form, `names` by form (g given name, f family name, p place), and every form."""

    readings: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    names: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    forms: set[str] = field(default_factory=set)


def read(path: Path) -> NounList:
    """Read the table; word groups are left out, adjectival nouns have no readings."""
    nouns = NounList()
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            sorts = set(row["pos"].split(","))
            if "Wortverbindung" not in sorts and " " not in row["lemma"]:
                _add(nouns, row, sorts)
    return nouns


def _add(nouns: NounList, row: dict[str, str], sorts: set[str]) -> None:
    declined = "adjektivische Deklination" in sorts
    genders = {row[name] for name in row if name.startswith("genus") and row[name] in _SINGULAR}
    found = {sort for name, sort in _NAME_SORTS.items() if name in sorts}
    nouns.forms.add(row["lemma"])
    for name in found:
        nouns.names[row["lemma"]].add(name)
    for column, form in row.items():
        case, _, rest = column.partition(" ")
        if not form or case not in _CASES or " " in form or not form[0].isupper():
            continue
        nouns.forms.add(form)
        if found or declined:
            continue
        place = _CASES.index(case)
        letters = [_PLURAL[place]] if rest.startswith("plural") else [_SINGULAR[g][place] for g in genders]
        nouns.readings[form].update(letters)
