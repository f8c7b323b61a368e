"""What German small forms are by their sisters: the dictionary has no parts of speech, but all endings."""

from functools import lru_cache

from klartafel.checks.language.vocabulary import is_listed

ADJECTIVE_ENDINGS = ("e", "em", "en", "er", "es")
_VERB_ENDINGS = ("en", "n", "t", "te", "ten", "st", "est", "et", "ete", "eten", "e")


@lru_cache(maxsize=50_000)
def is_adjective(form: str) -> bool:
    """Whether a small form belongs to a declined adjective or participle: "-em" and "-es" are known."""
    return adjective_stem(form) is not None


@lru_cache(maxsize=50_000)
def adjective_stem(form: str) -> str | None:
    """The stem that takes the endings of adjectives: "klein" of "kleines", "edl" of "edles"."""
    stems = [form.removesuffix(ending) for ending in ADJECTIVE_ENDINGS if form.endswith(ending)]
    for stem in (*stems, form):
        if len(stem) > 1 and is_listed(stem + "em", "de") and is_listed(stem + "es", "de"):
            return stem
    return None


@lru_cache(maxsize=50_000)
def is_verb_form(form: str) -> bool:
    """Whether a small form may be one of a verb: a participle, or known beside an infinitive."""
    if len(form) < 4 or not is_listed(form, "de"):
        return False
    if is_adjective(form):
        return True
    stems = (form, *(form.removesuffix(ending) for ending in _VERB_ENDINGS if form.endswith(ending)))
    return any(len(stem) > 2 and is_infinitive(stem + "en") for stem in stems)


@lru_cache(maxsize=50_000)
def is_infinitive(form: str) -> bool:
    """Whether a small form is known and is an infinitive by its sisters: "taufen" beside "tauft"."""
    if not form.endswith("n") or not is_listed(form, "de"):
        return False
    stem = form.removesuffix("n").removesuffix("e")
    return is_listed(stem + "t", "de") or is_listed(stem + "et", "de")
