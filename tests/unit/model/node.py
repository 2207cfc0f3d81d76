"""The process that hosts the model's phones: a line to it for what begins at once, a line from it for what happens."""

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
        return self.tell_at_once({"do": do, **words})[0]

    def tell_at_once(self, *commands: Json) -> list[int]:
        """Begin these in one moment, however busy the machine is; their numbers."""
        numbered = [{"op": self.ops + number, **command} for number, command in enumerate(commands, 1)]
        self.ops += len(commands)
        assert self.process.stdin
        self.process.stdin.write(json.dumps(numbered) + "\n")
        self.process.stdin.flush()
        return [one["op"] for one in numbered]

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
