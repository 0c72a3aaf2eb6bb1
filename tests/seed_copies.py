"""Copies of the corpus that a test may break."""

import shutil
from pathlib import Path

from geodata.ledger.record import SEEDS


def copy_seeds(directory: Path) -> Path:
    """Copy the project's corpus into ``directory`` and return it."""
    shutil.copytree(SEEDS, directory, dirs_exist_ok=True)
    return directory


def first_claims_file(seeds: Path) -> Path:
    """Return the first file of claims of a corpus."""
    return min((seeds / "claims").glob("*.toml"))
