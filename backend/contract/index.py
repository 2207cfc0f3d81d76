"""Write index.json: the code, edition and hash of each contract file. `python -m backend.contract.index`."""

import hashlib
import json

from backend.contract.files import ROOT, contract_files, read


def main() -> None:
    """List every file; one row a line, so that a change of edition is one changed line."""
    rows = []
    for path in contract_files(ROOT):
        found = read(path)
        place = path.relative_to(ROOT)
        sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
        rows.append(
            {
                "code": found["code"],
                "edition": found["edition"],
                "kind": place.parts[0],
                "path": place.as_posix(),
                "sha256": sha256,
            }
        )
    lines = ",\n".join(f"    {json.dumps(row)}" for row in rows)
    (ROOT / "index.json").write_text(f'{{\n  "files": [\n{lines}\n  ]\n}}\n', encoding="utf-8")


if __name__ == "__main__":
    main()
