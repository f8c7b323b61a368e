"""What volunteers think of wordings: the last value of a person for a wording counts."""

from klartafel.domain.score import Aspect, Score
from klartafel.store.transaction import Transaction, read_value, written_time


def put(t: Transaction, text: int, body_hash: str, score: Score) -> None:
    """Keep a value; one that the person gave this wording before is replaced."""
    t.execute(
        "DELETE FROM score WHERE text = ? AND body_hash = ? AND aspect = ? AND person = ?",
        text,
        body_hash,
        score.aspect.value,
        score.person,
    )
    t.execute(
        "INSERT INTO score (text, body_hash, aspect, value, person, at) VALUES (?, ?, ?, ?, ?, ?)",
        text,
        body_hash,
        score.aspect.value,
        score.value,
        score.person,
        written_time(t.now),
    )


def of_wording(t: Transaction, text: int, body_hash: str) -> tuple[Score, ...]:
    """All values for a wording."""
    return tuple(
        Score(int(person), read_value(Aspect, aspect), int(value))
        for person, aspect, value in t.rows(
            "SELECT person, aspect, value FROM score WHERE text = ? AND body_hash = ? ORDER BY id",
            text,
            body_hash,
        )
    )


def of_present_wordings(t: Transaction) -> dict[int, tuple[Score, ...]]:
    """The values for the present wording of every text that has any."""
    found: dict[int, list[Score]] = {}
    for text, person, aspect, value in t.rows(
        "SELECT score.text, score.person, score.aspect, score.value FROM score"
        " JOIN text ON text.id = score.text JOIN text_version ON text_version.id = text.current"
        " WHERE text_version.body_hash = score.body_hash ORDER BY score.id"
    ):
        found.setdefault(int(text), []).append(Score(int(person), read_value(Aspect, aspect), int(value)))
    return {text: tuple(scores) for text, scores in found.items()}
