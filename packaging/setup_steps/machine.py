"""What this machine is: processor, compiler, screen."""

import os
import platform
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

# The engine's speed hangs on these; llama.cpp's options beside the names Linux gives them.
PROCESSOR_OPTIONS = {
    "GGML_SSE42": "sse4_2",
    "GGML_AVX": "avx",
    "GGML_AVX2": "avx2",
    "GGML_BMI2": "bmi2",
    "GGML_FMA": "fma",
    "GGML_F16C": "f16c",
}
# What llama.cpp reports about itself, beside the same names; it says nothing about SSE 4.2.
REPORTED = {
    "AVX": "avx",
    "AVX2": "avx2",
    "BMI2": "bmi2",
    "FMA": "fma",
    "F16C": "f16c",
    "AVX512": "avx512f",
}


def processor_flags(cpuinfo: Path = Path("/proc/cpuinfo")) -> frozenset[str] | None:
    """What the processor can do, by Linux's names; None where that cannot be known (other systems, ARM)."""
    try:
        lines = cpuinfo.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return None
    flags = next((line for line in lines if line.startswith("flags")), None)
    return None if flags is None else frozenset(flags.partition(":")[2].split())


def cmake_arguments(flags: frozenset[str] | None) -> str:
    """How llama.cpp is compiled.

    pip keeps the compiled wheel in its cache under a name that says nothing about the processor, and a home
    folder may be used from several machines. So "whatever this processor can do" (GGML_NATIVE) is off: a
    wheel with AVX-512 kills the program elsewhere. Instead a stated baseline is on that processors have had
    since about 2013, piece by piece only where it is there. Where the processor cannot be asked, llama.cpp's
    own baseline stays, which is the same.
    """
    arguments = ["-DGGML_NATIVE=OFF"]
    if flags is not None:
        arguments += [
            f"-D{name}={'ON' if flag in flags else 'OFF'}" for name, flag in PROCESSOR_OPTIONS.items()
        ]
    return " ".join(arguments)


def too_much(system_info: str, flags: frozenset[str] | None) -> set[str]:
    """What a compiled engine uses and this processor has not; `system_info` is llama.cpp's own line."""
    if flags is None:
        return set()
    used = {part.partition("=")[0].split(":")[-1].strip() for part in system_info.split("|") if "= 1" in part}
    return {name for name, flag in REPORTED.items() if name in used and flag not in flags}


def has_compiler(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether there is a C++ compiler."""
    if sys.platform == "win32":
        folder = environment.get("ProgramFiles(x86)", "")
        return (Path(folder) / "Microsoft Visual Studio" / "Installer" / "vswhere.exe").is_file()
    path = environment.get("PATH", "")
    return any(shutil.which(name, path=path) for name in ("c++", "g++", "clang++"))


def compiler_line(prefix: str) -> str:
    """The one line that brings a compiler; `prefix` is `sudo ` where it takes that."""
    if sys.platform == "win32":
        return "winget install Microsoft.VisualStudio.2022.BuildTools"
    if sys.platform == "darwin":
        return "xcode-select --install"
    for manager, line in (
        ("apt-get", "apt-get install g++"),
        ("dnf", "dnf install gcc-c++"),
        ("zypper", "zypper install gcc-c++"),
        ("pacman", "pacman -S gcc"),
    ):
        if shutil.which(manager):
            return prefix + line
    return f"g++ ({platform.system()})"


def has_screen(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether a window can be shown."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))
