"""Many sources at once: the same results in the same order, however they are read."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from geodata.corpus.sources import read_sources
from geodata.extract import batches as rooms
from geodata.extract.batches import Batch, read_batch, run_batches, to_batches
from geodata.extract.results import Result
from geodata.extract.source_reading import article_of
from geodata.extract.workers import processes
from tests.extract.corpora import write_articles, write_headlines

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rooms, "FILES_A_BATCH", 3)
    monkeypatch.setattr(rooms, "ROWS_A_BATCH", 4)


def lines(paths: list[Path], workers: int = 1) -> list[str]:
    with processes(workers) as executor:
        done = list(run_batches(to_batches(paths, None), executor, workers))
    return [line for _, result in done for one in result.documents for line in one.lines]


def results(paths: list[Path]) -> list[Result]:
    return [result for _, result in run_batches(to_batches(paths, None), None, 1)]


@pytest.mark.usefixtures("small_batches")
@pytest.mark.parametrize("workers", [1, 2, 3])
def test_results_come_in_the_order_of_the_input(tmp_path: Path, workers: int) -> None:
    paths = sorted(write_articles(tmp_path / "texts", 10).iterdir())
    paths.insert(5, write_headlines(tmp_path / "rows.csv", 9))
    documents = [json.loads(line)["document"] for line in lines(paths, workers)]
    rows = [f"rows-{number:06d}" for number in range(1, 10)]
    texts = [f"article-{number:05d}" for number in range(10)]
    assert list(dict.fromkeys(documents)) == texts[:5] + rows + texts[5:]


@pytest.mark.usefixtures("small_batches")
def test_no_more_batches_are_taken_than_workers_need(tmp_path: Path) -> None:
    taken: list[Batch] = []

    def watched() -> "list[Batch]":
        for batch in to_batches([write_headlines(tmp_path / "rows.csv", 80)], None):
            taken.append(batch)
            yield batch

    with processes(2) as executor:
        for number, _ in enumerate(run_batches(watched(), executor, 2), 1):
            assert len(taken) - number <= 5


@pytest.mark.usefixtures("small_batches")
def test_a_bad_file_does_not_keep_others_from_being_read(tmp_path: Path) -> None:
    paths = sorted(write_articles(tmp_path, 2).iterdir())
    broken = tmp_path / "article-00000a.txt"
    broken.write_bytes(b"\x00\x01\x02" * 50)
    (result,) = results([paths[0], broken, paths[1]])
    assert [one.document_id for one in result.documents] == ["article-00000", "article-00001"]
    assert "article-00000a.txt" in result.refused[0]


def test_a_bad_row_does_not_keep_others_from_being_read(tmp_path: Path) -> None:
    table = tmp_path / "rows.csv"
    table.write_text("date,text\n2024-07-23,MNDAA captures Lashio\nyesterday,x\n2024-07-24,y\n")
    (result,) = results([table])
    assert [one.document_id for one in result.documents] == ["rows-000001", "rows-000003"]
    assert "'yesterday'" in result.bad_rows[0]


def test_a_table_that_is_none_is_told_and_the_next_is_read(tmp_path: Path) -> None:
    broken = tmp_path / "broken.csv"
    broken.write_text("number\n1\n2\n")
    first, second = results([broken, write_headlines(tmp_path / "rows.csv", 2)])
    assert "broken.csv" in first.refused[0]
    assert len(second.documents) == 2


def test_a_file_that_went_away_is_told(tmp_path: Path) -> None:
    (result,) = results([tmp_path / "gone.txt"])
    assert "gone.txt" in result.refused[0]


def test_a_text_without_a_day_is_told(tmp_path: Path) -> None:
    path = tmp_path / "undated.txt"
    path.write_text("The MNDAA captured Lashio.")
    (result,) = results([path])
    assert (result.documents, result.undated) == ([], ["undated"])


def test_the_passport_beside_a_text_gives_its_day(tmp_path: Path) -> None:
    path = tmp_path / "dated.txt"
    path.write_text("The MNDAA captured Lashio on Monday.")
    path.with_suffix(".toml").write_text("published_on = 2024-07-23\n")
    (result,) = results([path])
    record = json.loads(result.documents[0].lines[0])
    assert (record["published_on"], record["earliest"]) == ("2024-07-23", "2024-07-22")


def test_a_broken_passport_is_told(tmp_path: Path) -> None:
    path = tmp_path / "dated.txt"
    path.write_text("The MNDAA captured Lashio on Monday.")
    path.with_suffix(".toml").write_text("published_on = yesterday\n")
    (result,) = results([path])
    assert "dated.toml" in result.refused[0]


def test_files_of_one_name_in_two_folders_are_told_apart(tmp_path: Path) -> None:
    paths = [write_articles(tmp_path / one, 1) / "article-00000.txt" for one in "ab"]
    paths[1].write_text("date 2024-07-23\n\nThe TNLA captured Hsipaw on Monday.\n")
    (result,) = results(paths)
    first, second = (one.document_id for one in result.documents)
    assert first == "article-00000"
    assert second.startswith("article-00000-")


def test_an_article_is_the_same_under_another_name_and_day(tmp_path: Path) -> None:
    (long,) = write_articles(tmp_path / "a", 1, sentences=20).iterdir()
    other = tmp_path / "b.txt"
    other.write_text(long.read_text().replace("date 2023-01-01", "date 2023-02-02"))
    one, two = (next(read_sources(path)) for path in (long, other))
    assert article_of(one) == article_of(two)


def test_a_headline_of_another_day_is_another(tmp_path: Path) -> None:
    table = tmp_path / "rows.csv"
    table.write_text("date,text\n2024-07-23,Raid on Lashio\n2024-08-23,Raid on Lashio\n")
    one, two = (article_of(text) for text in read_sources(table))
    assert one != two


def test_an_article_that_comes_again_in_a_batch_is_read_once(tmp_path: Path) -> None:
    paths = [write_articles(tmp_path / one, 1) / "article-00000.txt" for one in "ab"]
    (result,) = results(paths)
    first, second = result.documents
    assert first.article == second.article
    assert (bool(first.lines), second.lines) == (True, [])


MEMORY = """
import resource, sys
from pathlib import Path
from geodata.extract.batches import run_batches, to_batches
from geodata.extract.workers import processes
first, all_ = map(Path, sys.argv[1:])
with processes(1) as executor:
    for path in (first, all_):
        for _ in run_batches(to_batches([path], None), executor, 1):
            pass
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def test_memory_is_flat_over_many_documents(tmp_path: Path) -> None:
    few = write_headlines(tmp_path / "few.csv", 2_000)
    many = write_headlines(tmp_path / "many.csv", 18_000, first=2_000)
    done = subprocess.run(
        [sys.executable, "-c", MEMORY, str(few), str(many)],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    after_few, after_many = map(int, done.stdout.split())
    assert after_many < after_few * 1.25


def test_one_text_that_trips_a_rule_does_not_cost_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def trip(reader: object, text: object) -> None:
        raise IndexError(text.document_id)

    monkeypatch.setattr(rooms, "read_source", trip)
    (path,) = write_articles(tmp_path, 1).iterdir()
    result = read_batch(Batch((path,)))
    assert "a rule failed on it (IndexError: article-00000)" in result.refused[0]
