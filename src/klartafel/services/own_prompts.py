"""Prompts that a project wrote for itself: kept in versions, and one of them in use or the shipped one."""

import hashlib
from dataclasses import dataclass

from klartafel.domain.message import Message, WrongCall
from klartafel.domain.person import Person
from klartafel.domain.text import TextKind
from klartafel.domain.workshop import OwnPrompt, WrittenPrompt
from klartafel.drafting import Prompt, prompt_from, prompt_languages, prompt_of, recipe_of, shipped_prompt
from klartafel.services.workbench import Workbench
from klartafel.store import prompts as store
from klartafel.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class PromptShelf:
    """One prompt in a project: the shipped version, those of the house (oldest first), and which is used.

    `used` is None where the shipped one is; `typed` is what somebody wrote and has not kept as a version.
    """

    id: str
    language: str
    shipped: WrittenPrompt
    own: tuple[OwnPrompt, ...]
    used: OwnPrompt | None
    typed: str = ""

    @property
    def in_use(self) -> WrittenPrompt:
        """The version that drafts are worded with."""
        return self.shipped if self.used is None else self.used.written

    def version(self, number: int) -> OwnPrompt:
        """A version of the house. Raises WrongCall where there is none of this number."""
        for prompt in self.own:
            if prompt.number == number:
                return prompt
        raise WrongCall(Message.of("workshop.no-such-version", prompt=self.id, number=number))


def prompts(workbench: Workbench) -> tuple[PromptShelf, ...]:
    """Every prompt that drafts can be worded with in this project."""
    return workbench.project.read(_shelves)


def _shelves(t: Transaction) -> tuple[PromptShelf, ...]:
    own = store.all(t)
    return tuple(
        PromptShelf(
            prompt,
            language,
            shipped_prompt(prompt),
            tuple(version for version in own if version.id == prompt),
            store.in_use(t, prompt),
            store.typed(t, prompt),
        )
        for prompt, language in prompt_languages().items()
    )


def shelf(workbench: Workbench, prompt: str) -> PromptShelf:
    """One prompt of the project. Raises WrongCall for an id that no kind of text uses."""
    _require_known(prompt)
    return next(found for found in prompts(workbench) if found.id == prompt)


def prompt_in_use(workbench: Workbench, kind: TextKind, language: str) -> Prompt | None:
    """The project's own prompt for a kind, None where it uses the shipped one or none at all.

    Raises WrongCall where an earlier program kept it and this one cannot use it.
    """
    prompt = recipe_of(kind).prompt_id(language)
    if prompt is None:
        return None
    used = workbench.project.read(lambda t: store.in_use(t, prompt))
    return None if used is None else prompt_of(used.written)


def read_prompt(text: str) -> WrittenPrompt:
    """A prompt that nobody kept yet, under a version made from its wording.

    Raises WrongCall with what is wrong with it: no TOML, a part missing, no kind or another language.
    """
    prompt = prompt_from(text)
    _require_known(prompt.id)
    language = prompt_languages()[prompt.id]
    if prompt.language != language:
        raise WrongCall(
            Message.of(
                "workshop.other-language", prompt=prompt.id, language=language, given=prompt.language[:40]
            )
        )
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return WrittenPrompt(prompt.id, f"file-{digest[:8]}", text)


def keep_prompt(workbench: Workbench, text: str, person: Person) -> OwnPrompt:
    """Keep a text as the next version of the prompt that it names; it is not in use by that.

    A text that is the newest version already stays that version. Raises WrongCall as `read_prompt` does.
    """
    workbench.require_writable()
    written = read_prompt(text)
    own = shelf(workbench, written.id).own
    language = prompt_languages()[written.id]

    def write(t: Transaction) -> OwnPrompt:
        store.save_typed(t, written.id, "")
        if own and own[-1].text == text:
            return own[-1]
        return store.add(t, written.id, language, text, person.id)

    return workbench.project.write(write)


def keep_typed_prompt(workbench: Workbench, prompt: str, text: str) -> None:
    """Save what is being written for a prompt, finished or not; it is no version by that.

    Raises WrongCall for an id that no kind of text uses.
    """
    workbench.require_writable()
    _require_known(prompt)
    workbench.project.write(lambda t: store.save_typed(t, prompt, text))


def use_prompt(workbench: Workbench, prompt: str, number: int | None = None) -> OwnPrompt:
    """From now on a version of the house words drafts, without a number the newest one.

    Raises WrongCall where there is no such version.
    """
    workbench.require_writable()
    found = shelf(workbench, prompt)
    if number is None and not found.own:
        raise WrongCall(Message.of("workshop.nothing-kept", prompt=prompt))
    version = found.own[-1] if number is None else found.version(number)
    prompt_from(version.text)
    workbench.project.write(lambda t: store.use(t, prompt, version.number))
    return version


def use_shipped(workbench: Workbench, prompt: str) -> WrittenPrompt:
    """From now on the prompt that comes with the program words drafts again."""
    workbench.require_writable()
    _require_known(prompt)
    workbench.project.write(lambda t: store.use_shipped(t, prompt))
    return shipped_prompt(prompt)


def _require_known(prompt: str) -> None:
    known = prompt_languages()
    if prompt not in known:
        raise WrongCall(Message.of("workshop.no-such-prompt", prompt=prompt[:40], known=", ".join(known)))
