"""Jobs: what was asked for, how far it came, how it ended."""

import json
from datetime import datetime
from typing import Any

from klartafel.domain.job import Job, JobState
from klartafel.domain.message import Message, MessageValue
from klartafel.store.transaction import Transaction, read_time, read_value, written_time


def add(t: Transaction, kind: str, arguments: str, total: int = 0) -> Job:
    """Queue a job; `arguments` is JSON text."""
    now = t.now
    number = t.execute(
        "INSERT INTO job (kind, arguments, state, done, total, created_at) VALUES (?, ?, ?, 0, ?, ?)",
        kind,
        arguments,
        JobState.QUEUED.value,
        total,
        written_time(now),
    )
    return Job(number, kind, arguments, JobState.QUEUED, None, 0, total, now, None, None)


def update(t: Transaction, job: Job) -> None:
    """Write down what became of a job: its state, reason, counts and times."""
    t.execute(
        "UPDATE job SET state = ?, reason = ?, done = ?, total = ?, started_at = ?, ended_at = ?"
        " WHERE id = ?",
        job.state.value,
        None if job.reason is None else json.dumps(_as_json(job.reason), ensure_ascii=False),
        job.done,
        job.total,
        _written(job.started_at),
        _written(job.ended_at),
        job.id,
    )


def all(t: Transaction) -> tuple[Job, ...]:
    """All jobs, oldest first."""
    return tuple(
        Job(
            number,
            kind,
            arguments,
            read_value(JobState, state),
            None if reason is None else _message(read_value(json.loads, reason)),
            done,
            total,
            read_time(created_at),
            _read(started_at),
            _read(ended_at),
        )
        for number, kind, arguments, state, reason, done, total, created_at, started_at, ended_at in t.rows(
            "SELECT id, kind, arguments, state, reason, done, total, created_at, started_at, ended_at"
            " FROM job ORDER BY id"
        )
    )


def count_running(t: Transaction) -> int:
    """How many jobs are marked as running."""
    return len(t.rows("SELECT 1 FROM job WHERE state = ?", JobState.RUNNING.value))


def interrupt_running(t: Transaction) -> int:
    """Mark jobs as interrupted that ran when the program ended. Returns how many there were."""
    running = t.rows("SELECT id FROM job WHERE state = ?", JobState.RUNNING.value)
    for (number,) in running:
        t.execute(
            "UPDATE job SET state = ?, reason = ?, ended_at = ? WHERE id = ?",
            JobState.INTERRUPTED.value,
            json.dumps(_as_json(Message.of("store.job-interrupted"))),
            written_time(t.now),
            number,
        )
    return len(running)


def _as_json(value: MessageValue) -> Any:
    if isinstance(value, Message):
        return {"id": value.id, "values": {name: _as_json(inner) for name, inner in value.values}}
    if isinstance(value, tuple):
        return [_as_json(inner) for inner in value]
    return value


def _message(written: dict[str, Any]) -> Message:
    values = tuple((name, _value(value)) for name, value in written["values"].items())
    return Message(written["id"], values)


def _value(written: Any) -> MessageValue:
    if isinstance(written, dict):
        return _message(written)
    if isinstance(written, list):
        return tuple(_message(inner) for inner in written)
    value: str | int | float = written
    return value


def _written(moment: datetime | None) -> str | None:
    return None if moment is None else written_time(moment)


def _read(written: str | None) -> datetime | None:
    return None if written is None else read_time(written)
