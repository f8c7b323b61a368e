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
from klartafel.catalogue.sources import CHUNK, SourceUnavailable, source_key
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

    Redirects are followed to the same `scheme` only. `timeout` and `pause` (between tries) are seconds.
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

    def read1(self, amount: int, /) -> bytes: ...


class _Dropped(Exception):
    """The connection failed in a way that may pass."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason)
        self.reason = reason


def download(source: HuggingFaceSource, digest: Digest, part: PartFile, meter: Meter, web: Web) -> None:
    """Append the file, going on where an earlier call stopped.

    While bytes come, a broken connection is taken up again; a server that gives none is left at once
    for the next source. Raises SourceUnavailable with the reason where it cannot be reached or has
    something else, WrongBytes where it sends more than the model has.
    """
    key = source_key(source)
    tries_left = 1
    while (before := part.position_for(key)) < digest.size:
        try:
            _stream(source, digest, part, meter, web)
        except _Dropped as dropped:
            came = part.position_for(key) > before
            tries_left = _TRIES_WITHOUT_PROGRESS if came else tries_left - 1
            if not tries_left:
                raise SourceUnavailable(dropped.reason) from dropped
            meter.pause(web.pause, part.position)


def ask_for_digest(source: HuggingFaceSource, web: Web) -> tuple[Digest, str]:
    """Size and SHA-256 by the server's own word (Git LFS metadata), and the commit they hold for.

    The headers are those that Hugging Face sends with the redirect to a large file: X-Linked-Size,
    X-Linked-ETag (the SHA-256 of an LFS object) and X-Repo-Commit; its own client library reads the
    same. Raises SourceUnavailable where they cannot be had.
    """
    request = urllib.request.Request(_address(source, web), method="HEAD")  # noqa: S310 - see _opened
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


def _stream(source: HuggingFaceSource, digest: Digest, part: PartFile, meter: Meter, web: Web) -> None:
    """One request, read as far as it goes; what came is safe in the end, however it ends."""
    position = part.position_for(source_key(source))
    headers = {"Range": f"bytes={position}-"} if position else {}
    request = urllib.request.Request(_address(source, web), headers=headers)  # noqa: S310 - see _opened
    with _opened(request, web, _SameScheme(web.scheme)) as answer:
        goes_on = _goes_on(answer, digest, position)
        part.begin(source_key(source))
        if not goes_on:
            part.restart()
        try:
            _append(answer, part, meter)
        finally:
            part.checkpoint()


def _append(answer: _Answer, part: PartFile, meter: Meter) -> None:
    safe = part.position
    while data := _received(answer):
        part.write(data)
        if part.position - safe >= _BYTES_BETWEEN_CHECKPOINTS:
            part.checkpoint()
            safe = part.position
        meter.at(part.position)
    if part.missing:
        raise _Dropped(Message.of("models.reason-cut-off"))


def _goes_on(answer: _Answer, digest: Digest, position: int) -> bool:
    """Whether the answer continues at `position`; a server may also ignore that and begin anew.

    Looks at the headers before a byte is kept. Raises SourceUnavailable where they speak of another file.
    """
    if answer.headers.get("Content-Type", "").startswith("text/html"):
        raise SourceUnavailable(Message.of("models.reason-web-page"))
    partial = answer.status == http.client.PARTIAL_CONTENT
    if partial:
        found = _CONTENT_RANGE.fullmatch(answer.headers.get("Content-Range", ""))
        if not found or int(found[1]) != position:
            raise SourceUnavailable(Message.of("models.reason-wrong-range"))
        announced = found[2]
    else:
        announced = answer.headers.get("Content-Length", str(digest.size))
    if announced != str(digest.size):
        raise SourceUnavailable(Message.of("models.reason-other-size"))
    return partial


def _received(answer: _Answer) -> bytes:
    try:
        # What is there now, not all that was asked for: on a slow line a stop must not wait for 1 MB.
        return answer.read1(CHUNK)
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
