"""``boundaries``: official township polygons in the place of schematic cells, and back."""

import argparse

from geodata.gazetteer import read_gazetteer
from geodata.gazetteer.areas import (
    InstalledBoundaries,
    install_boundaries,
    read_areas,
    read_installed_boundaries,
    remove_boundaries,
)

_RESTART = "A dashboard that is running shows it after a restart."


def install(options: argparse.Namespace) -> int:
    """Install a file's polygons, or refuse it with every reason."""
    installed = install_boundaries(options.file, read_gazetteer())
    print("\n".join(["Installed. " + _RESTART, *_described(installed)]))
    return 0


def remove(_options: argparse.Namespace) -> int:
    """Go back to cells."""
    was_there = remove_boundaries()
    print(
        f"Removed: townships are schematic cells again. {_RESTART}"
        if was_there
        else "Nothing to remove: townships are schematic cells."
    )
    return 0


def show(_options: argparse.Namespace) -> int:
    """Say which polygons are in use and whether they can be read."""
    areas = read_areas()
    installed = read_installed_boundaries()
    if installed is None:
        print(
            f"Schematic cells around {len(areas)} township seats. No official boundaries are "
            "installed; `boundaries install FILE` does it."
        )
        return 0
    print("\n".join(_described(installed)))
    return 0


def _described(installed: InstalledBoundaries) -> list[str]:
    lines = [
        f"Official boundaries of {installed.townships} townships, "
        f"from {installed.source_name} (sha256 {installed.source_sha256}), "
        f"installed {installed.installed_at:%Y-%m-%d %H:%M} UTC."
    ]
    if installed.matched_by_name:
        count = len(installed.matched_by_name)
        names = ", ".join(installed.matched_by_name)
        lines.append(f"Matched by name, for their P-codes differ ({count}): {names}.")
    return lines
