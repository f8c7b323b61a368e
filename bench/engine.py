"""How fast the engine is, in ratios of one run: this machine is never quiet, so read nothing absolute.

    python bench/engine.py [--model FILE] [--tokens N] [--rounds N]

The bare library is `llama_cpp.Llama` in a process of its own with the same threads, batch size and
environment; both sides generate the same number of tokens from the same prompt, turn by turn.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psutil

from klartafel.engine.local import LocalEngine
from klartafel.engine.protocol import (
    Finished,
    GenerationOptions,
    GenerationRequest,
    Part,
    Role,
    Started,
    TextPiece,
)
from klartafel.engine.threads import Threads, sensible_threads
from klartafel.platform.paths import models_directory

N_CTX = 2048
SMALL_MODEL = "smollm2-135m-instruct-q4_1.gguf"
SYSTEM = (
    "Du schreibst Texte für ein Museum in Einfacher Sprache. Schreibe kurze Sätze. Jeder Satz hat eine "
    "Aussage. Benutze bekannte Wörter. Erkläre schwere Wörter. Erfinde nichts. Zahlen und Namen bleiben. "
    "Schreibe keine Überschrift und keine Liste. Schreibe höchstens acht Sätze."
)
SOURCE = (
    "Der Krug aus rotem Ton wurde 1764 von Hafnermeister Johann Meyer in Lippstadt gefertigt. Er ist "
    "23,5 cm hoch. Der Henkel ist abgebrochen. In der Küche eines Bürgerhauses diente er zum Aufbewahren "
    "von Öl. Erzähle ausführlich von ihm."
)
# Runs in its own process: reads {"prompt", "tokens"} lines, answers {"tokens", "seconds", "first"} lines.
BARE = """
import json, sys, time
from llama_cpp import Llama
n_ctx, reading, writing = map(int, sys.argv[2:])
llama = Llama(sys.argv[1], n_ctx=n_ctx, n_threads=writing, n_threads_batch=reading,
              n_batch=128, n_ubatch=128, verbose=False)
print("ready", flush=True)
for line in sys.stdin:
    job = json.loads(line)
    tokens = llama.tokenize(job["prompt"].encode(), add_bos=False, special=True)
    llama.reset()
    begin, first, count = time.monotonic(), None, 0
    for token in llama.generate(tokens, temp=0.0, reset=True):
        llama.detokenize([token])
        count += 1
        first = first or time.monotonic()
        if count == job["tokens"]:
            break
    answer = {"tokens": count, "seconds": time.monotonic() - first, "first": first - begin}
    print(json.dumps(answer), flush=True)
