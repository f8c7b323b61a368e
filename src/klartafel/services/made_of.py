"""What the program is made of: the packages that are installed with it, with version and licence."""

import re
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution

_PROGRAM = "klartafel"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_EXTRA = re.compile(r"extra == .([\w-]+)")
_LONGEST_LICENCE = 100  # characters; some packages put the whole text there


@dataclass(frozen=True, slots=True)
class Part:
    """One package. `licence` is as the package states it, empty where it states none."""

    name: str
    version: str
    licence: str


def parts() -> tuple[Part, ...]:
    """Every package that Klartafel needs and that is installed here, by name. Reads files: slow."""
    found: dict[str, Part] = {}
    _gather(_PROGRAM, found)
    found.pop(_PROGRAM, None)
    return tuple(sorted(found.values(), key=lambda part: part.name.lower()))


def _gather(name: str, found: dict[str, Part]) -> None:
    try:
        package = distribution(name)
    except PackageNotFoundError:
        return  # an extra that nobody installed, or the sources themselves
    found[name] = Part(package.name, package.version, _licence(package))
    for requirement in package.requires or ():
        needed = _NAME.match(requirement)
        if needed is None or _is_left_out(name, requirement):
            continue
        if (other := _normalised(needed.group())) not in found:
            _gather(other, found)


def _is_left_out(name: str, requirement: str) -> bool:
    """Tools of developers are not part of the program, nor is what others offer as an extra."""
    extra = _EXTRA.search(requirement)
    return extra is not None and (name != _PROGRAM or extra.group(1) == "test")


def _licence(package: Distribution) -> str:
    stated = next(
        (package.metadata[key] for key in ("License-Expression", "License") if key in package.metadata), ""
    )
    classifiers = [line for line in package.metadata.get_all("Classifier") or () if line[:7] == "License"]
    if not stated or len(stated) > _LONGEST_LICENCE:
        stated = ", ".join(line.split(" :: ")[-1] for line in classifiers)
    return stated.strip()


def _normalised(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
