"""The process that hosts the model's phones: a command a line to it, what happens a line each from it."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

Json = dict[str, Any]


class Host:
    """Phones in Node: the app's own store and sync, on disks and networks that the model plays."""

    def __init__(self) -> None:
        node = shutil.which("node")
        assert node
        script = Path(__file__).parent / "host" / "host.mjs"
        command = [node, "--experimental-vm-modules", "--no-warnings", str(script)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.ops = 0

    def tell(self, do: str, **words: Any) -> int:
        """Begin something; its number."""
        self.ops += 1
        assert self.process.stdin
        self.process.stdin.write(json.dumps({"op": self.ops, "do": do, **words}) + "\n")
        self.process.stdin.flush()
        return self.ops

    def hear(self) -> Json:
        """What happens next."""
        assert self.process.stdout
        line = self.process.stdout.readline()
        assert line, "the host of the phones has died"
        event: Json = json.loads(line)
        return event

    def close(self) -> None:
        """No more phones."""
        self.process.communicate()
