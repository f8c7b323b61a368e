"""The door to the network, shut by default: only fetching a model opens it, for as long as it takes.

What this can stop: every socket that Python code in this process creates, connects, binds or sends
through, and every look-up of a host name, in all threads and all libraries written in Python.

What it cannot stop: sockets opened by C or C++ code itself (Qt, llama.cpp, a library called through
ctypes), and anything in a child process. It guards against mistakes and chatty libraries, not against
code that means harm: whoever can run Python here can also get around it. That native parts stay
silent is therefore tried from outside, by system calls, in tests/flow/test_no_network.py.
"""

import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

# Desktop buses and our own pipes use local sockets; Windows has none in Python.
_LOCAL_FAMILIES = frozenset(int(getattr(socket, name)) for name in ("AF_UNIX",) if hasattr(socket, name))
_UNKNOWN_FAMILY = -1  # a socket made from an open descriptor; it is looked at again when it connects
_ON_A_SOCKET = frozenset({"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"})
_NAME_LOOKUPS = frozenset(
    {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}
)

# Per thread: while one thread fetches a model, all others stay shut off.
_reason: ContextVar[str | None] = ContextVar("reason for which the network is open", default=None)
_installed = False


class NetworkDenied(RuntimeError):
    """Something reached for the network outside `network_allowed`: a bug, never a matter of luck."""


def deny_network() -> None:
    """Shut the door for the rest of this process. Calling it again changes nothing."""
    global _installed
    if not _installed:
        sys.addaudithook(_guard)
        _installed = True


@contextmanager
def network_allowed(reason: str) -> Iterator[None]:
    """Open the door for this thread while the block runs; `reason` says in code what for."""
    token = _reason.set(reason)
    try:
        yield
    finally:
        _reason.reset(token)


def _guard(event: str, arguments: tuple[object, ...]) -> None:
    """Audit hook; events and their arguments are listed in the documentation of Python's audit events."""
    if not event.startswith("socket.") or _reason.get() is not None:
        return
    if event in _NAME_LOOKUPS:
        raise NetworkDenied(event)
    if event == "socket.__new__":
        _require_local(event, arguments[1])
    elif event in _ON_A_SOCKET:
        _require_local(event, getattr(arguments[0], "family", _UNKNOWN_FAMILY))


def _require_local(event: str, family: object) -> None:
    if family not in _LOCAL_FAMILIES and family != _UNKNOWN_FAMILY:
        raise NetworkDenied(f"{event} with address family {family}")
