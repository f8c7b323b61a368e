"""What drafts are worth: ours with a model, by code alone, one plain prompt, the source as it is.

    python bench/drafting.py [--texts N] [--group G] [--seed S] [--model FILE] [--drafts FILE]
                              [--reading FILE] [--print N] [--speed N]

Texts: the sample exhibition, the given museum texts, given pairs with simple wordings by people; distinct,
at least 25 words. Drafts are kept in FILE as they are made, so that a long run can be gone on with; a
report is printed from it. Whether a statement is false no program can count: `--reading FILE` writes
sources and drafts side by side, in chance order and without names, for a reader.
"""

import argparse
import json
import random
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import mean

import psutil
from cases import rows_of
from drafting_engine import DEFAULT_MODEL, assistant
from drafting_texts import SourceText, texts
from sari import Pair, sari
from table import Row

from klartafel.checks import analyse, check, ledger
from klartafel.checks.difficulty import difficulty
from klartafel.domain.checking import Background
from klartafel.domain.draft import Origin
from klartafel.domain.finding import Band, FactStatus, LedgerEntry, Severity
from klartafel.domain.text import Profile
from klartafel.drafting.answer import finished_body
from klartafel.engine.protocol import GenerationOptions, GenerationRequest, Part, Role
from klartafel.services.drafting import Drafter
from klartafel.services.model_assistant import WAVE_SIZE, ModelAssistant
from klartafel.services.model_identity import ModelIdentity

SYSTEMS = ("ours", "code", "plain", "source")
# What somebody would write who just asks a model.
PLAIN = "Schreibe diesen Text in Einfacher Sprache. Höchstens 120 Wörter. Erfinde nichts.\n\nText:\n"
MARKED = 3  # facts that a person would mark as "must stay"
DEFAULT_SHA256 = "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046"


@dataclass(frozen=True)
class Drafted:
    """A draft of one system with what it took. `origins` are of its sentences; none for other systems."""

    name: str
    group: str
    system: str
    source: str
    body: str
    marked: list[str]
    origins: list[str] = field(default_factory=list)
    spans: list[list[int]] = field(default_factory=list)
    simplified: list[bool] = field(default_factory=list)
    seconds: float = 0.0
    tokens: int = 0
    candidates: int = 0


def marked_facts(text: SourceText, seed: int) -> frozenset[str]:
    """Some facts of a source, as a person would mark them."""
    source = analyse(text.source, "de")
    facts = sorted(
        {e.normal_form for e in ledger(source, source) if e.kind.value not in ("negation", "hedge")}
    )
    return frozenset(random.Random(f"{seed} {text.name}").sample(facts, min(MARKED, len(facts))))


def drafted(text: SourceText, system: str, helper: ModelAssistant | None, seed: int) -> Drafted:
    """One text by one system."""
    begin = time.monotonic()
    marked = marked_facts(text, seed)
    common = {"name": text.name, "group": text.group, "system": system, "source": text.source}
    if system == "source":
        return Drafted(**common, body=text.source, marked=sorted(marked))
    if system == "plain":
        assert helper is not None
        request = GenerationRequest(
            (Part(Role.USER, PLAIN, trusted=True), Part(Role.USER, text.source, trusted=False)),
            GenerationOptions(max_tokens=480, seed=seed),
        )
        (answer,) = helper.write([request])
        assert answer is not None
        body = finished_body(answer.text)
        seconds = time.monotonic() - begin
        return Drafted(
            **common, body=body, marked=sorted(marked), seconds=seconds, tokens=answer.answer_tokens
        )
    identity = ModelIdentity("default", DEFAULT_SHA256)
    drafter = Drafter(helper, identity, seed) if system == "ours" else Drafter(seed=seed)
    draft = drafter.make(text.material(must_keep=marked))
    return Drafted(
        **common,
        body=draft.body,
        marked=sorted(marked),
        origins=[sentence.origin.value for sentence in draft.sentences],
        spans=[[sentence.span.start, sentence.span.end] for sentence in draft.sentences],
        simplified=[sentence.simplified for sentence in draft.sentences],
        seconds=time.monotonic() - begin,
        tokens=draft.run.answer_tokens,
        candidates=draft.run.candidates,
    )