"""
BUSY = "while True: sum(range(10000))"


class BareLibrary:
    """llama_cpp.Llama without anything of ours around it."""

    def __init__(self, model: Path, threads: Threads) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", BARE, str(model), *map(str, (N_CTX, threads.reading, threads.writing))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env={**os.environ, "OMP_WAIT_POLICY": "passive"},
        )
        self._answer()

    def run(self, prompt: str, tokens: int) -> dict[str, float]:
        """Generate so many tokens after a prompt, control tokens and all."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"prompt": prompt, "tokens": tokens}) + "\n")
        self._process.stdin.flush()
        answer: dict[str, float] = json.loads(self._answer())
        return answer

    @property
    def pid(self) -> int:
        """Process id."""
        return self._process.pid

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.communicate()

    def _answer(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline()


def written(engine: LocalEngine, system: str, tokens: int) -> Finished:
    """One text of the engine, always of the likeliest tokens."""
    options = GenerationOptions(max_tokens=tokens, seed=1)
    request = GenerationRequest((Part(Role.SYSTEM, system, True), Part(Role.USER, SOURCE, False)), options)
    number = engine.submit(request)
    for event in engine.events():
        if isinstance(event, Finished) and event.request == number:
            return event
    raise RuntimeError("the engine ended")


def speed(end: Finished) -> float:
    """Tokens a second after the first one."""
    return (end.answer_tokens - 1) / (end.seconds - end.first_token_seconds)


@contextmanager
def busy_machine(processes: int) -> Iterator[None]:
    """Two other programs that want both cores."""
    others = [subprocess.Popen([sys.executable, "-c", BUSY]) for _ in range(processes)]
    try:
        time.sleep(0.5)
        yield
    finally:
        for other in others:
            other.kill()
            other.wait()


def against_library(
    engine: LocalEngine, model: Path, threads: Threads, tokens: int, rounds: int
) -> list[str]:
    """Tokens a second through the program and through the library, in turns.

    Processor time is given too: it counts what both sides do, and other programs disturb it less.
    """
    first = written(engine, SYSTEM, tokens)
    ours, bare, our_work, bare_work = [], [], [], []
    assert engine.worker_pid is not None
    with closing(BareLibrary(model, threads)) as library:
        library.run(first.model_input, tokens)
        for _ in range(rounds):
            before = processor_seconds(os.getpid(), engine.worker_pid)
            ours.append(speed(written(engine, SYSTEM, tokens)))
            our_work.append(processor_seconds(os.getpid(), engine.worker_pid) - before)
            before = processor_seconds(library.pid)
            answer = library.run(first.model_input, first.answer_tokens)
            bare_work.append(processor_seconds(library.pid) - before)
            bare.append((answer["tokens"] - 1) / answer["seconds"])
    speeds = f"program {statistics.median(ours):.1f}, library {statistics.median(bare):.1f}"
    work = f"program {statistics.median(our_work):.2f}, library {statistics.median(bare_work):.2f}"
    return [
        f"tokens a second: {speeds}, {first.answer_tokens} tokens, median of {rounds} rounds",
        f"ratio program : library            {median_ratio(ours, bare):.2f}   (wanted >= 0.95)",
        f"processor seconds for one text: {work} (the program knows the system text)",
    ]


def median_ratio(ones: list[float], others: list[float]) -> float:
    """Median of the ratios of neighbouring measurements."""
    return statistics.median(one / other for one, other in zip(ones, others, strict=True))


def processor_seconds(*pids: int) -> float:
    """What these processes have used of all processors together."""
    return sum(sum(psutil.Process(pid).cpu_times()[:2]) for pid in pids)


def first_word(engine: LocalEngine, rounds: int) -> list[str]:
    """Time to the first word with the system text known and unknown, in turns."""
    warm, cold = [], []
    for number in range(rounds):
        cold.append(written(engine, f"{SYSTEM} Nummer {number}.", 2).first_token_seconds)
        warm.append(written(engine, f"{SYSTEM} Nummer {number}.", 2).first_token_seconds)
    return [
        f"first word: known {statistics.median(warm):.2f} s, cold {statistics.median(cold):.2f} s",
        f"ratio known : cold                 {median_ratio(warm, cold):.2f}",
    ]


def beside_others(engine: LocalEngine, tokens: int, rounds: int) -> list[str]:
    """Throughput while two other processes keep both cores busy against quiet, in turns."""
    quiet, busy = [], []
    for _ in range(rounds):
        quiet.append(speed(written(engine, SYSTEM, tokens)))
        with busy_machine(2):
            busy.append(speed(written(engine, SYSTEM, tokens)))
    return [
        f"tokens a second: busy {statistics.median(busy):.1f}, quiet {statistics.median(quiet):.1f}",
        f"ratio busy : quiet                 {median_ratio(busy, quiet):.2f}   (wanted >= 0.35)",
    ]


def restart(engine: LocalEngine) -> list[str]:
    """From the death of a worker in the middle of a text to the new worker's start on it."""
    request = GenerationRequest((Part(Role.USER, SOURCE, False),), GenerationOptions(max_tokens=50))
    engine.submit(request)
    killed_at: float | None = None
    for event in engine.events():
        if isinstance(event, TextPiece) and killed_at is None and engine.worker_pid:
            psutil.Process(engine.worker_pid).kill()
            killed_at = time.monotonic()
        elif isinstance(event, Started) and killed_at is not None:
            return [
                f"restart after a death              {time.monotonic() - killed_at:.1f} s   (wanted <= 5)"
            ]
    raise RuntimeError("the engine ended")


def memory(engine: LocalEngine) -> list[str]:
    """Memory of the worker: its own pages and the mapped file."""
    assert engine.worker_pid is not None
    used = psutil.Process(engine.worker_pid).memory_full_info()
    return [
        f"memory of the worker: own {used.uss / 1e6:.0f} MB, with the mapped file {used.rss / 1e6:.0f} MB"
    ]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    folder = Path(os.environ.get("KLARTAFEL_TEST_MODELS", models_directory()))
    parser.add_argument("--model", type=Path, default=folder / SMALL_MODEL)
    parser.add_argument("--tokens", type=int, default=80)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--reading", type=int, default=sensible_threads().reading, help="threads")
    parser.add_argument("--writing", type=int, default=sensible_threads().writing, help="threads")
    chosen = parser.parse_args()
    threads = Threads(chosen.reading, chosen.writing)
    print(f"{chosen.model.name}, {threads}, load average {os.getloadavg()[0]:.1f}")
    with closing(LocalEngine(chosen.model, N_CTX, threads)) as engine:
        begin = time.monotonic()
        written(engine, "Kurz.", 1)
        print(f"from nothing to the first word: {time.monotonic() - begin:.1f} s", flush=True)
        for lines in (
            against_library(engine, chosen.model, threads, chosen.tokens, chosen.rounds),
            first_word(engine, chosen.rounds),
            beside_others(engine, chosen.tokens, chosen.rounds),
            memory(engine),
            restart(engine),
        ):
            print("\n".join(lines), flush=True)


if __name__ == "__main__":
    main()
