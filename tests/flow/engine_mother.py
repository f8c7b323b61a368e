"""A program that uses an engine and is killed while the model writes. Run as a script."""

import sys
from pathlib import Path

from engine_runs import LONG_STORY, wait_for

from klartafel.engine.local import LocalEngine
from klartafel.engine.protocol import TextPiece

if __name__ == "__main__":
    engine = LocalEngine(Path(sys.argv[1]), n_ctx=1024)
    engine.submit(LONG_STORY)
    wait_for(engine.events(), TextPiece)
    sys.stdout.write(f"{engine.worker_pid}\n")
    sys.stdout.flush()
    for _ in engine.events():
        pass