def make_all(chosen: list[SourceText], file: Path, model: Path, seed: int) -> None:
    """Make what is not in the file yet, and add it as it is made."""
    made = {(row["name"], row["system"]) for row in rows_of(file)}
    with assistant(model) as helper, file.open("a", encoding="utf-8") as out:
        for text in chosen:
            for system in SYSTEMS:
                if (text.name, system) not in made:
                    draft = drafted(text, system, helper, seed)
                    out.write(json.dumps(asdict(draft), ensure_ascii=False) + "\n")
                    out.flush()


def report(drafts: list[Drafted], known: dict[str, SourceText]) -> None:
    for system in SYSTEMS:
        of_system = [draft for draft in drafts if draft.system == system]
        if not of_system:
            continue
        print(f"\n{system}: {len(of_system)} texts")
        for row in _rows(of_system, known):
            print("  ", row.line())
        changes = [change for draft in of_system if (change := _change_of_difficulty(draft)) is not None]
        if changes:
            print(f"   difficulty, sources above the target band: {mean(changes):+.2f}   n = {len(changes)}")
        pairs = [Pair(d.source, d.body, r) for d in of_system if (r := known[d.name].references)]
        if pairs:
            print(f"   SARI {sari(pairs):.1f}   n = {len(pairs)}")
        if any(draft.origins for draft in of_system):
            origins = [origin for draft in of_system for origin in draft.origins]
            shares = ", ".join(f"{o.value} {origins.count(o.value) / len(origins):.0%}" for o in Origin)
            print(f"   sentences by origin: {shares}   n = {len(origins)}")
        seconds, tokens = sum(d.seconds for d in of_system), sum(d.tokens for d in of_system)
        if seconds:
            rate = tokens / seconds
            print(
                f"   {len(of_system) * 3600 / seconds:.0f} texts an hour, {rate:.1f} tokens a second written"
            )


def _rows(drafts: list[Drafted], known: dict[str, SourceText]) -> Iterator[Row]:
    marked, kept = Row("facts kept: marked as must stay"), Row("facts kept: all")
    unsupported, errors = (
        Row("texts with no new or changed fact (ledger)"),
        Row("simplified sentences with no E"),
    )
    stands, easy = Row("sentences simplified"), Row("of the others: no rule finds anything")
    for draft in drafts:
        background = Background(record=known[draft.name].record)
        es = Profile.EINFACHE_SPRACHE
        checked = check(draft.body, es, "de", source=draft.source, background=background)
        for form, is_kept in _facts(checked.ledger).items():
            kept.add(is_kept, f"{draft.name}: {form}")
            if form in draft.marked:
                marked.add(is_kept, f"{draft.name}: {form}")
        is_open = [entry for entry in checked.ledger if entry.status in (FactStatus.NEW, FactStatus.CHANGED)]
        unsupported.add(not is_open, f"{draft.name}: {[entry.normal_form for entry in is_open]}")
        wrong = [f.span.start for f in checked.findings if f.severity is Severity.ERROR]
        warned = [f.span.start for f in checked.findings if f.severity is Severity.WARNING]
        spans = draft.spans or [[span.start, span.end] for span in checked.sentences]
        simplified = draft.simplified or [draft.system != "source"] * len(spans)
        for (start, end), is_simplified in zip(spans, simplified, strict=True):
            words = draft.body[start:end]
            stands.add(is_simplified, words)
            if is_simplified:
                errors.add(not any(start <= place < end for place in wrong), words)
            else:
                easy.add(not any(start <= place < end for place in (*wrong, *warned)), words)
    yield from (row for row in (marked, kept, unsupported, errors, stands, easy) if row.n)


