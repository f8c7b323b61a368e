"""How likely a model finds answers that are given: nothing is written, only read and weighed."""

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from klartafel.domain.message import Message
from klartafel.engine.protocol import (
    EndReason,
    Event,
    Failed,
    Finished,
    Progress,
    RequestId,
    Scored,
    ScoringRequest,
    Started,
    Weight,
)
from klartafel.engine.worker.choosing import log_probability
from klartafel.engine.worker.library import Aborted, Context, LibraryRefused, Model, Slot
from klartafel.engine.worker.reading import Reader, TokenPrompt, batches
from klartafel.engine.worker.writing import MOST_MEMBERS


@dataclass(frozen=True, slots=True)
class _Line:
    """One answer after its question: what is read of both, and the tokens whose likelihood is wanted.

    Answers of one token need no line of their own: they are all read off the question's end.
    """

    question: int
    prompt: TokenPrompt
    answers: Mapping[int, tuple[int, ...]]

    @property
    def read(self) -> tuple[int, ...]:
        """The tokens of this line after what is shared: of an answer all but the last."""
        longest = max(self.answers.values(), key=len)
        return (*self.prompt.rest, *longest[:-1])


class Scorer:
    """Weighs answers with one model. Which stand beside one another changes a weight by hundredths."""

    def __init__(
        self, model: Model, context: Context, reader: Reader, n_ctx: int, emit: Callable[[Event], None]
    ) -> None:
        self._model = model
        self._context = context
        self._reader = reader
        self._n_ctx = n_ctx
        self._emit = emit

    def score(self, request_id: RequestId, request: ScoringRequest, is_cancelled: Callable[[], bool]) -> None:
        """Weigh all answers; ends with `Scored`, with `Finished` where it was cancelled, or `Failed`."""
        began = time.monotonic()
        weights: dict[tuple[int, int], Weight] = {}
        read = 0
        self._context.abort_when(is_cancelled)
        try:
            rounds = list(self._rounds(request))
            total = sum(len(line.read) for lines in rounds for line in lines)
            self._emit(Started(request_id, total, 0))
            for lines in rounds:
                read += self._weigh(lines, weights, lambda: self._emit(Progress(request_id, 0, total)))
        except Aborted:
            self._emit(_cancelled(request_id))
        except _DoesNotFit as too_long:
            message = Message.of(
                "engine.prompt-too-long", prompt=too_long.tokens, answer=1, context=self._n_ctx
            )
            self._emit(Failed(request_id, message))
        except LibraryRefused:
            self._emit(Failed(request_id, Message.of("engine.library-refused")))
        else:
            found = tuple(
                tuple(weights[number, answer] for answer in range(len(question.answers)))
                for number, question in enumerate(request.questions)
            )
            self._emit(Scored(request_id, found, read, time.monotonic() - began))
        finally:
            self._context.abort_when(None)

    def _rounds(self, request: ScoringRequest) -> Iterator[list[_Line]]:
        """Lines that share what is kept and fit into the context together."""
        lines = [line for number in range(len(request.questions)) for line in self._lines(request, number)]
        for _, group in groupby(lines, key=lambda line: (line.prompt.system, line.prompt.shared)):
            together: list[_Line] = []
            room = 0
            for line in group:
                own = len(line.read)
                if line.prompt.kept + own > self._n_ctx:
                    raise _DoesNotFit(line.prompt.kept + own)
                if together and (
                    line.prompt.kept + room + own > self._n_ctx or len(together) == MOST_MEMBERS
                ):
                    yield together
                    together, room = [], 0
                together.append(line)
                room += own
            yield together

    def _lines(self, request: ScoringRequest, number: int) -> Iterator[_Line]:
        question = request.questions[number]
        prompt = self._reader.tokenised(question.parts)
        answers = [tuple(self._model.plain(answer)) for answer in question.answers]
        short = {place: tokens for place, tokens in enumerate(answers) if len(tokens) == 1}
        if short:
            yield _Line(number, prompt, short)
        for place, tokens in enumerate(answers):
            if len(tokens) != 1:
                yield _Line(number, prompt, {place: tokens})

    def _weigh(
        self, lines: list[_Line], weights: dict[tuple[int, int], Weight], tell: Callable[[], None]
    ) -> int:
        """Read some lines side by side and note the weights of their answers; how much was read."""
        first = lines[0].prompt
        before = self._reader.known(first)
        self._reader.begin(first, lambda _: tell())
        for sequence in range(1, len(lines)):
            self._context.copy(0, sequence, first.kept)
        sums = {(line.question, place): 0.0 for line in lines for place in line.answers}
        for batch in batches([_slots(line, sequence) for sequence, line in enumerate(lines)]):
            self._context.evaluate(batch)
            tell()
            for index, slot in enumerate(batch):
                if slot.scored:
                    line = lines[slot.sequence]
                    self._add(sums, line, slot.position - line.prompt.total + 1, index)
        for line in lines:
            for place, tokens in line.answers.items():
                weights[line.question, place] = Weight(sums[line.question, place], len(tokens))
        return first.kept - before + sum(len(line.read) for line in lines)

    def _add(self, sums: dict[tuple[int, int], float], line: _Line, place: int, index: int) -> None:
        """Add the likelihood of the answers' tokens at a place, as the slot before it foretells them."""
        scores = self._context.scores(index)
        for answer, tokens in line.answers.items():
            sums[line.question, answer] += log_probability(scores, tokens[place])


class _DoesNotFit(Exception):
    """A question is longer than the context."""

    def __init__(self, tokens: int) -> None:
        super().__init__(tokens)
        self.tokens = tokens


def _slots(line: _Line, sequence: int) -> list[Slot]:
    first_scored = len(line.prompt.rest) - 1
    return [
        Slot(token, line.prompt.kept + place, sequence, scored=place >= first_scored)
        for place, token in enumerate(line.read)
    ]


def _cancelled(request_id: RequestId) -> Finished:
    return Finished(request_id, "", EndReason.CANCELLED, 0, 0, 0.0, 0.0, "", ())
