"""``read`` and ``related``, as a user meets them: killed, interrupted, resumed, piped."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from distributed import LocalCluster

from geodata.cli import main
from geodata.cli.errors import CommandError
from geodata.cli.progress import Progress
from geodata.cli.source_paths import find_sources
from tests.extract.corpora import write_articles, write_headlines

ROOT = Path(__file__).resolve().parent.parent
PATIENCE_S = 120


def read(*arguments: object) -> int:
    return main(["read", *map(str, arguments)])


def start(*arguments: object) -> "subprocess.Popen[str]":
    """Start a reading of its own, as a shell would."""
    return subprocess.Popen(
        [sys.executable, "-m", "geodata", "read", *map(str, arguments)],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def wait_until(is_so: Callable[[], object]) -> None:
    until = time.monotonic() + PATIENCE_S
    while not is_so():
        assert time.monotonic() < until, "it never came to pass"
        time.sleep(0.02)


def parts_of(target: Path) -> list[Path]:
    return sorted(Path(f"{target}.parts").glob("*.json"))


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make five batches of articles, each some work."""
    return write_articles(tmp_path_factory.mktemp("corpus") / "texts", 1_000, sentences=4)


@pytest.fixture(scope="module")
def uninterrupted(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    target = tmp_path_factory.mktemp("whole") / "candidates.jsonl"
    assert read(corpus, "--to", target, "--workers", 1) == 0
    return target.read_bytes()


def test_any_number_of_processes_gives_the_same_bytes(
    corpus: Path, uninterrupted: bytes, tmp_path: Path
) -> None:
    read(corpus, "--to", tmp_path / "c.jsonl", "--workers", 3)
    assert (tmp_path / "c.jsonl").read_bytes() == uninterrupted


@pytest.fixture
def killed(corpus: Path, tmp_path: Path) -> Path:
    """Kill a reading when a batch is done; return what it was to write."""
    target = tmp_path / "candidates.jsonl"
    with start(corpus, "--to", target, "--workers", 2) as reading:
        wait_until(lambda: parts_of(target) or reading.poll() is not None)
        os.kill(reading.pid, signal.SIGKILL)
        # Its workers hold its pipes: these close when the last of them has ended.
        reading.communicate(timeout=PATIENCE_S)
    return target


def test_a_reading_killed_in_the_middle_writes_nothing_by_halves(killed: Path) -> None:
    assert parts_of(killed)
    assert not killed.exists()


def test_a_reading_killed_in_the_middle_goes_on_to_the_same_end(
    killed: Path, corpus: Path, uninterrupted: bytes
) -> None:
    assert read(corpus, "--to", killed, "--workers", 2) == 0
    assert killed.read_bytes() == uninterrupted
    assert not Path(f"{killed}.parts").exists()


def test_batches_that_were_finished_are_not_read_again(killed: Path, corpus: Path) -> None:
    first = parts_of(killed)[0]
    content = json.loads(first.read_text())
    content["documents"][0]["lines"] = ['{"kept": true}']
    first.write_text(json.dumps(content))
    read(corpus, "--to", killed, "--workers", 1)
    assert '{"kept": true}\n' in killed.read_text()


def test_ctrl_c_leaves_the_file_as_it_was(corpus: Path, tmp_path: Path) -> None:
    # What a shell runs behind it ignores Ctrl-C, and so would all that it starts.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    target = tmp_path / "candidates.jsonl"
    target.write_text("as it was")
    with start(corpus, "--to", target, "--workers", 2) as reading:
        signal.signal(signal.SIGINT, before)
        wait_until(lambda: parts_of(target) or reading.poll() is not None)
        reading.send_signal(signal.SIGINT)
        _, said = reading.communicate(timeout=PATIENCE_S)
    assert reading.returncode == 130
    assert target.read_text() == "as it was"
    assert "start again: what was read is kept" in said
    assert "Traceback" not in said
    assert not list(tmp_path.glob("*.tmp"))


def test_a_dash_prints_candidates_alone(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert read(write_headlines(tmp_path / "rows.csv", 5), "--to", "-") == 0
    said = capfd.readouterr()
    assert {json.loads(line)["kind"] for line in said.out.splitlines()} == {"control_change"}
    assert "5 documents read." in said.err
    assert list(tmp_path.iterdir()) == [tmp_path / "rows.csv"]


def test_a_pipe_that_closes_is_no_failure(corpus: Path) -> None:
    with start(corpus, "--to", "-", "--workers", 2) as reading:
        reading.stdout.readline()
        reading.stdout.close()
        assert "Traceback" not in reading.stderr.read()
    assert reading.returncode == 0


def test_why_gives_reasons_for_each_candidate(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = write_headlines(tmp_path / "rows.csv", 1)
    read(table, "--to", tmp_path / "c.jsonl", "--why")
    said = capsys.readouterr().out
    assert "rows-000001 0–" in said
    assert "    “Captures” is read by the rule " in said


def test_all_that_was_not_read_is_told_and_the_rest_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_articles(tmp_path / "texts", 2)
    (folder / "binary.txt").write_bytes(b"\x00\x01" * 99)
    (folder / "undated.txt").write_text("The MNDAA captured Lashio.")
    (folder / "rows.csv").write_text("date,text\nsoon,MNDAA captures Muse\n")
    assert read(folder, "--to", tmp_path / "c.jsonl") == 1
    said = capsys.readouterr().out
    for words in ("1 not read:", "binary.txt", "1 without a day", "undated", "1 bad rows:", "soon"):
        assert words in said
    assert len((tmp_path / "c.jsonl").read_text().splitlines()) >= 2


def test_the_same_article_twice_is_read_once_and_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in "ab":
        write_articles(tmp_path / name, 1, sentences=20)
    assert read(tmp_path / "a", tmp_path / "b", "--to", tmp_path / "c.jsonl") == 0
    said = capsys.readouterr().out
    assert "1 document read." in said
    assert "1 the same as an article before, read once:" in said


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere.txt"], "nowhere.txt: expected a file, a folder or a pattern"),
        (["nowhere", "no/*.txt"], "no/*.txt: expected"),
        (["seeds/articles", "--to", "no/such/file.jsonl"], "make the folder first"),
        (["seeds/articles", "--workers", "0"], "'0' is no number of processes: expected 1 or more"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence(arguments: list[str], words: str) -> None:
    with start(*arguments) as reading:
        out, said = reading.communicate(timeout=PATIENCE_S)
    assert (reading.returncode, out) == (2, "")
    assert words in said
    assert "Traceback" not in said


def test_a_folder_without_texts_leads_to_nothing(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="expected a file, a folder or a pattern"):
        find_sources([str(tmp_path)])


def test_a_file_named_twice_is_found_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_articles(tmp_path / "texts" / "inner", 2)
    monkeypatch.chdir(tmp_path)
    names = ["texts/inner/article-00001.txt", "texts", "texts/*/*.txt", str(tmp_path / "texts")]
    found = [path.name for path in find_sources(names)]
    assert found == ["article-00001.txt", "article-00000.txt"]


def test_the_bar_says_how_far_and_how_fast() -> None:
    progress = Progress(total=1_000)
    progress.add(500, documents=50)
    assert progress.line(seconds=30).endswith(" 50%  50 documents, 100 a minute")


def test_nobody_watches_a_pipe(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    read(write_headlines(tmp_path / "rows.csv", 5), "--to", tmp_path / "c.jsonl")
    assert capfd.readouterr().err == ""


def test_a_cluster_gives_the_same_bytes(corpus: Path, uninterrupted: bytes, tmp_path: Path) -> None:
    with LocalCluster(
        n_workers=1, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
    ) as cluster:
        target = tmp_path / "c.jsonl"
        assert read(corpus, "--to", target, "--cluster", cluster.scheduler_address) == 0
    assert target.read_bytes() == uninterrupted


def test_a_cluster_that_does_not_answer_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert read("seeds/articles", "--to", "-", "--cluster", "127.0.0.1:9") == 2
    assert "127.0.0.1:9: no scheduler answers there" in capsys.readouterr().err


def test_a_cluster_without_dask_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert read("seeds/articles", "--to", "-", "--cluster", "127.0.0.1:9") == 2
    assert "expected the package distributed" in capsys.readouterr().err


def test_related_says_what_is_told_twice_and_what_contradicts(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["related"]) == 0
    said = capsys.readouterr().out
    assert "one origin: corroborated, yet not independently" in said
    assert "Wang Yi’s visit to Naypyitaw" in said
    assert "rival reading: " in said


def test_related_gives_the_same_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    main(["related", "--format", "json"])
    told = json.loads(capsys.readouterr().out)
    (arms,) = [one for one in told["groups"] if one["claims"][0]["kind"] == "arms"]
    assert (arms["are_independent"], len(arms["origins"])) == (False, 1)
    assert [one["settled"] for one in told["contradictions"]] == ["reading"]
