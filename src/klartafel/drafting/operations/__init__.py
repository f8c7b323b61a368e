"""Operations on one sentence of a source that make it simpler and keep what it says; code alone, no model.

`rewordings` is the one door. Each operation has a file that says by which rule of the language it works, and
does nothing where the rule does not fit for certain: a wrong sentence is worse than a long one.
"""

from klartafel.checks.language import analyse
from klartafel.domain.checking import DEFAULT_SETTINGS, CheckSettings
from klartafel.domain.text import Profile
from klartafel.drafting.operations.glossary import with_explanations
from klartafel.drafting.operations.inventory import operations
from klartafel.drafting.operations.keeping import is_of_one_number
from klartafel.drafting.operations.sequence import Walk, walk
from klartafel.drafting.operations.suggestions import ACTIVE, FIGURES, GENITIVE, with_suggestions
from klartafel.drafting.wording import Rewording

MOST_REWORDINGS = 8
_MOST_OTHER_WORDINGS = 3
_LONGEST_SENTENCE = 4_000  # code points; what is longer is no sentence
_PROFILES = {"de": Profile.EINFACHE_SPRACHE, "en": Profile.PLAIN_ENGLISH}
_SUGGESTED = (("active", ACTIVE), ("genitive", GENITIVE), ("figures", FIGURES))


def rewordings(
    sentence: str,
    language: str,
    settings: CheckSettings = DEFAULT_SETTINGS,
    profile: Profile | None = None,
) -> tuple[Rewording, ...]:
    """What can be proposed for a sentence, the most thorough first; empty where nothing can be done.

    The first one has gone through all operations until nothing changes. Others take a second wording where
    there is one, or leave out one operation, so that something is left where a gate refuses the first.
    Without a profile that of plain language is meant. No text raises an exception.
    """
    code = language.casefold().replace("_", "-").split("-")[0]
    if code not in _PROFILES or len(sentence) > _LONGEST_SENTENCE:
        return ()
    analysis = analyse(" ".join(sentence.split()), code)
    given = tuple(analysis.text[each.span.start : each.span.end].strip() for each in analysis.sentences)
    if not given:
        return ()
    chosen = profile or _PROFILES[code]
    found: dict[tuple[str, ...], Rewording] = {}
    for each in _walks(given, code):
        finished = _finished(each.rewording, code, chosen, settings)
        is_new = finished.sentences != given and is_of_one_number(finished.sentences)
        if is_new and len(found) < MOST_REWORDINGS:
            found.setdefault(finished.sentences, finished)
    return tuple(found.values())


def _walks(given: tuple[str, ...], language: str) -> list[Walk]:
    """The thorough walk, then those with other wordings, then those without one operation, then none."""
    every = operations(language)
    thorough = walk(given, every)
    found = [thorough]
    open_steps = [step for step, count in enumerate(thorough.choices) if count > 1]
    found += [walk(given, every, (step, 1)) for step in open_steps[:_MOST_OTHER_WORDINGS]]
    used = list(dict.fromkeys(thorough.rewording.steps))
    for name in reversed(used):
        found.append(walk(given, [operation for operation in every if operation.id != name]))
    if len(used) > 1:
        found += [walk(given, [operation for operation in every if operation.id == name]) for name in used]
    found.append(Walk(Rewording(given, ()), ()))
    return found


def _finished(rewording: Rewording, language: str, profile: Profile, settings: CheckSettings) -> Rewording:
    """With the suggestions of the rules and the explanations of the glossary."""
    sentences, steps = rewording.sentences, list(rewording.steps)
    for name, rules in _SUGGESTED:
        better = tuple(with_suggestions(text, rules, language, profile, settings) for text in sentences)
        if better != sentences:
            sentences = better
            steps.append(name)
    explained = with_explanations(sentences, settings.explained, language)
    if explained != sentences:
        sentences = explained
        steps.append("glossary")
    return Rewording(sentences, tuple(steps))


__all__ = ["MOST_REWORDINGS", "rewordings"]
