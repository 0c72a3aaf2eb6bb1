"""The commands that a page under docs/ tells its readers to type."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def sections(page: str) -> dict[str, str]:
    """Return the shell commands of a page by the heading they stand under."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    found = {}
    for section in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        heading, _, body = section.partition("\n")
        if blocks := re.findall(r"```sh\n(.*?)```", body, re.DOTALL):
            found[heading] = "".join(blocks)
    return found


def type_in(commands: str, folder: Path, **environment: str) -> str:
    """Type commands as they are printed, in a folder; stop at the first that fails."""
    done = subprocess.run(
        [
            shutil.which("bash") or "/bin/bash",
            "-euo",
            "pipefail",
            "-c",
            f'python() {{ "{sys.executable}" "$@"; }}\n{commands}',
        ],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{commands}\n{done.stdout}\n{done.stderr}"
    return done.stdout
