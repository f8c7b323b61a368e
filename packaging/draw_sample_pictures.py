"""Draw the pictures of the sample exhibition: `python packaging/draw_sample_pictures.py [NAME…]`.

Everything in resources/sample/pictures is made here and nowhere else, so that it is ours to give away (CC0).
"""

import sys
from pathlib import Path

from sample_pictures import craft, rooms, town, traces

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "sample" / "pictures"


def main(names: list[str]) -> None:
    """Draw all pictures, or those named, and say how large they are."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    drawings = {**craft.PICTURES, **town.PICTURES, **traces.PICTURES, **rooms.PICTURES}
    for name in names or sorted(drawings):
        path = FOLDER / f"{name}.png"
        drawings[name]().save(path)
        print(f"{path.name:28} {path.stat().st_size / 1000:6.1f} KB")
    total = sum(path.stat().st_size for path in FOLDER.glob("*.png"))
    print(f"{'together':28} {total / 1000:6.1f} KB")


if __name__ == "__main__":
    main(sys.argv[1:])
