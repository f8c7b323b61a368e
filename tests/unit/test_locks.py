"""What is installed is pinned, checked by hash, tells nothing of the machine that pinned it, and is named."""

import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = ("pip", "build", "base", "engine", "test")
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def normal(name: str) -> str:
    """A package's name as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def lock_text(name: str) -> str:
    return (ROOT / "packaging" / "locks" / f"{name}.txt").read_text("utf-8")


def pins(text: str) -> list[tuple[str, str]]:
    """Name and version of every package of a lock; one may stand there twice for different Pythons."""
    found = re.findall(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", text, re.MULTILINE)
    return [(normal(name), version) for name, version in found]


def direct_requirements() -> dict[str, list[str]]:
    project, groups = PYPROJECT["project"], PYPROJECT["dependency-groups"]
    extras = project["optional-dependencies"]
    return {
        "pip": groups["pip"],
        "build": [*groups["build"], *PYPROJECT["build-system"]["requires"]],
        "base": project["dependencies"],
        "engine": extras["engine"],
        "test": extras["test"],
    }


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_carries_hashes(name: str) -> None:
    text = lock_text(name)
    packages = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)[1:]
    assert len(packages) == len(pins(text)) > 0
    assert [package for package in packages if not re.search(r"--hash=sha256:[0-9a-f]{64}\b", package)] == []


@pytest.mark.parametrize("name", LOCKS)
def test_no_host_and_no_folder_is_named(name: str) -> None:
    telling = re.compile(
        r"://|@|index-url|find-links|--trusted|\.whl|(?<![\w.])/\w|\\\w|[A-Z]:\\", re.IGNORECASE
    )
    assert telling.findall(lock_text(name)) == []


@pytest.mark.parametrize("name", LOCKS)
def test_locks_hold_the_versions_of_pyproject(name: str) -> None:
    direct = [
        re.fullmatch(r"([\w.-]+)==([\w.]+)(?:; python_version \S+ \S+)?", line)
        for line in direct_requirements()[name]
    ]
    assert all(direct), "a direct requirement is not pinned to one version"
    wanted = {(normal(match[1]), match[2]) for match in direct if match}
    assert wanted <= set(pins(lock_text(name)))


def test_locks_agree_with_each_other() -> None:
    versions: dict[str, set[frozenset[str]]] = {}
    for name in LOCKS:
        in_lock: dict[str, set[str]] = {}
        for package, version in pins(lock_text(name)):
            in_lock.setdefault(package, set()).add(version)
        for package, found in in_lock.items():
            versions.setdefault(package, set()).add(frozenset(found))
    assert {package: found for package, found in versions.items() if len(found) > 1} == {}


def test_jinja_has_no_known_hole_in_its_sandbox() -> None:
    version = dict(pins(lock_text("engine")))["jinja2"]
    assert tuple(int(part) for part in version.split(".")) >= (3, 1, 6)


def notice() -> dict[str, tuple[str, str]]:
    """Version and licence of every package that NOTICE.md names."""
    rows = re.findall(
        r"^\| ([\w.-]+) \| ([\w., ]+) \| ([^|]+) \| [^|]{8,} \|$",
        (ROOT / "NOTICE.md").read_text("utf-8"),
        re.MULTILINE,
    )
    return {normal(name): (version, licence.strip()) for name, version, licence in rows}


def test_notice_names_every_package_with_its_version() -> None:
    locked: dict[str, list[str]] = {}
    for name in LOCKS:
        for package, version in pins(lock_text(name)):
            if version not in locked.setdefault(package, []):
                locked[package].append(version)
    named = {package: version for package, (version, _) in notice().items() if package != "package"}
    assert named == {package: ", ".join(versions) for package, versions in locked.items()}


def test_notice_gives_the_licence_that_packages_state() -> None:
    wrong = {}
    for package, (_, licence) in notice().items():
        try:
            stated = metadata.metadata(package).get("License-Expression")
        except metadata.PackageNotFoundError:
            continue
        if stated and stated != licence:
            wrong[package] = stated
    assert wrong == {}


def test_every_licence_goes_together_with_ours_but_one() -> None:
    # Compatible with GPL-3.0-or-later according to the licence list of the Free Software Foundation.
    compatible = {
        *("MIT", "MIT-CMU", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "Zlib", "CC0-1.0", "PSF-2.0"),
        *("Apache-2.0", "MPL-2.0", "LGPL-2.1-or-later", "LGPL-3.0-only", "LGPL-3.0-or-later"),
        *("GPL-2.0-or-later", "GPL-3.0-or-later", "GPL-3.0-only"),
    }
    refused = {}
    for package, (_, licence) in notice().items():
        all_of = licence.split(" AND ")
        if package != "package" and not all(set(part.split(" OR ")) & compatible for part in all_of):
            refused[package] = licence
    # Known, and explained in the notice.
    assert refused == {"regex": "Apache-2.0 AND CNRI-Python"}
    assert "**regex**" in (ROOT / "NOTICE.md").read_text("utf-8")


def test_licence_texts_are_there() -> None:
    assert "GNU GENERAL PUBLIC LICENSE" in (ROOT / "LICENSE").read_text("utf-8")[:200]
    assert "END OF TERMS AND CONDITIONS" in (ROOT / "LICENSE").read_text("utf-8")
    checks = ROOT / "src" / "klartafel" / "checks" / "LICENSE"
    assert "MIT" in checks.read_text("utf-8")
    assert PYPROJECT["project"]["license"] == "GPL-3.0-or-later"
    for pattern in PYPROJECT["project"]["license-files"]:
        assert (ROOT / pattern).is_file()
