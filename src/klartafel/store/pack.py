"""A project as one file to hand on: database and pictures in a ZIP."""

import zipfile
from pathlib import Path

from klartafel.platform import durable
from klartafel.store import pictures, trouble
from klartafel.store.project import Project


def pack(project: Project, target: Path) -> tuple[str, ...]:
    """Write the project and its pictures to `target`, whole or not at all.

    Returns the names of pictures that are missing and so could not go along. Raises DiskFull or DiskTrouble.
    """
    target = target.resolve()
    database = target.with_name(f".{target.name}.database")
    unfinished = durable.beside(target)
    wanted = project.read(
        lambda t: t.rows("SELECT DISTINCT sha256, original_name FROM picture ORDER BY sha256")
    )
    missing: list[str] = []
    try:
        project.copy_to(database)
        with zipfile.ZipFile(unfinished, "w") as archive:
            archive.write(database, project.path.name, zipfile.ZIP_DEFLATED)
            for sha256, name in wanted:
                file = pictures.picture_path(project.pictures_directory, sha256)
                if not file.is_file():
                    missing.append(name)
                elif (inside := f"{project.pictures_directory.name}/{file.name}") not in archive.NameToInfo:
                    archive.write(file, inside, zipfile.ZIP_STORED)
        durable.replace(unfinished, target)
    except OSError as error:
        raise trouble.known(error, target) or error from error
    finally:
        unfinished.unlink(missing_ok=True)
        database.unlink(missing_ok=True)
    return tuple(missing)
