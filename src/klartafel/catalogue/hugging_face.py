"""Fetching from Hugging Face: one file by repository and revision, resumed by byte ranges.

The only place of the program that opens a network socket itself.
"""

import http.client
import re
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, Protocol
from urllib.parse import quote, urlsplit

from klartafel.catalogue.entries import Digest, HuggingFaceSource
from klartafel.catalogue.part_file import PartFile
from klartafel.catalogue.progress import Meter
from klartafel.catalogue.sources import CHUNK, SourceUnavailable, WrongBytes, source_key
from klartafel.domain.message import Message
from klartafel.platform.network import network_allowed

_TRIES_WITHOUT_PROGRESS = 3
_BYTES_BETWEEN_CHECKPOINTS = 32 << 20
_WORTH_ANOTHER_TRY = frozenset({408, 425, 429, 500, 502, 503, 504})
_CONTENT_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+)")
_COMMIT = re.compile(r"[0-9a-f]{40}")


@dataclass(frozen=True, slots=True)
class Web:
    """Where the server is and how patiently it is asked; other values are for tests.

    Redirects are followed to the same `scheme` only. `timeout` and `pause` (between tries, doubled
    each time) are seconds.
    """

    endpoint: str = "https://huggingface.co"
    scheme: str = "https"
    timeout: float = 20.0
    pause: float = 2.0


class _Answer(Protocol):
    """What is used of an HTTP response."""

    status: int

    @property
    def headers(self) -> Mapping[str, str]: ...

    def read(self, amount: int) -> bytes: ...


class _Dropped(Exception):
    """The connection failed in a way that may pass."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason)
        self.reason = reason


def download(source: HuggingFaceSource, digest: Digest, part: PartFile, meter: Meter, web: Web) -> None:
    """Append the file, going on where an earlier call stopped.

    Raises SourceUnavailable with the reason where the server cannot be reached or has something else,
    WrongBytes where it sends more than the model has.
    """
    part.begin(source_key(source))
    fruitless = 0
    while part.missing:
        before = part.position
        try:
            _stream(_address(source, web), digest, part, meter, web)
            reason = Message.of("models.reason-cut-off")
        except _Dropped as dropped:
            reason = dropped.reason
        finally:
            part.checkpoint()
        fruitless = 0 if part.position > before else fruitless + 1
        if fruitless == _TRIES_WITHOUT_PROGRESS:
            raise SourceUnavailable(reason)
        if part.missing:
            meter.pause(web.pause * 2**fruitless, part.position)


def ask_for_digest(source: HuggingFaceSource, web: Web) -> tuple[Digest, str]:
    """Size and SHA-256 by the server's own word (Git LFS metadata), and the commit they hold for.

    The headers are those that Hugging Face sends with the redirect to a large file: X-Linked-Size,
    X-Linked-ETag (the SHA-256 of an LFS object) and X-Repo-Commit; its own client library reads the
    same. Raises SourceUnavailable where they cannot be had.
    """
    request = urllib.request.Request(_address(source, web), method="HEAD")  # noqa: S310 - see _request
    try:
        with _opened(request, web, _NoRedirects()) as answer:
            headers = answer.headers
    except _Dropped as dropped:
        raise SourceUnavailable(dropped.reason) from dropped
    sha256 = headers.get("X-Linked-ETag", "").strip('"')
    commit = headers.get("X-Repo-Commit", "")
    try:
        digest = Digest(int(headers.get("X-Linked-Size", "")), sha256)
    except ValueError:
        raise SourceUnavailable(Message.of("models.reason-no-digest")) from None
    if not _COMMIT.fullmatch(commit):
        raise SourceUnavailable(Message.of("models.reason-no-digest"))
    return digest, commit


def _address(source: HuggingFaceSource, web: Web) -> str:
    return (
        f"{web.endpoint}/{source.repository}/resolve/{quote(source.revision, safe='')}/{quote(source.file)}"
    )


def _stream(address: str, digest: Digest, part: PartFile, meter: Meter, web: Web) -> None:
    """One request, read as far as it goes."""
    headers = {"Range": f"bytes={part.position}-"} if part.position else {}
    request = urllib.request.Request(address, headers=headers)  # noqa: S310 - _opened checks the scheme
    with _opened(request, web, _SameScheme(web.scheme)) as answer:
        _require_the_model(answer, digest, part)
        meter.at(part.position)
        safe = part.position
        while data := _received(answer):
            if len(data) > part.missing:
                raise WrongBytes(Message.of("models.wrong-bytes"))
            part.write(data)
            if part.position - safe >= _BYTES_BETWEEN_CHECKPOINTS:
                part.checkpoint()
                safe = part.position
            meter.at(part.position)


def _require_the_model(answer: _Answer, digest: Digest, part: PartFile) -> None:
    """Look at the headers before a byte is kept; a server that ignores the range starts anew."""
    if answer.headers.get("Content-Type", "").startswith("text/html"):
        raise SourceUnavailable(Message.of("models.reason-web-page"))
    announced: int | None = None
    if answer.status == http.client.PARTIAL_CONTENT:
        found = _CONTENT_RANGE.fullmatch(answer.headers.get("Content-Range", ""))
        if not found or int(found[1]) != part.position:
            part.restart()
            raise _Dropped(Message.of("models.reason-wrong-range"))
        announced = int(found[2])
    else:
        part.restart()
        if length := answer.headers.get("Content-Length"):
            announced = int(length)
    if announced not in (None, digest.size):
        raise SourceUnavailable(Message.of("models.reason-other-size"))


def _received(answer: _Answer) -> bytes:
    try:
        return answer.read(CHUNK)
    except (OSError, http.client.HTTPException) as error:
        raise _Dropped(_reason_of(error)) from error


@contextmanager
def _opened(
    request: urllib.request.Request, web: Web, redirects: urllib.request.HTTPRedirectHandler
) -> Iterator[_Answer]:
    """An open response. Raises _Dropped for trouble that may pass, SourceUnavailable for other."""
    if urlsplit(request.full_url).scheme != web.scheme:
        raise ValueError(f"{request.full_url} is not {web.scheme}")
    request.add_header("User-Agent", "Klartafel")
    opener = urllib.request.build_opener(redirects)
    with network_allowed("a person asked for this model"):
        try:
            answer: IO[bytes] = opener.open(request, timeout=web.timeout)
        except urllib.error.HTTPError as error:
            if isinstance(redirects, _NoRedirects) and 300 <= error.code < 400:
                answer = error
            else:
                error.close()
                reason = Message.of("models.reason-status", status=error.code)
                if error.code in _WORTH_ANOTHER_TRY:
                    raise _Dropped(reason) from error
                raise SourceUnavailable(reason) from error
        except (OSError, http.client.HTTPException) as error:
            raise _Dropped(_reason_of(error)) from error
        with answer:
            yield answer  # type: ignore[misc]  # HTTPResponse and HTTPError both are such answers


class _SameScheme(urllib.request.HTTPRedirectHandler):
    """Follows redirects, but never from https to anything else."""

    def __init__(self, scheme: str) -> None:
        self._scheme = scheme

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        if urlsplit(newurl).scheme != self._scheme:
            raise SourceUnavailable(Message.of("models.reason-redirect"))
        return super().redirect_request(req, fp, code, msg, headers, newurl)


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """Leaves a redirect as it is, because its own headers are what we came for."""

    def redirect_request(self, *_arguments: object) -> None:
        return None


def _reason_of(error: Exception) -> Message:
    cause = error.reason if isinstance(error, urllib.error.URLError) else error
    return Message.of("models.reason-unreachable", detail=str(cause) or type(error).__name__)
