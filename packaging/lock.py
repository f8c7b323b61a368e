"""Write the lock files in `packaging/locks/` again from the exact versions in `pyproject.toml`.

    python3 packaging/lock.py            keep the versions of indirect packages where they still fit
    python3 packaging/lock.py --upgrade  take the newest versions of indirect packages

One lock holds for Linux, Windows and macOS and for Python 3.11 to 3.13, with the SHA-256 of every file a
package consists of. Needs `uv` (https://docs.astral.sh/uv/) on PATH and the network.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ROOT / "packaging" / "locks"
OLDEST_PYTHON = "3.11"

# Dependencies of dependencies that the program never imports. The bootstrap installs without resolving
# (`--no-deps`), so what is not in a lock is not installed.
NOT_NEEDED = (
    "docopt",  # num2words: its command line alone; also the only package without a wheel
    "pyobjc",  # pyttsx3 on macOS: 150 packages for a driver that ours on espeakng-loader replaces
    "pypiwin32",  # pyttsx3 on Windows: an empty package that only points to pywin32
)
# The one package that exists as source alone and is compiled on the machine where it runs.
SOURCE_ONLY = "llama-cpp-python"


def requirements() -> dict[str, list[str]]:
    """The direct requirements of each lock; a later lock keeps to the versions of the earlier ones."""
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groups, extras = pyproject["dependency-groups"], pyproject["project"]["optional-dependencies"]
    return {
        "pip": groups["pip"],
        "build": groups["build"],
        "base": pyproject["project"]["dependencies"],
        "engine": extras["engine"],
        "test": extras["test"],
    }


def clean_environment() -> dict[str, str]:
    """This machine's settings must not decide what is in a lock: no index, no folder of wheels of its own."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("UV_", "PIP_"))}


def compile_lock(uv: str, name: str, direct: list[str], earlier: list[str], upgrade: bool) -> None:
    """Resolve one lock and put it in place; a failing `uv` ends the script with its own words."""
    lock = LOCKS / f"{name}.txt"
    with tempfile.TemporaryDirectory() as folder:
        excludes, output = Path(folder, "excludes.txt"), Path(folder, "lock.txt")
        excludes.write_text("\n".join(NOT_NEEDED), "utf-8")
        if lock.exists() and not upgrade:
            shutil.copy(lock, output)
        command = [uv, "pip", "compile", "-", "--quiet", "--no-config", "--universal", "--generate-hashes"]
        command += ["--python-version", OLDEST_PYTHON, "--no-header", "--output-file", str(output)]
        command += ["--only-binary", ":all:", "--no-binary", SOURCE_ONLY, "--excludes", str(excludes)]
        for other in earlier:
            command += ["--constraints", str(LOCKS / f"{other}.txt")]
        subprocess.run(
            command, input="\n".join(direct), text=True, check=True, env=clean_environment(), cwd=ROOT
        )
        lock.write_text(header(name) + without_paths(output.read_text("utf-8")), "utf-8")


def header(name: str) -> str:
    """What the file is and how to make it again."""
    return f"# {name}: made by packaging/lock.py from pyproject.toml. Do not edit.\n"


def without_paths(text: str) -> str:
    """Name the sources of a requirement without the folders of the machine that made the lock."""
    text = re.sub(r"-c \S*/(\w+\.txt)", r"-c \1", text)
    return text.replace("-r -", "pyproject.toml")


def main(arguments: list[str]) -> int:
    """Make all locks, each after those it must agree with."""
    uv = shutil.which("uv")
    if uv is None:
        print("uv is missing. Install it (for example: pipx install uv) and call this again.")
        return 3
    LOCKS.mkdir(exist_ok=True)
    earlier: list[str] = []
    for name, direct in requirements().items():
        try:
            compile_lock(uv, name, direct, earlier, upgrade="--upgrade" in arguments)
        except subprocess.CalledProcessError:
            print(f"{name}.txt could not be made; uv says why above. Nothing was changed in this file.")
            return 1
        print(f"{name}.txt")
        earlier.append(name)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
