"""What the command line says: sentences for people, or one JSON document for programs."""

import json
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from klartafel.domain.message import Message
from klartafel.platform.messages import render

DONE, WITH_FINDINGS, WRONG_CALL, MISSING, DAMAGED, REFUSED, BUG, STOPPED = 0, 1, 2, 3, 4, 5, 70, 130
SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Console:
    """Where output goes: with `as_json` one document on standard output, all else on standard error."""

    language: str
    as_json: bool

    def sentence(self, message: Message) -> str:
        """A message in the language of the interface."""
        return render(message, self.language)

    def say(self, message: Message) -> None:
        """A sentence for people: the answer itself, so on standard output unless that belongs to JSON."""
        print(self.sentence(message), file=sys.stderr if self.as_json else sys.stdout, flush=True)

    def complain(self, message: Message) -> None:
        """A sentence about what went wrong or was left out."""
        print(self.sentence(message), file=sys.stderr, flush=True)

    def document(self, document: Mapping[str, object]) -> None:
        """The answer for programs; in ASCII, so that it is the same in every encoding of the output."""
        print(json.dumps({"schema": SCHEMA, **document}), flush=True)

    def table(self, header: Sequence[Message], rows: Sequence[Sequence[str]]) -> None:
        """An aligned table with a header; last column unpadded so that lines stay short."""
        lines = [[self.sentence(cell) for cell in header], *[list(row) for row in rows]]
        widths = [max(len(line[column]) for line in lines) for column in range(len(header))]
        stream = sys.stderr if self.as_json else sys.stdout
        for number, line in enumerate(lines):
            padded = [cell.ljust(width) for cell, width in zip(line, widths, strict=True)]
            print("  ".join(padded).rstrip(), file=stream)
            if number == 0:
                print("  ".join("-" * width for width in widths), file=stream)
        stream.flush()


class ProgressLine:
    """How far long work is, on standard error: ten times a second on a terminal, else every ten seconds."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._terminal = sys.stderr.isatty()
        self._next = time.monotonic() + (0.0 if self._terminal else 1.0)
        self._shown = False

    def show(self, message: Message) -> None:
        """Show the latest state, or skip it where the last one is still fresh."""
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + (0.1 if self._terminal else 10.0)
        sentence = self._console.sentence(message)
        if self._terminal:
            print(f"\r\x1b[K{sentence}", end="", file=sys.stderr, flush=True)
            self._shown = True
        else:
            print(sentence, file=sys.stderr, flush=True)

    def count(self, done: int, total: int) -> None:
        """Show how many parts of all are done."""
        self.show(Message.of("job.progress", done=done, total=total))

    def end(self) -> None:
        """Leave the line clean."""
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
            self._shown = False
