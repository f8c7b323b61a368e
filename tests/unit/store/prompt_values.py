"""What the prompt workshop keeps in a project."""

from klartafel.domain.person import Role
from klartafel.domain.text import TextKind
from klartafel.domain.workshop import CODE_ALONE, Attempt, Choice, Judgement, Setting, Trial, WrittenPrompt
from klartafel.store import people, prompts, trials
from klartafel.store.transaction import Transaction

SHIPPED = Setting(WrittenPrompt("es", "2", 'id = "es"'), "scripted", "0" * 64, 1)


def add_trial(t: Transaction, subject: int, *, is_swapped: bool = False) -> Trial:
    """A trial between the shipped prompt and code alone."""
    drafts = (Attempt(SHIPPED, "Der Krug ist da."), Attempt(CODE_ALONE, "Das ist ein Krug."))
    return trials.add(t, subject, TextKind.EINFACHE_SPRACHE, "de", drafts, is_swapped=is_swapped)


def fill_workshop(t: Transaction, subject: int) -> None:
    """A prompt in two versions, the first in use, and a trial that was decided."""
    person = people.ensure(t, "Anna", Role.STAFF).id
    prompts.add(t, "es", "de", "erste", person)
    prompts.add(t, "es", "de", "zweite", person)
    prompts.use(t, "es", 1)
    trial = add_trial(t, subject, is_swapped=True)
    trials.decide(t, trial.id, Judgement(Choice.FIRST, "Es klingt klarer.", person, t.now))
