"""Files that ship with the program: in a checkout beside `src`, in a wheel inside the package."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def _root(name: str) -> Path:
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parent.parent / name


def resource(*parts: str) -> Path:
    """Path of a file or folder in `resources/`."""
    return _root("resources").joinpath(*parts)


def model_catalogue_file() -> Path:
    """Path of the catalogue of models and voices."""
    return _root("models") / "catalogue.toml"
