"""Where the program keeps its own things. Projects lie where people put them.

Written with the standard library alone, because import, check and export must run on a machine
where nothing could be installed.
"""

import os
import sys
from pathlib import Path

HOME_VARIABLE = "KLARTAFEL_HOME"


def data_directory() -> Path:
    """Models, logs, backups of settings; `KLARTAFEL_HOME` puts everything in one folder."""
    chosen = os.environ.get(HOME_VARIABLE)
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", str(Path.home() / "AppData" / "Local"))) / "Klartafel"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Klartafel"
    base = os.environ.get("XDG_DATA_HOME", "")
    return (Path(base) if Path(base).is_absolute() else Path.home() / ".local" / "share") / "klartafel"


def models_directory() -> Path:
    """Installed models and voices, and the part files of those on their way."""
    return data_directory() / "models"


def log_file() -> Path:
    """The log of the running program; it holds ids, lengths and times, never record text."""
    return data_directory() / "logs" / "klartafel.log"


def settings_file() -> Path:
    """Settings of this person on this machine."""
    return data_directory() / "settings.json"