def _facts(entries: Iterable[LedgerEntry]) -> dict[str, bool]:
    """The facts of a source, each once however often a draft tells it, and whether it is kept."""
    found: dict[str, bool] = {}
    for entry in entries:
        if entry.source is not None and entry.status is not FactStatus.NEW:
            is_kept = entry.status is FactStatus.KEPT
            found[entry.normal_form] = found.get(entry.normal_form, False) or is_kept
    return found


def _change_of_difficulty(draft: Drafted) -> float | None:
    """How much easier a draft is than its source, where that is harder than the target band."""
    before, after = difficulty(analyse(draft.source, "de")), difficulty(analyse(draft.body, "de"))
    if before is None or after is None or before.band in (None, Band.VERY_EASY, Band.EASY):
        return None
    return after.value - before.value


def speed(chosen: list[SourceText], model: Path, seed: int) -> None:
    """The same drafts in waves, and one request after another; the shared prefix is known to both."""
    spent: dict[int, float] = {}
    for size in (WAVE_SIZE, 1):
        with assistant(model, size) as helper:
            drafted(chosen[0], "ours", helper, seed)
            begin = time.monotonic()
            for text in chosen:
                drafted(text, "ours", helper, seed)
            spent[size] = time.monotonic() - begin
            memory = sum(child.memory_info().rss for child in psutil.Process().children(recursive=True))
            print(f"waves of {size}: {len(chosen) * 3600 / spent[size]:.0f} texts an hour, {memory >> 20} MB")
    print(f"in waves {spent[1] / spent[WAVE_SIZE]:.2f} times as many texts")


def write_reading(drafts: list[Drafted], file: Path, seed: int) -> None:
    """Sources with the drafts of two systems in chance order; which is which stands in a file beside it."""
    chance = random.Random(seed)
    by_name: dict[str, dict[str, Drafted]] = {}
    for draft in drafts:
        by_name.setdefault(draft.name, {})[draft.system] = draft
    lines, key = [], {}
    for name, of_name in by_name.items():
        order = [system for system in ("ours", "plain") if system in of_name]
        chance.shuffle(order)
        lines.append(f"# {name}\n\nSOURCE:\n{of_name[order[0]].source}\n")
        for letter, system in zip("AB", order, strict=False):
            lines.append(f"DRAFT {letter}:\n{of_name[system].body}\n")
            key[f"{name} {letter}"] = system
    file.write_text("\n".join(lines), "utf-8")
    file.with_suffix(".key.json").write_text(json.dumps(key, indent=1), "utf-8")


def print_drafts(drafts: list[Drafted], number: int, say: Callable[[str], None] = print) -> None:
    for draft in [draft for draft in drafts if draft.system == "ours"][:number]:
        say(f"\n--- {draft.name}\n{draft.source}\n-->\n{draft.body}\n{' '.join(draft.origins)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=int, default=40)
    parser.add_argument("--group", choices=["sample", "museum", "pairs"], help="texts of one group only")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--model", type=Path, default=DEFAULT_MODEL)
    parser.add_argument("--drafts", type=Path, default=Path("drafts.jsonl"))
    parser.add_argument("--reading", type=Path)
    parser.add_argument("--print", type=int, default=0)
    parser.add_argument("--speed", type=int, default=0)
    call = parser.parse_args()
    found = texts()
    chosen = [text for text in found if call.group in (None, text.group)][: call.texts]
    if call.speed:
        speed(chosen[: call.speed], call.model, call.seed)
        return
    make_all(chosen, call.drafts, call.model, call.seed)
    names = {text.name for text in chosen}
    drafts = [Drafted(**row) for row in rows_of(call.drafts) if row["name"] in names]
    report(drafts, {text.name: text for text in found})
    print_drafts(drafts, call.print)
    if call.reading:
        write_reading(drafts, call.reading, call.seed)


if __name__ == "__main__":
    main()
