"""Figures that name a thing and count nothing: people look them up and do not read them."""

import re

from klartafel.checks.ledger.inventory import inventory_numbers
from klartafel.checks.rules.rule import Task
from klartafel.domain.finding import Span

_NAMED = re.compile(
    r"(?:\b(?:Nrn?|Nos?|Nummern?|numbers?|Inv|Inventarnummer|Kat|Katalog|Sign|Signatur|Objekt|Akte|Los|Lot|"
    r"S|Seiten?|pp?|pages?|Abb|Abbildung(?:en)?|Figs?|Bd|Taf|Kap|Kapitel|Abschnitt|Verse?|Psalm|Artikel|"
    r"[Cc]hapters?|[Ss]ections?|Tel|Telefon|telephone|phone|Fax|Hotline|Konto|ISBN|PLZ|Postfach|Code|"
    r"[Vv]ersion)\b|§)[.:]*(?: ist| lautet| is)?[ :]{0,2}$"
)
_LONGEST_NAME = 24


def is_named_code(text: str, place: int) -> bool:
    """Whether the word before this place says that a code follows: "Nr.", "Kapitel", "Version"."""
    return _NAMED.search(text[max(0, place - _LONGEST_NAME) : place]) is not None


def inventory_places(task: Task) -> tuple[Span, ...]:
    """Where inventory numbers stand: some have the shape of a date."""
    return tuple(fact.span for fact in inventory_numbers(task.analysis.text, task.analysis.language))
