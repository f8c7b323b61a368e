"""System packages: which are really missing, and apt-get where there is the right to and consent."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from setup_steps.child import run
from setup_steps.progress import Display


@dataclass(frozen=True, slots=True)
class SystemPackage:
    """A Debian package and the library in it by which other systems are asked for the same."""

    name: str
    library: str = ""


# Qt needs these even without a screen ...
WINDOWLESS = (
    SystemPackage("libgl1", "libGL.so.1"),
    SystemPackage("libegl1", "libEGL.so.1"),
    SystemPackage("libdbus-1-3", "libdbus-1.so.3"),
    SystemPackage("libfontconfig1", "libfontconfig.so.1"),
    SystemPackage("libglib2.0-0", "libglib-2.0.so.0"),
    SystemPackage("libxkbcommon0", "libxkbcommon.so.0"),
)
# ... and these on one.
SCREEN = (
    SystemPackage("libxkbcommon-x11-0", "libxkbcommon-x11.so.0"),
    SystemPackage("libxcb-cursor0", "libxcb-cursor.so.0"),
    SystemPackage("libxcb-icccm4", "libxcb-icccm.so.4"),
    SystemPackage("libxcb-keysyms1", "libxcb-keysyms.so.1"),
    SystemPackage("libxcb-image0", "libxcb-image.so.0"),
    SystemPackage("libxcb-render-util0", "libxcb-render-util.so.0"),
    SystemPackage("libxcb-randr0", "libxcb-randr.so.0"),
    SystemPackage("libxcb-shape0", "libxcb-shape.so.0"),
    SystemPackage("libxcb-xkb1", "libxcb-xkb.so.1"),
    SystemPackage("libx11-xcb1", "libX11-xcb.so.1"),
)
FONT = SystemPackage("fonts-dejavu-core")
ENGINE_RUNTIME = SystemPackage("libgomp1", "libgomp.so.1")
COMPILER = SystemPackage("g++")
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts")


def missing_packages(
    wanted: Iterable[SystemPackage], installed: Collection[str], loadable: Callable[[str], bool]
) -> list[SystemPackage]:
    """What is neither installed by its Debian name nor there under another.

    Newer systems call libglib2.0-0 libglib2.0-0t64, so a library that can be loaded is not missing.
    """
    return [
        package
        for package in wanted
        if package.name not in installed and not (package.library and loadable(package.library))
    ]


def installed_packages(wanted: Iterable[SystemPackage]) -> set[str]:
    """Those that dpkg knows as installed; none where there is no dpkg."""
    if not shutil.which("dpkg-query"):
        return set()
    command = ["dpkg-query", "--show", "--showformat", "${Package} ${db:Status-Status}\n"]
    answer = subprocess.run(
        [*command, *(package.name for package in wanted)], capture_output=True, text=True, check=False
    )
    known = (line.split() for line in answer.stdout.splitlines())
    return {words[0] for words in known if words[1:] == ["installed"]}


def loadable(library: str) -> bool:
    """Whether the system finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_font() -> bool:
    """Whether there is any font at all; Qt brings none."""
    return any(next(Path(folder).rglob("*.[to]t[fc]"), None) for folder in FONT_FOLDERS)


def window_packages(screen: bool) -> list[SystemPackage]:
    """What the window still lacks on this Linux; nothing on other systems, where Qt brings it all."""
    if not sys.platform.startswith("linux"):
        return []
    wanted = [*WINDOWLESS, *(SCREEN if screen else ())]
    missing = missing_packages(wanted, installed_packages(wanted), loadable)
    return missing if has_font() else [*missing, FONT]


def consent(arguments: Collection[str], environment: Mapping[str, str]) -> bool:
    """Whether apt-get may run without asking: `--yes`, or a CI machine."""
    return "--yes" in arguments or environment.get("CI", "").lower() in ("true", "1")


class Apt:
    """apt-get, as far as it may be used here."""

    def __init__(self, display: Display, log: Path, agreed: bool) -> None:
        self._display = display
        self._log = log
        self._agreed = agreed

    @staticmethod
    def line(packages: Iterable[SystemPackage]) -> str:
        """The one line a person can type."""
        return f"{sudo()}apt-get install {' '.join(package.name for package in packages)}"

    @staticmethod
    def here() -> bool:
        """Whether this system has apt-get at all."""
        return shutil.which("apt-get") is not None

    def install(self, packages: list[SystemPackage]) -> bool:
        """Install after asking, where there is the right to; False if not everything is there afterwards."""
        prefix = self._right()
        if prefix is None or not packages or not self._may(packages):
            return not packages
        words = self._display.words
        apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=60"]
        environment = {**os.environ, "LC_ALL": "C.UTF-8"}
        # Package lists may be missing or old; where they cannot be renewed, the old ones may still do.
        run([*apt, "update"], self._display, words("title-lists"), self._log, environment)
        names = [package.name for package in packages]
        command = [*apt, "install", "--yes", "--no-install-recommends", *names]
        finished = run(command, self._display, words("title-system"), self._log, environment)
        if not finished.ok:
            self._display.say(words("system-failed", reason=finished.reason))
        return finished.ok

    def _right(self) -> list[str] | None:
        """What to put before apt-get: nothing for root, sudo if it asks nothing; None without the right."""
        if not self.here():
            return None
        if os.geteuid() == 0:
            return []
        if shutil.which("sudo"):
            asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
            if asked.returncode == 0:
                return ["sudo", "-n"]
        return None

    def _may(self, packages: Iterable[SystemPackage]) -> bool:
        words = self._display.words
        self._display.say(words("system-missing", names=", ".join(package.name for package in packages)))
        if self._agreed or not sys.stdin.isatty():
            return self._agreed
        return input(words("system-ask")).strip().lower() in ("", "j", "ja", "y", "yes")


def sudo() -> str:
    """`sudo ` where a line needs it."""
    return "" if sys.platform == "win32" or os.geteuid() == 0 else "sudo "
