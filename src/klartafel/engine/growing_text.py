"""The text of one answer on its way from tokens to the reader."""

from collections.abc import Callable

from klartafel.engine.answer_text import AnswerText, LoopWatch
from klartafel.engine.protocol import EndReason, RequestId, TextPiece

SECONDS_BETWEEN_PIECES = 0.05


class GrowingText:
    """The text of one answer as it grows, handed on piece by piece.

    Not for every token: each piece costs the reader of the pipe time on the same processor, and more
    than some twenty a second nobody sees.
    """

    def __init__(
        self,
        request: RequestId,
        stop: tuple[str, ...],
        emit: Callable[[TextPiece], None],
        clock: Callable[[], float],
    ) -> None:
        self.whole = ""
        self.tokens = 0
        self.first_token_at: float | None = None
        self._request = request
        self._emit = emit
        self._clock = clock
        self._answer = AnswerText(stop)
        self._loop = LoopWatch()
        self._new = ""
        self._log_probabilities: list[float] = []
        self._handed_on_at: float | None = None

    def add(self, token: bytes, log_probability: float) -> EndReason | None:
        """Take one token; a reason where the text must end with it."""
        now = self._clock()
        self.first_token_at = now if self.first_token_at is None else self.first_token_at
        self.tokens += 1
        self._log_probabilities.append(log_probability)
        certain = self._answer.add(token)
        self._new += certain
        if self._new and self._is_time(now):
            self._hand_on(now)
        if self._answer.stopped:
            return EndReason.STOP
        return EndReason.LOOP if self._loop.add(certain) else None

    def finish(self) -> None:
        """Hand on what was held back."""
        if not self._answer.stopped:
            self._new += self._answer.rest()
        if self._new or self._log_probabilities:
            self._hand_on(self._clock())

    def _is_time(self, now: float) -> bool:
        return self._handed_on_at is None or now - self._handed_on_at >= SECONDS_BETWEEN_PIECES

    def _hand_on(self, now: float) -> None:
        self.whole += self._new
        self._emit(TextPiece(self._request, self._new, tuple(self._log_probabilities)))
        self._new = ""
        self._log_probabilities.clear()
        self._handed_on_at = now
