"""How well a model tells true statements from false ones, and from which probability its word counts.

    python bench/drafting_judge.py [--statements N] [--seed S] [--context source|sentence] [--model FILE]

True: sentences that operations made of museum texts and in which the ledger finds nothing new. False: the
same with one seeded edit. Prints the area under the curve with its interval, for each sort of edit, and
the probability that lets 5 % of the false in.
"""

import argparse
import random
from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

from drafting_engine import DEFAULT_MODEL, assistant
from drafting_texts import SourceText, texts
from ledger_edits import edits

from klartafel.checks import analyse
from klartafel.domain.draft import Origin
from klartafel.drafting import load_judge
from klartafel.drafting.candidate import Candidate
from klartafel.drafting.gate import Gate
from klartafel.drafting.ground import pieces_of
from klartafel.drafting.judging import Claim, Judge
from klartafel.drafting.operations import rewordings


@dataclass(frozen=True)
class Statement:
    """A statement, the sentence of the source it is about, and how it was made false, if it was."""

    text: str
    sentence: str
    edit: str = ""


def statements_of(source: SourceText, chance: random.Random) -> Iterator[Statement]:
    """True and false statements about one text, about as many of each."""
    material = source.material()
    gate = Gate(material, analyse(source.source, "de"), 0.0)
    for piece in pieces_of(source.source, "de"):
        made = rewordings(piece.text, "de", material.settings, material.profile)[:1]
        for text in made[0].sentences if made else (piece.text,):
            if not gate.appraise(Candidate((text,), Origin.OPERATION), None).passes:
                continue
            yield Statement(text, piece.text)
            made_false = _made_false(text, chance)
            if made_false is not None:
                yield Statement(made_false[1], piece.text, made_false[0])


def _made_false(text: str, chance: random.Random) -> tuple[str, str] | None:
    """One edit of a sentence, every sort as likely as the others; what is added is asked by itself."""
    by_name: dict[str, list[str]] = {}
    for name, edited, added in edits(text, "de", chance):
        by_name.setdefault(name, []).append(
            added if name.endswith(" added") and name != "negation added" else edited
        )
    if not by_name:
        return None
    name = chance.choice(sorted(by_name))
    return name, chance.choice(by_name[name])


def area(true: list[float], false: list[float]) -> float:
    """Area under the curve: how often a true statement is found likelier than a false one."""
    wins = sum((t > f) + 0.5 * (t == f) for t in true for f in false)
    return wins / (len(true) * len(false))


def interval(value: float, true: int, false: int) -> float:
    """Half of the 95 % interval of an area (Hanley and McNeil 1982)."""
    q1, q2 = value / (2 - value), 2 * value * value / (1 + value)
    spread = value * (1 - value) + (true - 1) * (q1 - value**2) + (false - 1) * (q2 - value**2)
    return 1.96 * sqrt(max(0.0, spread) / (true * false))


def judged(wanted: int, seed: int, context: str, model: Path) -> list[tuple[Statement, float]]:
    """Statements with the model's probability, about half of them false."""
    chance = random.Random(seed)
    sources = [text for text in texts() if text.group != "pairs"] + [t for t in texts() if t.group == "pairs"]
    found: list[tuple[Statement, float]] = []
    with assistant(model) as helper:
        for source in sources:
            of_text = list(statements_of(source, chance))
            false = [statement for statement in of_text if statement.edit]
            true = [statement for statement in of_text if not statement.edit]
            asked = [*chance.sample(true, min(len(true), len(false) + 1)), *false]
            judge = Judge(helper, load_judge("de"))
            claims = [Claim(s.text, s.sentence if context == "sentence" else source.source) for s in asked]
            found += zip(asked, judge.probabilities(claims), strict=True)
            if len(found) >= wanted:
                break
    return found


def report(found: list[tuple[Statement, float]]) -> None:
    true = [probability for statement, probability in found if not statement.edit]
    false = [probability for statement, probability in found if statement.edit]
    value = area(true, false)
    print(f"{len(true)} true, {len(false)} false statements")
    print(f"area under the curve {value:.3f} +- {interval(value, len(true), len(false)):.3f}")
    for share in (0.05, 0.1, 0.2):
        threshold = sorted(false)[-max(1, int(len(false) * share))]
        kept = sum(p > threshold for p in true) / len(true)
        print(f"{share:.0%} of the false pass above {threshold:.3f}, and {kept:.0%} of the true")
    for share in (0.01, 0.02, 0.05):
        veto = sorted(true)[int(len(true) * share)]
        stopped = sum(p < veto for p in false) / len(false)
        print(f"a veto below {veto:.3f} stops {share:.0%} of the true and {stopped:.0%} of the false")
    for edit in sorted({statement.edit for statement, _ in found if statement.edit}):
        of_edit = [probability for statement, probability in found if statement.edit == edit]
        print(f"    {edit:<28} {area(true, of_edit):.2f}  n = {len(of_edit)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--statements", type=int, default=320)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--context", choices=["source", "sentence"], default="source")
    parser.add_argument("--model", type=Path, default=DEFAULT_MODEL)
    call = parser.parse_args()
    report(judged(call.statements, call.seed, call.context, call.model))


if __name__ == "__main__":
    main()
