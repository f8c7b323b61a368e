"""The door to the network. Each trial runs in a child, because an audit hook can never be taken off."""

import json
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from klartafel.platform.network import NetworkDenied, network_allowed

SOURCES = Path(__file__).parents[3] / "src" / "klartafel"

TRIALS = """
    import json, socket, sys, threading, urllib.request
    from klartafel.platform.network import NetworkDenied, deny_network, network_allowed

    server = socket.create_server(("127.0.0.1", 0))
    address = server.getsockname()
    made_before = socket.socket()
    udp = socket.socket(type=socket.SOCK_DGRAM)

    def outcome(attempt):
        try:
            attempt()
        except NetworkDenied:
            return "denied"
        except OSError:
            return "failed"
        return "open"

    def in_a_thread(attempt):
        found = []
        thread = threading.Thread(target=lambda: found.append(outcome(attempt)))
        thread.start()
        thread.join()
        return found[0]

    def connect():
        socket.create_connection(address, timeout=5).close()

    attempts = {
        "IPv4 socket": lambda: socket.socket(socket.AF_INET).close(),
        "IPv6 socket": lambda: socket.socket(socket.AF_INET6).close(),
        "connection": connect,
        "socket made before": lambda: made_before.connect(address),
        "datagram": lambda: udp.sendto(b"x", address),
        "listening": lambda: socket.create_server(("127.0.0.1", 0)).close(),
        "look-up": lambda: socket.getaddrinfo("localhost", 80),
        "old look-up": lambda: socket.gethostbyname("localhost"),
        "web": lambda: urllib.request.urlopen(f"http://127.0.0.1:{address[1]}", timeout=0.1),
    }
    local = {"local pair": lambda: [end.close() for end in socket.socketpair()], "host": socket.gethostname}

    said = {}
    if sys.argv[1] == "guarded":
        deny_network()
        deny_network()
    for name, attempt in (attempts | local).items():
        said[name] = outcome(attempt)
    with network_allowed("a trial"):
        said["allowed"] = outcome(connect)
        said["allowed elsewhere only"] = in_a_thread(connect)
    said["afterwards"] = outcome(connect)
    print(json.dumps(said))
"""


def outcomes(mode: str) -> dict[str, str]:
    script = textwrap.dedent(TRIALS)
    result = subprocess.run(
        [sys.executable, "-c", script, mode], capture_output=True, text=True, timeout=60, check=True
    )
    answer: dict[str, str] = json.loads(result.stdout)
    return answer


@pytest.mark.skipif(sys.platform == "win32", reason="Python has no local sockets there")
def test_only_this_thread_gets_through_and_only_while_it_is_allowed() -> None:
    said = outcomes("guarded")
    through = {name for name, outcome in said.items() if outcome != "denied"}
    assert through == {"local pair", "host", "allowed"}
    assert said["allowed"] == "open"


def test_without_the_guard_the_same_trials_get_through() -> None:
    said = outcomes("unguarded")
    assert "denied" not in said.values()
    assert [said[name] for name in ("IPv4 socket", "connection", "look-up", "afterwards")] == ["open"] * 4


def test_allowing_ends_with_an_exception_too() -> None:
    with pytest.raises(NetworkDenied), network_allowed("a trial"):
        raise NetworkDenied


def test_only_fetching_opens_the_door_or_knows_a_network_library() -> None:
    wanted = ("network_allowed(", "import socket", "from socket", "urllib.request", "http.client")
    wanted += ("ftplib", "smtplib", "import requests", "import httpx", "QtNetwork", "QtWebEngine")
    found = {
        file.relative_to(SOURCES).as_posix()
        for file in SOURCES.rglob("*.py")
        if any(word in file.read_text("utf-8") for word in wanted)
    }
    assert found == {"platform/network.py", "catalogue/hugging_face.py"}
