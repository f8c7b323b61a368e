"""The settings of a project."""

from klartafel.domain.settings import ProjectSettings
from klartafel.store.transaction import Transaction


def get(t: Transaction) -> ProjectSettings:
    """The settings, with defaults for what was never set."""
    stored = {str(name): str(value) for name, value in t.rows("SELECT name, value FROM setting")}
    limit = stored.get("word_limit", "")
    return ProjectSettings(
        title=stored.get("title", ""),
        institution=stored.get("institution", ""),
        word_limit=int(limit) if limit else None,
        house_style=stored.get("house_style", ""),
    )


def put(t: Transaction, settings: ProjectSettings) -> None:
    """Replace the settings."""
    limit = "" if settings.word_limit is None else str(settings.word_limit)
    for name, value in (
        ("title", settings.title),
        ("institution", settings.institution),
        ("word_limit", limit),
        ("house_style", settings.house_style),
    ):
        t.execute(
            "INSERT INTO setting (name, value) VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            name,
            value,
        )
