"""Words that deny or restrict without a negation: one in the draft may stand for them."""

import re
from functools import lru_cache

from klartafel.checks.ledger.clauses import Clause

_RESTRICTING = {
    "de": re.compile(
        r"^(?:nur|kaum|selten|fehl|verl[oi]r|verlust|verbot|verbiet|untersag|ausgeschloss|verhinder|verge[sß]|"
        r"vergaß|leer|zerst[öo]r|unbrauchbar|stillgelegt|aufgehob|geschlossen|verschw|verschollen|ob$|weg$|"
        r"statt|anstelle|lediglich|bisher|bislang|höchstens|einzig|abgeseh|außer$|frei$|zuletzt|beend|verweiger|"
        r"verzicht|vermeid|entfall|ersetz|verblass|umstritt|fraglich|offen|getilgt|abgebroch|gesprung|gestürzt|"
        r"un(?!ter|d|ser)[a-zäöüß]{5})"
    ),
    "en": re.compile(
        r"^(?:only|hardly|rarely|seldom|few|little|missing|lost|lose|forg[oe]t|forbid|forbad|bann|refus|prevent|empty|"
        r"destroy|closed|stop|unknown|unclear|un(?!der)[a-z]{5}|instead|rather|replac|except|fail|gone|whether|if$|barely|"
        r"scarcely|lack|illegal|disappear)"
    ),
}


def restricts(clause: Clause, language: str) -> bool:
    """Whether one of the words of a clause does."""
    return any(_is_restricting(word.text, language) for word in clause.words)


@lru_cache(maxsize=50_000)
def _is_restricting(word: str, language: str) -> bool:
    return _RESTRICTING[language].match(word.lower()) is not None
