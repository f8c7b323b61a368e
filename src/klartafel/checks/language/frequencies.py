"""How common a word is, as its Zipf value: the power of ten of its number in thousand million words.

7 is "der", 5 "Straße", 3.5 about where words begin to be hard. The lists come from wordfreq (Speer 2022).
"""

from functools import lru_cache

from klartafel.checks.language.word_table import word_table

# What the lists do not have is rarer than anything in them.
RAREST_ZIPF = 1.5


@lru_cache(maxsize=100_000)
def frequency(form: str, language: str = "de") -> float:
    """Zipf value of one form, capitals or not; `RAREST_ZIPF` where the list does not have it."""
    tenths = word_table(f"frequency-{language}").get(form.casefold())
    return int(tenths) / 10 if tenths else RAREST_ZIPF
