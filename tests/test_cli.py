"""The command line, as a user meets it."""

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from geodata.cli import main
from geodata.history import answer_as_of, build_record_tenures, describe
from geodata.ledger import names_of, read_record
from geodata.ledger.record import SEEDS
from tests.builders import day
from tests.seed_copies import copy_seeds, first_claims_file

ROOT = Path(__file__).resolve().parent.parent


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "geodata", *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(arguments) == 0
    return capsys.readouterr().out


def read_json(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(printed(capsys, *arguments))
    return read


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Return what a command says to stderr when it can't be done."""
    try:
        status = main(arguments)
    except SystemExit as leaving:
        status = leaving.code
    said = capsys.readouterr()
    assert (status, said.out) == (2, "")
    assert "Traceback" not in said.err
    return said.err


def test_a_shell_gets_the_answers_as_a_table() -> None:
    done = run("as-of", "2024-07-22")
    assert (done.returncode, done.stderr) == (0, "")
    (lashio,) = [line for line in done.stdout.splitlines() if "Lashio" in line]
    assert "held by junta, contested by MNDAA" in lashio


def test_a_shell_without_utf_8_gets_the_same_json() -> None:
    plain = run("as-of", "2024-11-05", "--format", "json", PYTHONUTF8="0", LC_ALL="C")
    assert plain.stdout == run("as-of", "2024-11-05", "--format", "json").stdout
    assert json.loads(plain.stdout)["as_of"] == "2024-11-05"


def test_a_shell_is_told_what_is_wrong_in_a_sentence() -> None:
    done = run("as-of", "2024-13-01")
    assert (done.returncode, done.stdout) == (2, "")
    assert "'2024-13-01' is no day: expected year-month-day" in done.stderr


def test_a_reader_that_stops_reading_hears_no_complaint() -> None:
    command = [sys.executable, "-m", "geodata", "as-of", "2024-11-01", "--format", "json"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=ROOT, **pipes) as writer:
        writer.stdout.close()
        assert writer.stderr.read() == b""


def test_json_says_what_history_says(capsys: pytest.CaptureFixture[str]) -> None:
    record = read_record()
    tenures = answer_as_of(build_record_tenures(record), day("2024-11-05"))
    expected = [(t.subject_id, describe(t, names_of(record.actors))) for t in tenures]
    answers = read_json(capsys, "as-of", "2024-11-05", "--format", "json")["answers"]
    assert [(answer["subject_id"], answer["answer"]) for answer in answers] == expected


def test_json_carries_the_sentence_with_its_offsets(capsys: pytest.CaptureFixture[str]) -> None:
    answers = read_json(capsys, "as-of", "2024-11-01", "--format", "json")["answers"]
    claims = [claim for answer in answers for claim in answer["claims"]]
    assert claims
    for claim in claims:
        text = (SEEDS / "articles" / f"{claim['document_id']}.txt").read_bytes().decode()
        assert text[claim["start"] : claim["end"]] == claim["excerpt"]


def test_json_says_how_old_the_evidence_is(capsys: pytest.CaptureFixture[str]) -> None:
    answers = read_json(capsys, "as-of", "2024-11-11", "--format", "json")["answers"]
    (lashio,) = [answer for answer in answers if answer["subject_id"] == "lashio"]
    assert (lashio["last_evidence_on"], lashio["age_days"]) == ("2024-11-01", 10)


def test_known_by_leaves_out_what_was_published_later(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ("as-of", "2024-11-01", "--known-by", "2024-08-01", "--format", "json")
    answers = read_json(capsys, *arguments)["answers"]
    published = {claim["published_on"] for answer in answers for claim in answer["claims"]}
    assert published
    assert max(published) <= "2024-08-01"


def test_before_the_first_article_nothing_is_known(capsys: pytest.CaptureFixture[str]) -> None:
    said = printed(capsys, "as-of", "2024-11-01", "--known-by", "2020-01-01")
    assert "No article published by then says anything" in said


def test_geojson_puts_points_on_places_and_none_on_regions(
    capsys: pytest.CaptureFixture[str],
) -> None:
    collection = read_json(capsys, "as-of", "2024-11-05", "--format", "geojson")
    geometries = {feature["id"]: feature["geometry"] for feature in collection["features"]}
    assert collection["type"] == "FeatureCollection"
    assert geometries["place:lashio"]["coordinates"] == pytest.approx([97.75, 22.94], abs=0.05)
    assert geometries["project:tagaung-nickel"]["type"] == "Point"
    assert geometries["crossing:kan-paik-ti"]["type"] == "Point"
    assert geometries["region:northern-shan"] is None
    assert geometries["crossing:kachin-crossings"] is None
    assert geometries["project:northern-shan-projects"] is None


@pytest.mark.parametrize(
    ("subjects", "kinds"),
    [
        ("ground", {"place", "region"}),
        ("projects", {"project"}),
        ("crossings", {"crossing"}),
    ],
)
def test_subjects_can_be_chosen(
    capsys: pytest.CaptureFixture[str], subjects: str, kinds: set[str]
) -> None:
    arguments = ("as-of", "2024-11-05", "--subjects", subjects, "--format", "json")
    answers = read_json(capsys, *arguments)["answers"]
    assert {answer["subject_kind"] for answer in answers} == kinds


def test_every_export_says_that_boundaries_imply_no_endorsement(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for format_ in ("table", "json", "geojson"):
        assert "no endorsement" in printed(capsys, "as-of", "2024-11-05", "--format", format_)


def test_check_finds_the_corpus_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, "check").startswith("In order: 5 articles, ")


def test_check_prints_every_fault_of_claims_with_file_and_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    claims = first_claims_file(copy_seeds(tmp_path))
    source = claims.read_text(encoding="utf-8")
    broken = source.replace("\nstart = ", "\nstart = 1", 2)
    claims.write_text(broken, encoding="utf-8")
    assert main(["check", "--seeds", str(tmp_path)]) == 1
    heading, *faults = capsys.readouterr().out.splitlines()
    assert heading == "2 faults:"
    assert all(fault.startswith(f"{claims}:") for fault in faults)


def test_check_prints_faults_of_all_articles_together(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    passports = sorted((copy_seeds(tmp_path) / "articles").glob("*.toml"))
    for passport in passports[:2]:
        passport.unlink()
    assert main(["check", "--seeds", str(tmp_path)]) == 1
    said = capsys.readouterr().out
    assert said.count("no passport") == 2
    assert "Claims are checked once these are right." in said


def test_a_faulty_corpus_answers_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    next((copy_seeds(tmp_path) / "articles").glob("*.toml")).unlink()
    assert "no passport" in refused(capsys, "as-of", "2024-11-01", "--seeds", str(tmp_path))


def test_a_directory_that_is_no_corpus_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in (("check",), ("as-of", "2024-11-01"), ("locate", "001", "Lashio")):
        said = refused(capsys, *command, "--seeds", str(tmp_path))
        assert "expected a directory with articles/ and claims/" in said


def test_locate_finds_every_occurrence(capsys: pytest.CaptureFixture[str]) -> None:
    said = printed(capsys, "locate", "004_7824e63a0c2effab", "Lashio")
    text = (SEEDS / "articles" / "004_7824e63a0c2effab.txt").read_bytes().decode()
    assert said.count("[[claim]]") == text.count("Lashio")


def test_locate_takes_the_beginning_of_an_id_and_typed_quotes(
    capsys: pytest.CaptureFixture[str],
) -> None:
    said = printed(capsys, "locate", "001", "the  junta's INTENSIFIED")
    assert "the junta’s intensified" in said


def test_a_located_record_has_the_exact_words_at_their_offsets(
    capsys: pytest.CaptureFixture[str],
) -> None:
    said = printed(capsys, "locate", "003", "“China called on the relevant parties")
    (record,) = tomllib.loads(said)["claim"]
    text = (SEEDS / "articles" / "003_fd7ab7dcbca6b51e.txt").read_bytes().decode()
    assert text[record["start"] : record["end"]] == record["excerpt"]


def test_locate_says_when_words_are_no_evidence(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Not evidence" in printed(capsys, "locate", "002", "Chef Salt Bae")


@pytest.mark.parametrize(
    ("document", "words", "reason"),
    [
        ("001", "no such words", "doesn't stand in 001_5ad4d312e834973f"),
        ("001", " ", "doesn't stand in"),
        ("00", "Lashio", "more than one of the articles"),
        ("999", "Lashio", "none of the articles"),
    ],
)
def test_locate_says_why_it_found_nothing(
    capsys: pytest.CaptureFixture[str], document: str, words: str, reason: str
) -> None:
    assert reason in refused(capsys, "locate", document, words)


def test_a_missing_command_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert "COMMAND" in refused(capsys)
