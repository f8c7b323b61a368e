"""One text from one request: read the prompt, choose tokens, know when to stop."""

import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from klartafel.domain.message import Message
from klartafel.engine.growing_text import GrowingText
from klartafel.engine.prompt_tokens import tokens_of
from klartafel.engine.protocol import (
    EndReason,
    Event,
    Failed,
    Finished,
    GenerationOptions,
    GenerationRequest,
    Progress,
    RequestId,
    Started,
)
from klartafel.engine.templates import ChatTemplate, Prompt, build_prompt
from klartafel.engine.wire import WorkerSettings
from klartafel.engine.worker.choosing import choose, log_probability
from klartafel.engine.worker.library import (
    BATCH_TOKENS,
    Aborted,
    Context,
    LibraryRefused,
    Model,
    library_name,
)

_KEPT_PREFIXES = 4  # one for each kind of text in use; a prefix of 300 tokens takes 4 to 40 MB


@dataclass(frozen=True, slots=True)
class Task:
    """A request, whom to tell of its progress, and whom to ask whether it is to go on."""

    id: RequestId
    request: GenerationRequest
    emit: Callable[[Event], None]
    is_cancelled: Callable[[], bool]


class Writer:
    """Writes one text after the other with one model.

    Same request, same text: every text starts from an empty context into which the state of its prefix
    is restored, and that state always comes from evaluating the prefix alone, so it has the same bits
    whether it was evaluated just now or for an earlier request.
    """

    def __init__(
        self, model: Model, context: Context, template: ChatTemplate, settings: WorkerSettings
    ) -> None:
        self._model = model
        self._context = context
        self._template = template
        self._n_ctx = settings.n_ctx
        self._prefixes: OrderedDict[tuple[int, ...], bytes] = OrderedDict()
        self._settings = (
            ("batch", str(BATCH_TOKENS)),
            ("context", str(settings.n_ctx)),
            ("library", library_name()),
            ("reading-threads", str(settings.reading_threads)),
            ("template", template.family),
            ("writing-threads", str(settings.writing_threads)),
        )

    def write(self, task: Task) -> Finished | Failed:
        """Write one text, telling of its progress; the end is returned, not emitted."""
        begin = time.monotonic()
        options = task.request.options
        prompt = build_prompt(self._template, task.request.parts)
        prefix, rest = self._tokens(prompt)
        total = len(prefix) + len(rest)
        if total + options.max_tokens > self._n_ctx:
            return Failed(task.id, self._too_long(total, options.max_tokens))
        task.emit(Started(task.id, total, len(prefix) if prefix in self._prefixes else 0))
        text = GrowingText(task.id, options.stop, task.emit, time.monotonic)
        try:
            self._read(prefix, rest, task)
            reason = self._continue(text, total, options, task.is_cancelled)
            text.finish()
        except Aborted:
            reason = EndReason.CANCELLED
        except LibraryRefused:
            return Failed(task.id, Message.of("engine.library-refused"))
        return Finished(
            request=task.id,
            text=text.whole,
            end_reason=reason,
            prompt_tokens=total,
            answer_tokens=text.tokens,
            seconds=time.monotonic() - begin,
            first_token_seconds=(text.first_token_at or time.monotonic()) - begin,
            model_input=prompt.text,
            settings=self._settings,
        )

    def _tokens(self, prompt: Prompt) -> tuple[tuple[int, ...], tuple[int, ...]]:
        prefix = tokens_of(prompt.prefix, self._model, self._template.marks)
        rest = tokens_of(prompt.rest, self._model, self._template.marks)
        return (*self._model.first_tokens(), *prefix), tuple(rest)

    def _too_long(self, prompt_tokens: int, answer_tokens: int) -> Message:
        return Message.of(
            "engine.prompt-too-long", prompt=prompt_tokens, answer=answer_tokens, context=self._n_ctx
        )

    def _read(self, prefix: tuple[int, ...], rest: tuple[int, ...], task: Task) -> None:
        def tell(evaluated: int) -> None:
            task.emit(Progress(task.id, evaluated, len(prefix) + len(rest)))

        self._context.abort_when(task.is_cancelled)
        try:
            self._context.clear()
            if prefix:
                self._restore_prefix(prefix, tell)
            self._evaluate(rest, len(prefix), tell)
        finally:
            self._context.abort_when(None)

    def _restore_prefix(self, prefix: tuple[int, ...], tell: Callable[[int], None]) -> None:
        state = self._prefixes.get(prefix)
        if state is None:
            self._evaluate(prefix, 0, tell)
            state = self._context.saved()
            self._context.clear()
        self._keep(prefix, state)
        self._context.restore(state)

    def _evaluate(self, tokens: Sequence[int], position: int, tell: Callable[[int], None]) -> None:
        for start in range(0, len(tokens), BATCH_TOKENS):
            batch = tokens[start : start + BATCH_TOKENS]
            self._context.evaluate(batch, position + start)
            tell(position + start + len(batch))

    def _keep(self, prefix: tuple[int, ...], state: bytes) -> None:
        self._prefixes[prefix] = state
        self._prefixes.move_to_end(prefix)
        if len(self._prefixes) > _KEPT_PREFIXES:
            self._prefixes.popitem(last=False)

    def _continue(
        self, text: GrowingText, position: int, options: GenerationOptions, is_cancelled: Callable[[], bool]
    ) -> EndReason:
        """Choose token after token until there is a reason to stop."""
        random = Random(options.seed)
        for index in range(options.max_tokens):
            if is_cancelled():
                return EndReason.CANCELLED
            scores = self._context.scores()
            token = choose(scores, options.temperature, options.top_p, random)
            if self._model.ends_text(token):
                return EndReason.STOP
            reason = text.add(self._model.piece(token), log_probability(scores, token))
            if reason is not None:
                return reason
            if index + 1 < options.max_tokens:
                self._context.evaluate([token], position + index)
        return EndReason.LENGTH
