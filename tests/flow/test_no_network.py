"""S15: in ordinary use no process of the program opens an internet socket.

Three observers, each shown that it can see: an audit hook in every Python process (it sees Python's
sockets), strace (it sees every system call, also of native libraries) and a network namespace without
any network (in which ordinary use must not notice that anything is missing).
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from model_fakes import gguf_bytes, model_server

pytestmark = pytest.mark.fault

WATCHER = """
import os, sys
def watch(event, arguments):
    if event.startswith("socket.") and event != "socket.gethostname":
        family = arguments[1] if event == "socket.__new__" else getattr(arguments[0], "family", "name")
        if family not in (1, -1):  # 1: local; -1: made from a descriptor
            report = os.open(os.environ["SOCKET_REPORT"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
            os.write(report, f"{event} {family} {sys.argv}\\n".encode())
            os.close(report)
sys.addaudithook(watch)
"""

IMPORT_EVERYTHING = """
import importlib, pkgutil, klartafel
for module in pkgutil.walk_packages(klartafel.__path__, "klartafel."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
        print(module.name)
"""

CONNECT = "import socket, sys; socket.create_connection(('127.0.0.1', int(sys.argv[1])), 5)"
CONNECT_IN_A_CHILD = (
    f"import subprocess, sys; subprocess.run([sys.executable, '-c', {CONNECT!r}, sys.argv[1]])"
)

GERMAN = "Der Krug ist aus Ton. Er wurde 1748 gemacht und stand in einer Küche in Westfalen.\n"
ENGLISH = "The jug is made of clay. It was made in 1748 and stood in a kitchen in Westphalia.\n"
TABLE = (
    "Inventarnummer;Titel;Beschreibung\n1987/12;Krug;Ein Krug aus Ton von 1748.\n1987/13;Teller;Ein Teller.\n"
)


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Every Python process started with this tells of its internet sockets."""
    watcher = tmp_path / "watcher"
    watcher.mkdir()
    (watcher / "sitecustomize.py").write_text(WATCHER, "utf-8")
    paths = os.pathsep.join([str(watcher), *filter(None, [os.environ.get("PYTHONPATH")])])
    own = {"PYTHONPATH": paths, "SOCKET_REPORT": str(tmp_path / "report.txt")}
    return os.environ | own | {"QT_QPA_PLATFORM": "offscreen"}


@dataclass(frozen=True)
class Call:
    """A call of the command line and the exit codes with which it has done something."""

    words: tuple[str, ...]
    expected: tuple[int, ...]


ORDINARY_USE = (
    Call(("new", "museum.klartafel"), (0,)),
    Call(("import", "museum.klartafel", "liste.csv"), (0,)),
    Call(("list", "museum.klartafel"), (0,)),
    Call(("check", "krug.txt"), (0, 1)),
    Call(("check", "--profile", "plain-en", "--lang", "en", "jug.txt"), (0, 1)),
    Call(("export", "museum.klartafel", "web", "--format", "web"), (0, 1)),
    Call(("export", "museum.klartafel", "texts.csv", "--format", "csv"), (0, 1)),
    Call(("report", "museum.klartafel", "report.docx"), (0,)),
    Call(("speak", "--text", "krug.txt", "--out", "krug.wav"), (0, 3)),  # 3: no voice on this machine
    Call(("models", "list"), (0,)),
    Call(("models", "import", "noise.gguf"), (3, 4)),  # 3: no engine; 4: not a model that works
    Call(("doctor",), (0, 3)),
)


@pytest.fixture
def museum(tmp_path: Path) -> Path:
    """A folder with what the ordinary calls need."""
    folder = tmp_path / "museum"
    folder.mkdir()
    for name, text in (("krug.txt", GERMAN), ("jug.txt", ENGLISH), ("liste.csv", TABLE)):
        (folder / name).write_text(text, "utf-8")
    (folder / "noise.gguf").write_bytes(gguf_bytes())
    return folder


@pytest.fixture
def port() -> Iterator[str]:
    with model_server(b"") as server:
        yield server.web.endpoint.rpartition(":")[2]


def run(
    command: Sequence[str], environment: dict[str, str], folder: Path, *before: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*before, *command], env=environment, cwd=folder, capture_output=True, text=True, timeout=120
    )


def use(call: Call, environment: dict[str, str], folder: Path, *before: str) -> None:
    """Make a call that must do its work."""
    result = run([sys.executable, "-m", "klartafel", *call.words], environment, folder, *before)
    assert result.returncode in call.expected, (call.words, result.stderr)
    assert "Traceback" not in result.stderr, (call.words, result.stderr)


def reported(environment: dict[str, str]) -> str:
    report = Path(environment["SOCKET_REPORT"])
    return report.read_text("utf-8") if report.exists() else ""


# Watched


@pytest.fixture
def strace(tmp_path: Path) -> list[str]:
    """What to put before a command to have its system calls written down; empty where that is impossible."""
    trace = ["strace", "-f", "-qq", "-e", "trace=socket,connect,sendto,bind", "-o", str(tmp_path / "calls")]
    if not shutil.which("strace") or subprocess.run([*trace, "true"], capture_output=True).returncode:
        return []
    return trace


def internet_calls(folder: Path) -> list[str]:
    calls = folder / "calls"
    trace = calls.read_text("utf-8", errors="replace") if calls.exists() else ""
    return [line for line in trace.splitlines() if "AF_INET" in line]


def test_importing_everything_opens_no_socket(
    environment: dict[str, str], tmp_path: Path, strace: list[str]
) -> None:
    result = run([sys.executable, "-c", IMPORT_EVERYTHING], environment, tmp_path, *strace)
    assert result.returncode == 0, result.stderr
    assert {"klartafel.services.importing", "klartafel.gui.main_window"} <= set(result.stdout.split())
    assert reported(environment) == ""
    assert internet_calls(tmp_path) == []


def test_ordinary_use_opens_no_socket(
    environment: dict[str, str], museum: Path, tmp_path: Path, strace: list[str]
) -> None:
    for call in ORDINARY_USE:
        use(call, environment, museum, *strace)
        assert reported(environment) == "", call.words
        assert internet_calls(tmp_path) == [], call.words


@pytest.mark.parametrize("script", [CONNECT, CONNECT_IN_A_CHILD])
def test_the_hook_sees_a_socket_where_there_is_one(
    environment: dict[str, str], tmp_path: Path, port: str, script: str
) -> None:
    assert run([sys.executable, "-c", script, port], environment, tmp_path).returncode == 0
    assert "socket.connect" in reported(environment)


def test_strace_sees_a_socket_where_there_is_one(
    environment: dict[str, str], tmp_path: Path, port: str, strace: list[str]
) -> None:
    if not strace:
        pytest.skip("system calls cannot be watched here, so nobody watched the native libraries")
    result = run([sys.executable, "-c", CONNECT_IN_A_CHILD, port], environment, tmp_path, *strace)
    assert result.returncode == 0
    assert internet_calls(tmp_path) != []


# No network at all


@pytest.fixture
def no_network() -> list[str]:
    without = ["unshare", "-rn"]
    if not shutil.which("unshare") or subprocess.run([*without, "true"], capture_output=True).returncode:
        pytest.skip("a namespace without network cannot be made here")
    return without


def test_ordinary_use_does_not_miss_the_network(
    environment: dict[str, str], museum: Path, no_network: list[str]
) -> None:
    for call in ORDINARY_USE:
        use(call, environment, museum, *no_network)


def test_fetching_does_miss_it_and_says_so_in_a_sentence(
    environment: dict[str, str], tmp_path: Path, no_network: list[str]
) -> None:
    fetch = [sys.executable, "-m", "klartafel", "models", "fetch", "smollm2-135m-instruct-q4_1"]
    result = run(fetch, environment | {"PIP_RETRIES": "0"}, tmp_path, *no_network)
    assert result.returncode == 3, result.stderr
    assert "SmolLM2 135M Instruct" in result.stderr
    assert "Traceback" not in result.stderr


def test_the_namespace_has_no_network(
    environment: dict[str, str], tmp_path: Path, port: str, no_network: list[str]
) -> None:
    connect = [sys.executable, "-c", CONNECT, port]
    assert run(connect, environment, tmp_path, *no_network).returncode != 0
    assert run(connect, environment, tmp_path).returncode == 0
