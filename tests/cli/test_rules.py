"""Rule sets, evidence and confidence on the command line."""

import json
from typing import Any

import pytest

from geodata.history import RULE_SETS
from tests.cli.calls import printed
from tests.cli.documented import ROOT

SEEDS = ("--seeds", str(ROOT / "seeds"))


def answers(capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, Any]:
    said = json.loads(printed(capsys, "as-of", "2024-11-05", "--format", "json", *options))
    return {one["subject_id"]: one for one in said["answers"]}


@pytest.mark.parametrize("rules", RULE_SETS.values(), ids=RULE_SETS)
def test_every_export_names_its_rules_and_their_version(
    rules: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ("as-of", "2024-11-05", "--rules", rules.key, *SEEDS)
    assert f"({rules.name} {rules.version})" in printed(capsys, *arguments).splitlines()[0]
    for style in ("json", "geojson"):
        head = json.loads(printed(capsys, *arguments, "--format", style))["rules"]
        assert head == {"key": rules.key, "name": rules.name, "version": rules.version}


def test_what_has_faded_is_unknown_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    laukkai = answers(capsys, "--rules", "fades-90", *SEEDS)["laukkai"]
    assert (laukkai["condition"], laukkai["has_faded"]) == ("unknown", True)
    assert laukkai["confidence"]["grade"] == "nobody says"
    assert answers(capsys, "--rules", "fades-200", *SEEDS)["laukkai"]["condition"] == "held"


def test_an_answer_comes_with_what_speaks_for_and_against_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lashio = answers(capsys, *SEEDS)["lashio"]
    assert lashio["confidence"]["grade"] == "supported"
    assert "dated to the day" in lashio["confidence"]["reasons"]
    (side,) = lashio["sides"]
    assert side["says"] == "Held by MNDAA"
    assert side["claims"] == [claim["claim_id"] for claim in lashio["claims"]]
    (older,) = lashio["against"]
    assert older["reason"] == "said otherwise before: the last word before this answer"
    assert older["excerpt"]


def test_evidence_is_of_articles_that_were_out(capsys: pytest.CaptureFixture[str]) -> None:
    found = answers(capsys, "--known-by", "2024-08-01", *SEEDS)
    for one in found.values():
        for claim in (*one["claims"], *one["agreeing"], *one["against"]):
            assert claim["published_on"] <= "2024-08-01"


def test_two_rule_sets_are_compared_on_one_day(capsys: pytest.CaptureFixture[str]) -> None:
    days = ("2024-11-05", "2024-11-05", "--rules-after", "events-only", *SEEDS)
    table = printed(capsys, "compare", *days)
    assert "between last word stands 1.1 and explicit events only 1.0" in table.splitlines()[0]
    said = json.loads(printed(capsys, "compare", *days, "--format", "json"))
    assert [said[key]["key"] for key in ("rules", "rules_after")] == ["last-word", "events-only"]
    pairs = {
        one["after"]["subject_id"]: (one["before"]["condition"], one["after"]["condition"])
        for one in said["differences"]
    }
    assert pairs["laukkai"] == ("held", "unknown")
    assert "lashio" not in pairs


def test_a_rule_set_that_does_not_exist_is_refused_with_those_that_do(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        printed(capsys, "as-of", "2024-11-05", "--rules", "newest", *SEEDS)
    assert "'newest' is no rule set: expected one of last-word" in capsys.readouterr().err
