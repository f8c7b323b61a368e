"""What this machine has, what is missing, and the exact line that adds it."""

import importlib.util
import os
import platform
import shutil
import sys
from dataclasses import dataclass

from klartafel import __version__
from klartafel.domain.message import Message
from klartafel.platform.paths import data_directory
from klartafel.services.models import default_model_id, is_installed, model_lines


@dataclass(frozen=True, slots=True)
class Examination:
    """One thing that was looked at. `remedy` is empty where it is there; it is a line to type."""

    what: Message
    found: str
    present: bool
    remedy: str = ""


_SETUP = "python3 packaging/bootstrap.py demo"


def examine() -> tuple[Examination, ...]:
    """Look at everything the program rests on. Opens no socket and starts nothing."""
    return (
        Examination(Message.of("doctor.program"), f"Klartafel {__version__}", True),
        Examination(Message.of("doctor.python"), platform.python_version(), True),
        Examination(Message.of("doctor.system"), platform.platform(), True),
        Examination(Message.of("doctor.processors"), str(os.cpu_count() or 1), True),
        _disk(),
        _package(Message.of("doctor.window"), "PySide6"),
        _package(Message.of("doctor.engine"), "llama_cpp"),
        _package(Message.of("doctor.voice"), "espeakng_loader"),
        _package(Message.of("doctor.pictures"), "PIL"),
        _package(Message.of("doctor.tagger"), "HanTa"),
        _package(Message.of("doctor.lido"), "lxml"),
        _package(Message.of("doctor.tables"), "openpyxl"),
        _model(),
    )


def report(language: str) -> tuple[str, ...]:
    """What `doctor --report` would save, word for word: no names, no paths, no texts."""
    lines = [f"{e.what.id}: {e.found} ({'ok' if e.present else 'missing'})" for e in examine()]
    models = [f"model: {line.id} {line.sha256}" for line in model_lines(language) if line.installed]
    return (*lines, *models)


def _package(what: Message, module: str) -> Examination:
    present = importlib.util.find_spec(module) is not None
    return Examination(what, module, present, "" if present else _SETUP)


def _model() -> Examination:
    model = default_model_id()
    present = is_installed(model)
    remedy = "" if present else f"{_program()} models fetch {model}"
    return Examination(Message.of("doctor.model"), model, present, remedy)


def _disk() -> Examination:
    folder = data_directory()
    while not folder.exists():
        folder = folder.parent
    free = shutil.disk_usage(folder).free
    return Examination(Message.of("doctor.disk"), f"{free / 1e9:.1f} GB", free > 2_000_000_000)


def _program() -> str:
    return "klartafel" if shutil.which("klartafel") else f"{sys.executable} -m klartafel"
