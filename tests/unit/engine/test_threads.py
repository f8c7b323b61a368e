"""The number of threads respects what the process may use, and llama.cpp stays in the worker."""

import subprocess
import sys

import pytest

from klartafel.engine.threads import Threads, sensible_threads


@pytest.mark.skipif(sys.platform != "linux", reason="affinity is asked of Linux")
def test_no_more_threads_than_the_process_may_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("psutil.cpu_count", lambda logical: 8)
    monkeypatch.setattr("os.sched_getaffinity", lambda _: {0, 3})
    assert sensible_threads() == Threads(2, 1)
    monkeypatch.setattr("os.sched_getaffinity", lambda _: set(range(16)))
    assert sensible_threads() == Threads(8, 4)
    monkeypatch.setattr("psutil.cpu_count", lambda logical: None)
    assert sensible_threads() == Threads(16, 8)
    monkeypatch.setattr("os.sched_getaffinity", lambda _: {5})
    assert sensible_threads() == Threads(1, 1)


def test_the_parent_never_imports_llama_cpp() -> None:
    """A crash inside the library must not be able to take the program along."""
    modules = ["local", "probe", "protocol", "scripted", "supervisor", "templates", "wire"]
    code = "import sys\n" + "".join(f"import klartafel.engine.{name}\n" for name in modules)
    code += "assert 'llama_cpp' not in sys.modules and 'numpy' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
