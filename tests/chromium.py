"""Find the Chromium that the browser tests drive; standard library only, for run.py."""

import os
import shutil
import subprocess
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "/usr/lib/chromium/chromium",
    "/snap/bin/chromium",
    "/opt/google/chrome/chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "C:/Program Files/Chromium/Application/chrome.exe",
)
PLAYWRIGHT_CACHES = (".cache", "Library/Caches", "AppData/Local")
PLAYWRIGHT_PROGRAMS = (
    "chromium-*/chrome-linux*/chrome",
    "chromium-*/chrome-mac*/*.app/Contents/MacOS/*",
    "chromium-*/chrome-win*/chrome.exe",
)
# A bare Debian can't draw Burmese and Chinese names without the fonts, nor start the
# program that Playwright brings along without libatomic1.
PACKAGES = ("chromium", "fonts-noto-core", "fonts-noto-cjk", "libatomic1")
HOW_TO_GET_ONE = (
    "The browser tests need Chromium or Chrome, and none was found. Install one, or set CHROMIUM "
    "to the path of its program, or let Playwright fetch one (python -m playwright install "
    "chromium, with the Python of .venv), then start the tests again."
)
HOW_TO_START_PLAYWRIGHT = (
    "Playwright, which drives the browser, does not start: python -m playwright --version, with "
    "the Python of .venv, says why. On Debian or Ubuntu it is most often cured by: "
    "sudo apt-get install libatomic1"
)


def find_chromium() -> str | None:
    """Return a Chromium's path: CHROMIUM, then PATH, the usual places, Playwright's own.

    A CHROMIUM that leads nowhere gives None: what the user named is never passed over.
    """
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    on_path = (shutil.which(name) for name in NAMES)
    in_place = (place for place in PLACES if Path(place).is_file())
    downloaded = (
        str(program)
        for cache in PLAYWRIGHT_CACHES
        for pattern in PLAYWRIGHT_PROGRAMS
        for program in (Path.home() / cache / "ms-playwright").glob(pattern)
    )
    return next((path for path in (*on_path, *in_place, *downloaded) if path), None)


def find_lacks(python: str) -> list[str]:
    """Say what the browser tests lack before `python`, which has Playwright, can run them."""
    probe = [python, "-m", "playwright", "--version"]
    tried = subprocess.run(probe, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    lacks = [] if find_chromium() else [HOW_TO_GET_ONE]
    return lacks if tried.returncode == 0 else [*lacks, HOW_TO_START_PLAYWRIGHT]
