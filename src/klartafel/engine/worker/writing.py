"""One text from one request: read the prompt, choose tokens, know when to stop."""

import time
from collections import OrderedDict
from collections.abc import Callable, Sequence

from klartafel.domain.message import Message
from klartafel.engine.answer_text import AnswerText, LoopWatch
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
    TextPiece,
)
from klartafel.engine.templates import ChatTemplate, build_prompt
from klartafel.engine.worker.library import (
    BATCH_TOKENS,
    Aborted,
    Context,
    LibraryRefused,
    Model,
    Sampler,
    library_name,
    likeliest,
    log_probability,
)

_KEPT_PREFIXES = 4  # one for each kind of text in use; a prefix of 300 tokens takes 4 to 40 MB


class Writer:
    """Writes one text after the other with one model.

    Same request, same text: every text starts from an empty context into which the state of its prefix
    is restored, and that state always comes from evaluating the prefix alone, so it has the same bits
    whether it was evaluated just now or for an earlier request.
    """

    def __init__(
        self, model: Model, context: Context, template: ChatTemplate, n_ctx: int, threads: int
    ) -> None:
        self._model = model
        self._context = context
        self._template = template
        self._n_ctx = n_ctx
        self._prefixes: OrderedDict[tuple[int, ...], bytes] = OrderedDict()
        self._settings = (
            ("batch", str(BATCH_TOKENS)),
            ("context", str(n_ctx)),
            ("library", library_name()),
            ("template", template.family),
            ("threads", str(threads)),
        )

    def write(
        self,
        request_id: RequestId,
        request: GenerationRequest,
        emit: Callable[[Event], None],
        is_cancelled: Callable[[], bool],
    ) -> Finished | Failed:
        """Write one text, telling of its progress; the end is returned, not emitted."""
        begin = time.monotonic()
        prompt = build_prompt(self._template, request.parts)
        marks = self._template.marks
        prefix = self._model.first_tokens() + tokens_of(prompt.prefix, self._model, marks)
        rest = tokens_of(prompt.rest, self._model, marks)
        total = len(prefix) + len(rest)
        if total + request.options.max_tokens > self._n_ctx:
            return Failed(
                request_id,
                Message.of(
                    "engine.prompt_too_long",
                    prompt=total,
                    answer=request.options.max_tokens,
                    context=self._n_ctx,
                ),
            )
        emit(Started(request_id, total, len(prefix) if tuple(prefix) in self._prefixes else 0))
        text = _Text(request_id, request.options.stop, emit)
        try:
            self._read(prefix, rest, request_id, emit, is_cancelled)
            reason = self._continue(text, total, request.options, is_cancelled)
        except Aborted:
            reason = EndReason.CANCELLED
        except LibraryRefused:
            return Failed(request_id, Message.of("engine.library_refused"))
        return Finished(
            request=request_id,
            text=text.whole,
            end_reason=reason,
            prompt_tokens=total,
            answer_tokens=text.tokens,
            seconds=time.monotonic() - begin,
            first_token_seconds=(text.first_token_at or time.monotonic()) - begin,
            model_input=prompt.text,
            settings=self._settings,
        )

    def _read(
        self,
        prefix: list[int],
        rest: list[int],
        request_id: RequestId,
        emit: Callable[[Event], None],
        is_cancelled: Callable[[], bool],
    ) -> None:
        total = len(prefix) + len(rest)
        self._context.clear()
        self._context.abort_when(is_cancelled)
        try:
            if prefix:
                state = self._prefixes.get(tuple(prefix))
                if state is None:
                    self._evaluate(prefix, 0, lambda done: emit(Progress(request_id, done, total)))
                    state = self._context.saved()
                    self._context.clear()
                self._keep(tuple(prefix), state)
                self._context.restore(state)
            self._evaluate(rest, len(prefix), lambda done: emit(Progress(request_id, done, total)))
        finally:
            self._context.abort_when(None)

    def _evaluate(self, tokens: Sequence[int], position: int, on_progress: Callable[[int], None]) -> None:
        for start in range(0, len(tokens), BATCH_TOKENS):
            batch = tokens[start : start + BATCH_TOKENS]
            self._context.evaluate(batch, position + start)
            on_progress(position + start + len(batch))

    def _keep(self, prefix: tuple[int, ...], state: bytes) -> None:
        self._prefixes[prefix] = state
        self._prefixes.move_to_end(prefix)
        if len(self._prefixes) > _KEPT_PREFIXES:
            self._prefixes.popitem(last=False)

    def _continue(
        self, text: "_Text", position: int, options: GenerationOptions, is_cancelled: Callable[[], bool]
    ) -> EndReason:
        """Choose token after token until there is a reason to stop."""
        sampler = Sampler(options.temperature, options.top_p, options.seed) if options.temperature else None
        try:
            for index in range(options.max_tokens):
                if is_cancelled():
                    return EndReason.CANCELLED
                scores = self._context.scores()
                token = self._context.sample(sampler) if sampler else likeliest(scores)
                if self._model.ends_text(token):
                    text.finish()
                    return EndReason.STOP
                reason = text.add(self._model.piece(token), log_probability(scores, token))
                if reason is not None:
                    return reason
                if index + 1 < options.max_tokens:
                    self._context.evaluate([token], position + index)
            text.finish()
            return EndReason.STOP if text.stopped else EndReason.LENGTH
        finally:
            if sampler:
                sampler.close()


class _Text:
    """The text of one answer as it grows, handed on piece by piece."""

    def __init__(self, request: RequestId, stop: tuple[str, ...], emit: Callable[[Event], None]) -> None:
        self.whole = ""
        self.tokens = 0
        self.first_token_at: float | None = None
        self._request = request
        self._emit = emit
        self._answer = AnswerText(stop)
        self._loop = LoopWatch()
        self._log_probabilities: list[float] = []

    @property
    def stopped(self) -> bool:
        """Whether a stop string came."""
        return self._answer.stopped

    def add(self, piece: bytes, log_probability: float) -> EndReason | None:
        """Take one token; a reason where the text must end with it."""
        self.first_token_at = self.first_token_at or time.monotonic()
        self.tokens += 1
        self._log_probabilities.append(log_probability)
        new = self._answer.add(piece)
        self._hand_on(new)
        if self._answer.stopped:
            return EndReason.STOP
        return EndReason.LOOP if self._loop.add(new) else None

    def finish(self) -> None:
        """Hand on what was held back."""
        self._hand_on(self._answer.rest())

    def _hand_on(self, new: str) -> None:
        if new:
            self.whole += new
            self._emit(TextPiece(self._request, new, tuple(self._log_probabilities)))
            self._log_probabilities.clear()
