"""What a rule is: a search through an analysed text, and what it means in each profile."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from klartafel.checks.language import Analysis
from klartafel.domain.checking import DEFAULT_SETTINGS, NO_BACKGROUND, Background, CheckSettings
from klartafel.domain.finding import Basis, Example, Explanation, Finding, Severity, Span, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile


class Scope(StrEnum):
    """What a finding points at: of findings on the same words only the worst is shown.

    What a word says of people is a matter of its own: a long word that hurts has two findings.
    """

    WORDS = "words"
    MEANING = "meaning"
    SENTENCE = "sentence"


@dataclass(frozen=True, slots=True)
class Task:
    """What a rule is asked to look at, and all it may know."""

    analysis: Analysis
    profile: Profile
    settings: CheckSettings = DEFAULT_SETTINGS
    background: Background = NO_BACKGROUND

    @property
    def language(self) -> str:
        """ "de" or "en"."""
        return self.analysis.language.code

    def with_full_stop(self, span: Span, better: str) -> str:
        """A wording instead of words whose dot ends the sentence too: that dot stays."""
        text = self.analysis.text
        lacks_dot = text[span.end - 1] == "." and not better.endswith(".")
        return better + "." if lacks_dot and self.analysis.ends_sentence(span.end) else better

    def number(self, rule: "Rule", name: str) -> int:
        """A number of a rule in this profile: the project's, else the rule's own. Raises KeyError."""
        for number in self.settings.numbers:
            if (number.rule, number.profile, number.name) == (rule.id, self.profile, name):
                return number.value
        return rule.numbers[self.profile][name]


@dataclass(frozen=True, slots=True)
class Hit:
    """A place a rule found, in the working text; `severity` only where it is not the rule's own."""

    span: Span
    message: Message
    suggestion: str | None = None
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table of rules. It holds in the profiles it has a weight for, in its languages.

    `numbers` are the values of the house that a project may change, by profile and name.
    """

    id: str
    scope: Scope
    languages: tuple[str, ...]
    weights: Mapping[Profile, Weight]
    find: Callable[[Task], Iterable[Hit]]
    what: Message
    why: Message
    examples: tuple[Example, ...]
    numbers: Mapping[Profile, Mapping[str, int]] = field(default_factory=dict)

    def applies(self, task: Task, basis: Basis) -> bool:
        """Whether the rule is asked: house rules always, others where their authority is followed.

        `Basis.HOUSE` follows all of them.
        """
        weight = self.weights.get(task.profile)
        if weight is None or task.language not in self.languages or self.id in task.settings.switched_off:
            return False
        return basis is Basis.HOUSE or basis in weight.basis or Basis.HOUSE in weight.basis

    def findings(self, task: Task) -> Iterable[Finding]:
        """What the rule finds, in places of the working text."""
        weight = self.weights[task.profile]
        for hit in self.find(task):
            severity = hit.severity or weight.severity
            yield Finding(self.id, hit.span, severity, weight.basis, hit.message, hit.suggestion)

    def explanation(self) -> Explanation:
        """The rule for people."""
        return Explanation(
            self.id,
            self.languages,
            self.what,
            self.why,
            tuple(self.weights.items()),
            self.examples,
            tuple((profile, tuple(numbers.items())) for profile, numbers in self.numbers.items()),
        )
