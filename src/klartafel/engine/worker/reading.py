"""Reading prompts: what requests share is read once and kept, the rest of several is read side by side."""

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from klartafel.engine.prompt_tokens import tokens_of
from klartafel.engine.protocol import Part
from klartafel.engine.templates import ChatTemplate, Prompt, build_prompt
from klartafel.engine.worker.library import BATCH_TOKENS, Context, Model, Slot

_KEPT_STATES = 12  # system texts and the sources at hand; a prefix of 300 tokens takes 4 to 40 MB

Tokens = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TokenPrompt:
    """A prompt in token numbers: the two layers that are kept, and the rest."""

    system: Tokens
    shared: Tokens
    rest: Tokens
    prompt: Prompt

    @property
    def kept(self) -> int:
        """How many tokens are kept between requests."""
        return len(self.system) + len(self.shared)

    @property
    def total(self) -> int:
        """How many tokens the whole prompt has."""
        return self.kept + len(self.rest)


class Reader:
    """Reads prompts into a context.

    Same request, same text: every one starts from an empty context into which the state of its shared
    layers is restored, and that state always comes from evaluating the layers in the same steps, so it
    has the same bits whether it was evaluated just now or for an earlier request.
    """

    def __init__(self, model: Model, context: Context, template: ChatTemplate) -> None:
        self._model = model
        self._context = context
        self._template = template
        self._states: OrderedDict[Tokens, bytes] = OrderedDict()

    def tokenised(self, parts: tuple[Part, ...]) -> TokenPrompt:
        """A prompt in tokens. No text of a record can become a control token."""
        prompt = build_prompt(self._template, parts)
        system, shared, rest = (
            tuple(tokens_of(pieces, self._model, self._template.marks))
            for pieces in (prompt.system, prompt.shared, prompt.rest)
        )
        return TokenPrompt((*self._model.first_tokens(), *system), shared, rest, prompt)

    def known(self, prompt: TokenPrompt) -> int:
        """How many tokens of a prompt need not be read again."""
        if prompt.shared and prompt.system + prompt.shared in self._states:
            return prompt.kept
        return len(prompt.system) if prompt.system in self._states else 0

    def begin(self, prompt: TokenPrompt, tell: Callable[[int], None]) -> None:
        """Empty the context and bring the shared layers of a prompt into sequence 0."""
        self._context.clear()
        whole = prompt.system + prompt.shared
        if not whole:
            return
        state = self._states.get(whole)
        if state is None:
            self._layer((), prompt.system, tell)
            if prompt.shared:
                self._layer(prompt.system, prompt.shared, tell)
        else:
            self._context.restore(state)
            self._states.move_to_end(whole)

    def _layer(self, before: Tokens, tokens: Tokens, tell: Callable[[int], None]) -> None:
        """Read one layer after another. The state is restored even where it was just read: the first
        request after it starts from the same bits as every later one."""
        whole = before + tokens
        state = self._states.get(whole)
        if state is None and tokens:
            for batch in batches([_slots(tokens, len(before), 0)]):
                self._context.evaluate(batch)
                tell(batch[-1].position + 1)
            state = self._context.saved()
            self._keep(whole, state)
        if state is not None:
            self._context.clear()
            self._context.restore(state)

    def _keep(self, tokens: Tokens, state: bytes) -> None:
        self._states[tokens] = state
        self._states.move_to_end(tokens)
        while len(self._states) > _KEPT_STATES:
            self._states.popitem(last=False)


def _slots(tokens: Sequence[int], position: int, sequence: int) -> list[Slot]:
    return [Slot(token, position + place, sequence) for place, token in enumerate(tokens)]


def batches(runs: Sequence[Sequence[Slot]]) -> Iterator[list[Slot]]:
    """The slots of several runs in their order, in batches of the library's size."""
    flat = [slot for run in runs for slot in run]
    for start in range(0, len(flat), BATCH_TOKENS):
        yield flat[start : start + BATCH_TOKENS]
