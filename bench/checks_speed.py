"""How long a check takes, as ratios within one run: python bench/checks_speed.py

The yardstick is the tagger's own time on the same sentences, without any cache. The first check of a text
is measured with all caches emptied, for a text that nobody has seen; then what typing costs.
"""

import gc
import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from cases import rows_of
from HanTa.HanoverTagger import HanoverTagger

from klartafel.checks import analyse, check
from klartafel.checks.language import tagging
from klartafel.domain.text import Profile

ROOT = Path(__file__).resolve().parents[1]
TEXTS = ROOT / "tests" / "data" / "checks" / "museum_texts.jsonl"
SAMPLE = ROOT / "resources" / "sample" / "exhibition.json"
WORDS = 300
REPEATS = 9
ES, LS = Profile.EINFACHE_SPRACHE, Profile.LEICHTE_SPRACHE


def museum_text(words: int) -> str:
    """Different sentences of museum texts, as many as it takes."""
    pieces = [case["source"] for case in rows_of(TEXTS) if case["lang"] == "de"]
    for subject in json.loads(SAMPLE.read_text("utf-8"))["subjects"]:
        pieces += [
            value["value"]
            for value in subject["fields"]
            if value["field"] == "description" and value["language"] == "de"
        ]
    return " ".join(" ".join(pieces).split()[:words])


def forget() -> None:
    """Empty every cache of the checks; those without a size hold loaded data, which is no part of a check."""
    for name, module in list(sys.modules.items()):
        if name.startswith("klartafel.checks"):
            for value in vars(module).values():
                if hasattr(value, "cache_clear") and value.cache_info().maxsize is not None:
                    value.cache_clear()
    tagger = tagging._tagger("de")
    if tagger is not None:
        tagger.analyze_forward.cache_clear()


def timed(call: Callable[[], object], *, cold: bool = True) -> float:
    """Median seconds of a call."""
    seconds = []
    for _ in range(REPEATS):
        if cold:
            forget()
        gc.collect()
        start = time.perf_counter()
        call()
        seconds.append(time.perf_counter() - start)
    return median(seconds)


def report() -> None:
    """Print the table."""
    text = museum_text(WORDS)
    own = HanoverTagger("morphmodel_ger.pgz")
    tokens = [[word.text for word in sentence.words] for sentence in analyse(text, "de").sentences]
    yardstick = timed(lambda: [own.tag_sent(sentence) for sentence in tokens])
    print(f"{WORDS} words of museum text in German; the tagger alone {1000 * yardstick:.0f} ms = 1.00")
    rows: tuple[tuple[str, Callable[[], object], bool], ...] = (
        ("first check in es", lambda: check(text, ES, "de"), True),
        ("first check in ls", lambda: check(text, LS, "de"), True),
        ("first check in es with its ledger", lambda: check(text, ES, "de", source=text), True),
        ("es again, nothing changed", lambda: check(text, ES, "de"), False),
        ("ls again, one sentence typed", lambda: check(text + f" Neu {time.time_ns()} da.", LS, "de"), False),
    )
    for name, call, cold in rows:
        print(f"{name:<40} {timed(call, cold=cold) / yardstick:.2f}")
    short, long = museum_text(WORDS), "\n".join([museum_text(WORDS)] * 20)
    growth = timed(lambda: check(long, LS, "de"), cold=False) / timed(
        lambda: check(short, LS, "de"), cold=False
    )
    print(f"{'20 times the text takes':<40} {growth:.1f} times as long")
    first_call()


FIRST = """
import re, time
from pathlib import Path
start = time.perf_counter()
from klartafel.checks import check
from klartafel.domain.text import Profile
check({text!r}, Profile.EINFACHE_SPRACHE, {language!r})
peak = re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())
print(time.perf_counter() - start, int(peak[1]) // 1024)
"""


def first_call() -> None:
    """What a new process pays, imports and lists included."""
    for language, text in (
        ("de", museum_text(WORDS)),
        ("en", "This is a jug. It is old. It is made of clay."),
    ):
        call = [sys.executable, "-c", FIRST.format(text=text, language=language)]
        said = subprocess.run(call, capture_output=True, text=True, check=True).stdout.split()
        print(
            f"first call of a process ({language})              {float(said[0]):.2f} s, {said[1]} MB at most"
        )


if __name__ == "__main__":
    report()
