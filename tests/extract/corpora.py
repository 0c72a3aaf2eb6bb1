"""Small corpora, written where a test wants them."""

import csv
from datetime import date, timedelta
from pathlib import Path

TOWNS = ("Lashio", "Muse", "Hsipaw", "Laukkai", "Kyaukme", "Mogok", "Namtu", "Bhamo")
GROUPS = ("MNDAA", "TNLA", "Arakan Army", "Kachin Independence Army")


def headline(number: int) -> tuple[date, str]:
    """Return the day and the words of a made-up headline, for each number another."""
    town, group = TOWNS[number % 8], GROUPS[number // 8 % 4]
    return date(2023, 1, 1) + timedelta(number % 700), f"{group} Captures {town}, Unit {number}"


def write_headlines(path: Path, count: int, first: int = 0) -> Path:
    """Write a table of headlines."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(("date", "text"))
        table.writerows(headline(number) for number in range(first, first + count))
    return path


def write_articles(folder: Path, count: int, sentences: int = 1) -> Path:
    """Write articles with their dates, a file each, into a folder made for them."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        day, words = headline(number)
        text = "\n".join(
            f"{words} on Monday, residents of part {n} said." for n in range(sentences)
        )
        path = folder / f"article-{number:05d}.txt"
        path.write_text(f"date {day}\n\n{text}\n", encoding="utf-8")
    return folder
