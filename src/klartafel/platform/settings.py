"""Settings of this person on this machine: small, readable, and never in the way when damaged."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from klartafel.domain.person import WORKING_ROLES, Role
from klartafel.platform.messages import LANGUAGES
from klartafel.platform.paths import settings_file

_MOST_RECENT = 8
LARGEST_SCALE = 200
COLOURS = ("system", "light", "dark")


@dataclass(frozen=True, slots=True)
class Settings:
    """`language` of the interface, `scale` of its text in percent, `recent` projects, newest first.

    `person` is the name of who worked here last, empty where nobody said so; `colours` is one of `COLOURS`;
    `draft_kinds` are the texts that were last chosen for drafting, such as "label:en".
    `guide_step` is how far the guided tour went, `guide_notes` what was noted at its questions.
    """

    language: str = "de"
    scale: int = 100
    recent: tuple[str, ...] = ()
    person: str = ""
    colours: str = "system"
    draft_kinds: tuple[str, ...] = ("es:de",)
    role: str = Role.STAFF.value
    guide_step: int = 0
    guide_notes: tuple[str, ...] = ()

    def with_recent(self, path: Path) -> "Settings":
        """The same with this project on top of the list."""
        others = [known for known in self.recent if known != str(path)]
        return replace(self, recent=tuple([str(path), *others][:_MOST_RECENT]))


def load_settings() -> Settings:
    """What was saved; what is missing, damaged or out of range is left at its default."""
    try:
        stored = json.loads(settings_file().read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(stored, dict):
        return Settings()
    default = Settings()
    language, scale, recent, person, colours, draft_kinds, role, guide_step, guide_notes = (
        stored.get(field.name) for field in fields(Settings)
    )
    return Settings(
        language=language if language in LANGUAGES else default.language,
        scale=scale if isinstance(scale, int) and 100 <= scale <= LARGEST_SCALE else default.scale,
        recent=_strings(recent, ()),
        person=person if isinstance(person, str) else default.person,
        colours=colours if colours in COLOURS else default.colours,
        role=role if role in {working.value for working in WORKING_ROLES} else default.role,
        draft_kinds=_strings(draft_kinds, default.draft_kinds),
        guide_step=guide_step if isinstance(guide_step, int) and guide_step >= 0 else default.guide_step,
        guide_notes=_strings(guide_notes, ()),
    )


def _strings(stored: object, default: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one for one in stored if isinstance(one, str)) if isinstance(stored, list) else default


def save_settings(settings: Settings) -> None:
    """Save through a temporary file; a disk that cannot be written costs the settings, not the work."""
    file = settings_file()
    part = file.with_suffix(".part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps(asdict(settings), indent=2), "utf-8")
        part.replace(file)
    except OSError:
        with suppress(OSError):
            part.unlink()
