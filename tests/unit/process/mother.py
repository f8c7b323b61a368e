"""A process that starts a child, says its number, and waits to be killed."""

import os
import sys
import time
from pathlib import Path
from queue import SimpleQueue

from klartafel.process.child import Child

delivered: SimpleQueue = SimpleQueue()
child = Child(
    "strange_child",
    delivered.put,
    arguments=[sys.argv[1]],
    environment={
        "PYTHONPATH": os.pathsep.join([str(Path(__file__).parent), os.environ.get("PYTHONPATH", "")])
    },
)
sys.stdout.write(f"{delivered.get()['ready']}\n")
sys.stdout.flush()
time.sleep(600)
