"""An export is the old one or the new one, whole, whatever happens; and nobody's own files are lost."""

import json
import os
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from klartafel.domain.message import OutsideMissing, WrongCall
from klartafel.exporters import staging
from klartafel.exporters.staging import PROVENANCE, account_of, files_in, new_file, new_folder, sha256_of


def export(destination: Path, content: str, *names: str) -> None:
    with new_folder(destination) as folder:
        for name in names or ("index.html", "pages/krug.html"):
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(content)
        listed = [
            {"path": file.relative_to(folder).as_posix(), "sha256": sha256_of(file)}
            for file in files_in(folder)
        ]
        (folder / PROVENANCE).write_text(json.dumps({"files": listed}))


def content_of(destination: Path) -> set[str]:
    return {file.read_text() for file in files_in(destination) if file.name != PROVENANCE}


@pytest.fixture(params=["exchange", "two steps"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Linux swaps folders in one step; elsewhere there are two."""
    if request.param == "two steps":
        monkeypatch.setattr(staging, "_exchange", lambda folder, destination: False)
    return str(request.param)


def test_a_new_export_takes_the_place_of_an_older_one(tmp_path: Path, way: str) -> None:
    export(tmp_path / "web", "alt", "index.html", "weg.html")
    export(tmp_path / "web", "neu")
    assert content_of(tmp_path / "web") == {"neu"}
    assert not (tmp_path / "web" / "weg.html").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["web"]


def stop_halfway(destination: Path) -> None:
    with new_folder(destination) as folder:
        (folder / "index.html").write_text("neu")
        raise RuntimeError


def test_a_failed_export_leaves_the_older_one_whole(tmp_path: Path, way: str) -> None:
    export(tmp_path / "web", "alt")
    with pytest.raises(RuntimeError):
        stop_halfway(tmp_path / "web")
    assert content_of(tmp_path / "web") == {"alt"}
    assert [path.name for path in tmp_path.iterdir()] == ["web"]


def test_a_full_disk_is_named_and_leaves_the_older_one_whole(tmp_path: Path) -> None:
    export(tmp_path / "web", "alt")
    with pytest.raises(OutsideMissing) as trouble, new_folder(tmp_path / "web"):
        raise OSError(28, "No space left on device")
    assert ("reason", "No space left on device") in trouble.value.message.values
    assert content_of(tmp_path / "web") == {"alt"}


KILLED = """
    import os, sys
    from pathlib import Path
    from klartafel.exporters import staging
    from klartafel.platform import durable
    from test_staging import export

    step, destination = sys.argv[1], Path(sys.argv[2])
    die = lambda *_: os._exit(9)
    if step == "while writing":
        staging._sync = die
    elif step == "before the swap":
        staging._take_place = die
    elif step == "after the swap":
        sync = durable.sync_directory
        durable.sync_directory = lambda folder: die() if folder == destination.parent else sync(folder)
    elif step == "between two renames":
        staging._exchange = lambda *_: False
        rename = Path.rename
        Path.rename = lambda self, target: (rename(self, target), die())
    export(destination, "neu")
"""


@pytest.mark.parametrize(
    "step", ["while writing", "before the swap", "after the swap", "between two renames"]
)
@pytest.mark.fault
def test_killed_at_any_step_the_export_is_old_or_new(tmp_path: Path, step: str) -> None:
    destination = tmp_path / "web"
    export(destination, "alt")
    code = [sys.executable, "-c", textwrap.dedent(KILLED), step, str(destination)]
    paths = os.pathsep.join((str(Path(__file__).parent), *sys.path))
    assert subprocess.run(code, env={**os.environ, "PYTHONPATH": paths}, check=False).returncode == 9
    if step == "between two renames":
        assert not destination.exists()  # the old export has its other name; the next call gives it back
        with pytest.raises(RuntimeError):
            stop_halfway(destination)
    assert content_of(destination) == ({"neu"} if step == "after the swap" else {"alt"})
    export(destination, "danach")
    assert content_of(destination) == {"danach"}


def test_what_killed_exports_leave_is_cleared_up_later(tmp_path: Path) -> None:
    young, old = tmp_path / ".klartafel-unfinished-a", tmp_path / ".klartafel-unfinished-b"
    young.mkdir()
    old.mkdir()
    os.utime(old, (time.time() - 100_000,) * 2)
    export(tmp_path / "web", "neu")
    assert young.exists()  # another program may be writing it
    assert not old.exists()


def own_picture(folder: Path) -> None:
    folder.mkdir()
    (folder / "urlaub.jpg").write_text("mein Bild")


def export_with_notes(folder: Path) -> None:
    export(folder, "alt")
    (folder / "pages" / "notizen.txt").write_text("meine Notiz")


def someone_elses_provenance(folder: Path) -> None:
    folder.mkdir()
    (folder / PROVENANCE).write_text('{"files": [{"name": "x"}]}')
    (folder / "x").write_text("fremd")


@pytest.mark.parametrize("fill", [own_picture, export_with_notes, someone_elses_provenance])
def test_a_folder_with_anything_else_in_it_is_refused(tmp_path: Path, fill: Callable[[Path], None]) -> None:
    fill(tmp_path / "web")
    before = content_of(tmp_path / "web")
    with pytest.raises(WrongCall) as refusal:
        export(tmp_path / "web", "neu")
    assert refusal.value.message.id == "export.foreign-file"
    assert content_of(tmp_path / "web") == before


def test_what_systems_put_into_folders_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "Thumbs.db").write_text("")
    export(tmp_path / "web", "neu")
    assert content_of(tmp_path / "web") == {"neu"}


def test_a_file_is_no_place_for_a_folder(tmp_path: Path) -> None:
    (tmp_path / "web").write_text("wichtig")
    with pytest.raises(WrongCall) as refusal:
        export(tmp_path / "web", "neu")
    assert refusal.value.message.id == "export.is-a-file"
    assert (tmp_path / "web").read_text() == "wichtig"


def test_a_link_keeps_pointing_where_it_did(tmp_path: Path) -> None:
    (tmp_path / "server").mkdir()
    (tmp_path / "web").symlink_to(tmp_path / "server", target_is_directory=True)
    export(tmp_path / "web", "neu")
    assert (tmp_path / "web").is_symlink()
    assert content_of(tmp_path / "server") == {"neu"}


def table(destination: Path, content: str) -> None:
    with new_file(destination) as folder:
        file = folder / destination.name
        file.write_text(content)
        listed = [{"path": file.name, "sha256": sha256_of(file)}]
        (folder / PROVENANCE).write_text(json.dumps({"files": listed}))


def test_a_single_file_has_its_account_beside_it_and_is_replaced(tmp_path: Path) -> None:
    table(tmp_path / "texte.csv", "alt")
    table(tmp_path / "texte.csv", "neu")
    assert (tmp_path / "texte.csv").read_text() == "neu"
    assert account_of(tmp_path / "texte.csv").name == "texte.csv.provenance.json"
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("foreign", [True, False])
def test_a_file_that_people_wrote_or_changed_is_never_replaced(tmp_path: Path, foreign: bool) -> None:
    if not foreign:
        table(tmp_path / "texte.csv", "alt")
    (tmp_path / "texte.csv").write_text("von Hand")
    with pytest.raises(WrongCall) as refusal:
        table(tmp_path / "texte.csv", "neu")
    assert refusal.value.message.id == "export.foreign"
    assert (tmp_path / "texte.csv").read_text() == "von Hand"
