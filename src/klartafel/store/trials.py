"""Trials of the prompt workshop: two drafts of one text, and what a person chose."""

import json
from dataclasses import asdict

from klartafel.domain.text import TextKind
from klartafel.domain.workshop import Attempt, Choice, Judgement, Setting, Trial, WrittenPrompt
from klartafel.store.transaction import Row, SqlValue, Transaction, read_time, read_value, written_time

_TRIAL = (
    "id, subject, kind, language, setting_one, body_one, setting_two, body_two, swapped, created_at,"
    " choice, reason, person, decided_at"
)


def add(
    t: Transaction,
    subject: int,
    kind: TextKind,
    language: str,
    drafts: tuple[Attempt, Attempt],
    *,
    is_swapped: bool,
) -> Trial:
    """Keep a trial that nobody has decided yet."""
    one, two = drafts
    number = t.execute(
        "INSERT INTO prompt_trial (subject, kind, language, setting_one, body_one, setting_two, body_two,"
        " swapped, created_at, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '')",
        subject,
        kind.value,
        language,
        json.dumps(asdict(one.setting), ensure_ascii=False),
        one.body,
        json.dumps(asdict(two.setting), ensure_ascii=False),
        two.body,
        int(is_swapped),
        written_time(t.now),
    )
    return Trial(number, subject, kind, language, one, two, is_swapped, t.now)


def decide(t: Transaction, trial: int, judgement: Judgement) -> None:
    """Write down what a person chose; the file refuses a second choice."""
    t.execute(
        "UPDATE prompt_trial SET choice = ?, reason = ?, person = ?, decided_at = ? WHERE id = ?",
        judgement.choice.value,
        judgement.reason,
        judgement.person,
        written_time(judgement.at),
        trial,
    )


def find(t: Transaction, trial: int) -> Trial | None:
    """A trial, None where there is none of this number."""
    return next(iter(_trials(t, "id = ?", trial)), None)


def all(t: Transaction) -> tuple[Trial, ...]:
    """Every trial of subjects outside the trash, in the order they were made."""
    return _trials(t, "subject IN (SELECT id FROM subject WHERE deleted_at IS NULL)")


def _trials(t: Transaction, condition: str, *values: SqlValue) -> tuple[Trial, ...]:
    if not t.has_table("prompt_trial"):
        return ()
    rows = t.rows(f"SELECT {_TRIAL} FROM prompt_trial WHERE {condition} ORDER BY id", *values)  # noqa: S608
    return tuple(_trial(row) for row in rows)


def _trial(row: Row) -> Trial:
    number, subject, kind, language, setting_one, body_one, setting_two, body_two, *rest = row
    swapped, at, choice, reason, person, decided_at = rest
    judgement = None
    if choice is not None:
        judgement = Judgement(read_value(Choice, choice), reason, person, read_time(decided_at))
    return Trial(
        number,
        subject,
        read_value(TextKind, kind),
        language,
        Attempt(_setting(setting_one), body_one),
        Attempt(_setting(setting_two), body_two),
        bool(swapped),
        read_time(at),
        judgement,
    )


def _setting(written: str) -> Setting:
    given = read_value(json.loads, written)
    prompt = given["prompt"]
    return Setting(
        None if prompt is None else WrittenPrompt(**prompt),
        given["model_id"],
        given["model_sha256"],
        given["seed"],
    )
