"""Prompts that a project wrote for itself, and which of them are in use."""

from klartafel.domain.workshop import OwnPrompt
from klartafel.store.transaction import Row, Transaction, read_time, written_time

_PROMPT = "prompt.prompt, prompt.number, language, text, person, created_at"

_TYPED = "typed-prompt:"


def add(t: Transaction, prompt: str, language: str, text: str, person: int) -> OwnPrompt:
    """Keep a text as the next version of a prompt."""
    newest = t.row("SELECT max(number) FROM prompt WHERE prompt = ?", prompt)
    number = (newest[0] if newest and newest[0] else 0) + 1
    made = OwnPrompt(prompt, number, language, text, person, t.now)
    t.execute(
        "INSERT INTO prompt (prompt, number, language, text, person, created_at) VALUES (?, ?, ?, ?, ?, ?)",
        made.id,
        made.number,
        made.language,
        made.text,
        made.person,
        written_time(made.at),
    )
    return made


def all(t: Transaction) -> tuple[OwnPrompt, ...]:
    """Every version of every prompt of the project, in the order they came."""
    if not t.has_table("prompt"):
        return ()
    return tuple(_prompt(row) for row in t.rows(f"SELECT {_PROMPT} FROM prompt ORDER BY id"))  # noqa: S608


def use(t: Transaction, prompt: str, number: int) -> None:
    """From now on this version words drafts in the project. It must be one that was kept."""
    t.execute(
        "INSERT INTO prompt_in_use (prompt, number) VALUES (?, ?)"
        " ON CONFLICT (prompt) DO UPDATE SET number = excluded.number",
        prompt,
        number,
    )


def use_shipped(t: Transaction, prompt: str) -> None:
    """From now on the prompt that comes with the program words drafts again."""
    t.execute("DELETE FROM prompt_in_use WHERE prompt = ?", prompt)


def in_use(t: Transaction, prompt: str) -> OwnPrompt | None:
    """The project's version that words drafts, None where it is the shipped one."""
    if not t.has_table("prompt"):
        return None
    row = t.row(
        f"SELECT {_PROMPT} FROM prompt JOIN prompt_in_use USING (prompt, number)"  # noqa: S608
        " WHERE prompt.prompt = ?",
        prompt,
    )
    return None if row is None else _prompt(row)


def typed(t: Transaction, prompt: str) -> str:
    """What somebody wrote for a prompt and has not kept as a version; empty where there is nothing."""
    row = t.row("SELECT value FROM setting WHERE name = ?", f"{_TYPED}{prompt}")
    return "" if row is None else str(row[0])


def save_typed(t: Transaction, prompt: str, text: str) -> None:
    """Save what is being written; empty: nothing is any more."""
    t.execute("DELETE FROM setting WHERE name = ?", f"{_TYPED}{prompt}")
    if text:
        t.execute("INSERT INTO setting (name, value) VALUES (?, ?)", f"{_TYPED}{prompt}", text)


def _prompt(row: Row) -> OwnPrompt:
    prompt, number, language, text, person, at = row
    return OwnPrompt(prompt, number, language, text, person, read_time(at))
