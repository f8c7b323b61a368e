"""How far a child process is: read from what it prints, shown on one line."""

import re
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TextIO

from setup_steps.words import Words, clock_time

SHOWN_AFTER = 1.0  # seconds; what is quicker needs no line
TERMINAL_EVERY = 0.2  # seconds
LOG_EVERY = 10.0  # seconds, where the output is no terminal
_BYTES = re.compile(r"Progress (\d+) of (\d+)")
_COMPILED = re.compile(r"\s*\[(\d+)/(\d+)\]")
_FETCHED = re.compile(r"\s*(?:Downloading|Using cached|Processing|Get:\d+) (\S+)")


@dataclass(frozen=True, slots=True)
class Stage:
    """What is under way; `total` is 0 where nobody knows it, and counts bytes or compiled files."""

    name: str = "looking"
    subject: str = ""
    done: int = 0
    total: int = 0


def next_stage(stage: Stage, line: str) -> Stage:
    """The stage after a line of pip (`--progress-bar raw`, `-v` for ninja's `[n/m]`) or apt-get."""
    if match := _BYTES.match(line):
        return replace(stage, done=int(match[1]), total=int(match[2]))
    if match := _COMPILED.match(line):
        return Stage("compiling", "", int(match[1]), int(match[2]))
    if match := _FETCHED.match(line):
        return Stage("fetching", _package_name(match[1]))
    if line.startswith(("Installing collected packages", "Unpacking ", "Setting up ")):
        return Stage("unpacking")
    return stage


def _package_name(file: str) -> str:
    """`PySide6_Essentials 6.11.2` from the address or name of its file."""
    name = re.split(r"[/\\]", file)[-1]
    match = re.match(r"([A-Za-z0-9_.]+?)-(\d[^-]*?)(?:-.*)?(?:\.whl|\.tar\.gz)?(?:\.metadata)?$", name)
    return f"{match[1]} {match[2]}" if match else name


def seconds_left(stage: Stage, seconds: float) -> float | None:
    """Time left if it goes on as before; None while that would be a guess."""
    if stage.total == 0 or stage.done == 0 or seconds < SHOWN_AFTER or stage.done * 50 < stage.total:
        return None
    return seconds * (stage.total - stage.done) / stage.done


def progress_line(words: Words, title: str, stage: Stage, in_stage: float, in_step: float) -> str:
    """One line: step, stage, how much, how long still (or, where nobody knows, how long already)."""
    parts = [words(f"stage-{stage.name}", subject=stage.subject)]
    if stage.total and stage.name == "compiling":
        percent = 100 * stage.done // stage.total
        parts.append(words("amount-parts", percent=percent, done=stage.done, total=stage.total))
    elif stage.total:
        done, total = words.megabytes(stage.done), words.megabytes(stage.total)
        parts.append(words("amount-bytes", done=done, total=total))
    left = seconds_left(stage, in_stage)
    if left is None:
        parts.append(words("time-since", time=clock_time(in_step)))
    else:
        parts.append(words("time-left", time=clock_time(left)))
    return f"{title}: {', '.join(parts)}"


class Display:
    """The progress line of one step at a time: rewritten on a terminal, else a line every ten seconds."""

    def __init__(self, words: Words, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self.words = words
        self._stream = stream
        self._clock = clock
        self._terminal = stream.isatty()
        self.begin("")

    def begin(self, title: str) -> None:
        """A step starts."""
        self._title = title
        self._stage = Stage()
        self._begun = self._stage_begun = self._shown = self._clock()
        self._drawn = False

    def read(self, line: str) -> None:
        """Take in what the child process printed."""
        stage = next_stage(self._stage, line)
        if (stage.name, stage.subject) != (self._stage.name, self._stage.subject):
            self._stage_begun = self._clock()
        self._stage = stage

    def tick(self) -> None:
        """Show the line if it is time."""
        now = self._clock()
        in_step = now - self._begun
        every = TERMINAL_EVERY if self._terminal else LOG_EVERY
        if in_step < SHOWN_AFTER or now - self._shown < every:
            return
        self._shown = now
        line = progress_line(self.words, self._title, self._stage, now - self._stage_begun, in_step)
        if self._terminal:
            width = shutil.get_terminal_size().columns - 1
            self._stream.write("\r" + line[:width].ljust(width))
            self._drawn = True
        else:
            self._stream.write(line + "\n")
        self._stream.flush()

    def end(self, done: bool) -> None:
        """The step is over; one line stays if it was done and took longer than a second."""
        if self._drawn:
            self._stream.write("\r" + " " * (shutil.get_terminal_size().columns - 1) + "\r")
        in_step = self._clock() - self._begun
        if done and in_step >= SHOWN_AFTER:
            self.say(self.words("done", title=self._title, time=clock_time(in_step)))
        self._stream.flush()

    def say(self, sentence: str) -> None:
        """A sentence on a line of its own."""
        self._stream.write(sentence + "\n")
        self._stream.flush()
