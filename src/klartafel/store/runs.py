"""How the model's texts arose."""

import json
from dataclasses import asdict
from typing import Any

from klartafel.domain.draft import DraftSentence, Origin
from klartafel.domain.finding import Span
from klartafel.domain.run import Energy, RunRecord
from klartafel.store.transaction import (
    Row,
    Transaction,
    read_pairs,
    read_time,
    read_value,
    written_pairs,
    written_time,
)

_RUN = (
    "program_version, model_id, model_sha256, prompt_id, prompt_version, options, seed, prompt_tokens,"
    " answer_tokens, seconds, end_reason, model_input, answer, run.created_at"
)
_SINCE_VERSION_2 = "candidates, energy, sentences"
_BEFORE_VERSION_2 = "0, NULL, '[]'"


def add(t: Transaction, run: RunRecord) -> int:
    """Keep the record of a run and return its number."""
    return t.execute(
        "INSERT INTO run (program_version, model_id, model_sha256, prompt_id, prompt_version, options, seed,"
        " prompt_tokens, answer_tokens, seconds, end_reason, model_input, answer, created_at, candidates,"
        " energy, sentences) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        run.program_version,
        run.model_id,
        run.model_sha256,
        run.prompt_id,
        run.prompt_version,
        written_pairs(run.options),
        run.seed,
        run.prompt_tokens,
        run.answer_tokens,
        run.seconds,
        run.end_reason,
        run.model_input,
        run.answer,
        written_time(run.created_at),
        run.candidates,
        None if run.energy is None else json.dumps(asdict(run.energy)),
        json.dumps([_sentence_as_json(sentence) for sentence in run.sentences]),
    )


def get(t: Transaction, run: int) -> RunRecord:
    """The record of a run. Raises KeyError where there is none."""
    row = t.row(f"SELECT {_columns(t)} FROM run WHERE id = ?", run)  # noqa: S608
    if row is None:
        raise KeyError(run)
    return _run(row)


def of_text(t: Transaction, text: int) -> tuple[RunRecord, ...]:
    """The runs that wrote versions of a text, oldest first."""
    return tuple(
        _run(row)
        for row in t.rows(
            f"SELECT {_columns(t)} FROM run JOIN text_version ON text_version.run = run.id"  # noqa: S608
            " WHERE text_version.text = ? ORDER BY text_version.number",
            text,
        )
    )


def _columns(t: Transaction) -> str:
    """What to read of a run: an earlier file that is only read lacks some of it."""
    has_them = t.row("SELECT 1 FROM pragma_table_info('run') WHERE name = 'sentences'") is not None
    return f"{_RUN}, {_SINCE_VERSION_2 if has_them else _BEFORE_VERSION_2}"


def _run(row: Row) -> RunRecord:
    (
        program,
        model,
        model_hash,
        prompt,
        prompt_version,
        options,
        seed,
        *figures,
        at,
        candidates,
        energy,
        sentences,
    ) = row
    prompt_tokens, answer_tokens, seconds, end_reason, model_input, answer = figures
    return RunRecord(
        program,
        model,
        model_hash,
        prompt,
        prompt_version,
        read_pairs(options),
        seed,
        prompt_tokens,
        answer_tokens,
        seconds,
        end_reason,
        model_input,
        answer,
        read_time(at),
        candidates,
        None if energy is None else Energy(**read_value(json.loads, energy)),
        tuple(_sentence(given) for given in read_value(json.loads, sentences)),
    )


def _sentence_as_json(sentence: DraftSentence) -> dict[str, Any]:
    return {
        "at": [sentence.span.start, sentence.span.end],
        "origin": sentence.origin.value,
        "source": None if sentence.source is None else [sentence.source.start, sentence.source.end],
        "steps": sentence.steps,
        "vouched": sentence.vouched,
        "simplified": sentence.simplified,
    }


def _sentence(given: dict[str, Any]) -> DraftSentence:
    source, origin = given["source"], read_value(Origin, given["origin"])
    return DraftSentence(
        Span(*given["at"]),
        origin,
        None if source is None else Span(*source),
        tuple(given["steps"]),
        given["vouched"],
        # Not written at first; until then every new wording counted as simplified.
        given.get("simplified", origin is not Origin.SOURCE),
    )


def totals(t: Transaction) -> tuple[tuple[str, int, float], ...]:
    """For every model that wrote here its id, the number of its runs and their seconds, the busiest first."""
    rows = t.rows(
        "SELECT model_id, count(*), total(seconds) FROM run WHERE model_id != '' AND seconds > 0"
        " GROUP BY model_id ORDER BY count(*) DESC, model_id"
    )
    return tuple((str(model), int(count), float(seconds)) for model, count, seconds in rows)
