"""Texts from requests, side by side: read the prompts, choose tokens, know when each is done."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from klartafel.domain.message import Message
from klartafel.engine.growing_text import GrowingText
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
from klartafel.engine.worker.choosing import choose, log_probability
from klartafel.engine.worker.library import Aborted, Context, LibraryRefused, Model, Slot
from klartafel.engine.worker.reading import Reader, TokenPrompt, batches

# Sequences of a context: 8 write about three times as much a second as one, 16 hardly more.
MOST_MEMBERS = 8


@dataclass(frozen=True, slots=True)
class Task:
    """A text to be written, and whom to ask whether it is to go on."""

    id: RequestId
    request: GenerationRequest
    is_cancelled: Callable[[], bool]


@dataclass(slots=True)
class _Member:
    """A task on its way through a wave. `next_token` is chosen and not yet evaluated; `is_told`: its end."""

    task: Task
    sequence: int
    prompt: TokenPrompt
    text: GrowingText
    random: Random
    began: float
    next_token: int = 0
    written: int = 0
    end: EndReason | None = None
    is_told: bool = False

    @property
    def options(self) -> GenerationOptions:
        return self.task.request.options

    @property
    def room(self) -> int:
        """Tokens that it needs for itself."""
        return len(self.prompt.rest) + self.options.max_tokens


class Writer:
    """Writes waves of texts with one model.

    Nothing of a wave depends on what was written before it. Members that do not fit into the context
    together, or are more than it has sequences, are written in several rounds; which ones is a matter of
    the wave alone.
    """

    def __init__(
        self,
        model: Model,
        context: Context,
        reader: Reader,
        n_ctx: int,
        settings: tuple[tuple[str, str], ...],
        emit: Callable[[Event], None],
    ) -> None:
        self._model = model
        self._context = context
        self._reader = reader
        self._n_ctx = n_ctx
        self._settings = settings
        self._emit = emit

    def write(self, tasks: Sequence[Task]) -> None:
        """Write all texts of a wave; each ends with `Finished` or `Failed`."""
        prompts = [self._reader.tokenised(task.request.parts) for task in tasks]
        for round_ in self._rounds(list(zip(tasks, prompts, strict=True))):
            self._write_round(round_, len(tasks))

    def _rounds(self, tasks: list[tuple[Task, TokenPrompt]]) -> Iterator[list[tuple[Task, TokenPrompt]]]:
        """Members that fit together, in their order; those that fit not even alone fail here."""
        together: list[tuple[Task, TokenPrompt]] = []
        room = 0
        for task, prompt in tasks:
            answer = task.request.options.max_tokens
            if prompt.total + answer > self._n_ctx:
                self._emit(Failed(task.id, self._too_long(prompt.total, answer)))
                continue
            own = len(prompt.rest) + answer
            if together and (prompt.kept + room + own > self._n_ctx or len(together) == MOST_MEMBERS):
                yield together
                together, room = [], 0
            together.append((task, prompt))
            room += own
        if together:
            yield together

    def _too_long(self, prompt_tokens: int, answer_tokens: int) -> Message:
        return Message.of(
            "engine.prompt-too-long", prompt=prompt_tokens, answer=answer_tokens, context=self._n_ctx
        )

    def _write_round(self, tasks: list[tuple[Task, TokenPrompt]], wave: int) -> None:
        began = time.monotonic()
        members = [
            _Member(
                task,
                sequence,
                prompt,
                GrowingText(task.id, task.request.options.stop, self._emit, time.monotonic),
                Random(task.request.options.seed),
                began,
            )
            for sequence, (task, prompt) in enumerate(tasks)
        ]
        for member in members:
            known = self._reader.known(member.prompt)
            self._emit(Started(member.task.id, member.prompt.total, known))
        try:
            self._read(members)
            self._continue(members)
        except Aborted:
            for member in members:
                if not member.is_told:
                    self._finish(member, member.end or EndReason.CANCELLED, wave)
        except LibraryRefused:
            for member in members:
                if not member.is_told:
                    self._emit(Failed(member.task.id, Message.of("engine.library-refused")))

    def _read(self, members: list[_Member]) -> None:
        first = members[0].prompt

        def tell(evaluated: int) -> None:
            for member in members:
                self._emit(Progress(member.task.id, evaluated, member.prompt.total))

        self._context.abort_when(lambda: all(member.task.is_cancelled() for member in members))
        try:
            self._reader.begin(first, tell)
            self._read_rests(members)
        finally:
            self._context.abort_when(None)

    def _read_rests(self, members: list[_Member]) -> None:
        """Read what each member has for itself; several attempts at one prompt read it once."""
        attempts: dict[tuple[int, ...], list[_Member]] = {}
        for member in members:
            attempts.setdefault(member.prompt.rest, []).append(member)
        by_sequence = {same[0].sequence: same for same in attempts.values()}
        for sequence, same in by_sequence.items():
            if sequence:
                self._context.copy(0, sequence, same[0].prompt.kept)
        for batch in batches([_rest(same[0]) for same in by_sequence.values()]):
            self._context.evaluate(batch)
            for index, slot in enumerate(batch):
                if slot.scored:
                    self._begin_writing(by_sequence[slot.sequence], index)

    def _begin_writing(self, same: list[_Member], index: int) -> None:
        """Choose the first token of every attempt at a prompt that has just been read."""
        first, total = same[0].sequence, same[0].prompt.total
        for member in same:
            if member.sequence != first:
                self._context.copy(first, member.sequence, total)
            self._emit(Progress(member.task.id, total, total))
            self._choose(member, index)

    def _choose(self, member: _Member, index: int) -> None:
        """Choose a member's next token, or find that it is done."""
        options = member.options
        scores = self._context.scores(index)
        token = choose(scores, options.temperature, options.top_p, member.random)
        if self._model.ends_text(token):
            member.end = EndReason.STOP
            return
        member.end = member.text.add(self._model.piece(token), log_probability(scores, token))
        member.next_token = token
        member.written += 1
        if member.end is None and member.written == options.max_tokens:
            member.end = EndReason.LENGTH

    def _continue(self, members: list[_Member]) -> None:
        """One token for every member that is not done, again and again."""
        writing = list(members)
        while writing:
            for member in writing:
                if member.end is None and member.task.is_cancelled():
                    member.end = EndReason.CANCELLED
                if member.end is not None:
                    self._context.forget(member.sequence)
                    self._finish(member, member.end, len(members))
            writing = [member for member in writing if member.end is None]
            if writing:
                self._context.evaluate([_next_slot(member) for member in writing])
                for index, member in enumerate(writing):
                    self._choose(member, index)

    def _finish(self, member: _Member, reason: EndReason, wave: int) -> None:
        member.text.finish()
        member.end, member.is_told = reason, True
        now = time.monotonic()
        self._emit(
            Finished(
                request=member.task.id,
                text=member.text.whole,
                end_reason=reason,
                prompt_tokens=member.prompt.total,
                answer_tokens=member.text.tokens,
                seconds=now - member.began,
                first_token_seconds=(member.text.first_token_at or now) - member.began,
                model_input=member.prompt.prompt.text,
                settings=(*self._settings, ("wave", str(wave))),
            )
        )


def _rest(member: _Member) -> list[Slot]:
    last = len(member.prompt.rest) - 1
    return [
        Slot(token, member.prompt.kept + place, member.sequence, scored=place == last)
        for place, token in enumerate(member.prompt.rest)
    ]


def _next_slot(member: _Member) -> Slot:
    return Slot(member.next_token, member.prompt.total + member.written - 1, member.sequence, scored=True)
