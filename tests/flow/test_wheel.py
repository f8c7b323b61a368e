"""The wheel carries all that the program reads at run time, and nothing that is not meant to leave."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """Klartafel's wheel, built from this checkout without the network."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (file,) = folder.glob("klartafel-*.whl")
    return zipfile.ZipFile(file)


def shipped(folder: str) -> set[str]:
    """Every file of a folder of the checkout, as it should be named in the wheel."""
    files = (
        path for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts
    )
    return {f"klartafel/{path.relative_to(ROOT).as_posix()}" for path in files}


@pytest.mark.parametrize("folder", ["resources", "models"])
def test_everything_read_at_run_time_is_inside(wheel: zipfile.ZipFile, folder: str) -> None:
    expected = shipped(folder)
    assert len(expected) > 0
    assert expected - set(wheel.namelist()) == set()


def test_every_module_is_inside(wheel: zipfile.ZipFile) -> None:
    modules = {
        path.relative_to(ROOT / "src").as_posix() for path in (ROOT / "src" / "klartafel").rglob("*.py")
    }
    assert modules - set(wheel.namelist()) == set()


def test_nothing_else_is_inside(wheel: zipfile.ZipFile) -> None:
    folders = {name.split("/")[0] for name in wheel.namelist()}
    assert folders == {"klartafel", f"klartafel-{version(wheel)}.dist-info"}
    parts = {part for name in wheel.namelist() for part in name.split("/")}
    assert parts & {"tests", "bench", "packaging", ".git", ".venv", "__pycache__", "conftest.py"} == set()
    endings = (".gguf", ".klartafel", ".sqlite", ".log", ".env", ".pem", ".key", ".part", ".pyc")
    assert [name for name in wheel.namelist() if name.endswith(endings) or "/." in name] == []


def test_no_folder_of_the_building_machine_is_named(wheel: zipfile.ZipFile) -> None:
    here = str(ROOT).encode()
    assert [name for name in wheel.namelist() if here in wheel.read(name)] == []


def test_licences_and_the_command_are_inside(wheel: zipfile.ZipFile) -> None:
    licences = {name.partition("/licenses/")[2] for name in wheel.namelist() if "/licenses/" in name}
    assert licences == {"LICENSE", "NOTICE.md", "src/klartafel/checks/LICENSE"}
    commands = wheel.read(f"klartafel-{version(wheel)}.dist-info/entry_points.txt").decode()
    assert "klartafel = klartafel" in commands


def version(wheel: zipfile.ZipFile) -> str:
    """The version in the wheel's file name."""
    return Path(str(wheel.filename)).name.split("-")[1]
