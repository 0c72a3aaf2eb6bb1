"""A corpus from a stranger is read as a whole or refused with every fault in words."""

import os
from pathlib import Path

import pytest

from geodata.ledger import read_record
from geodata.model import FaultyInputError
from tests.seed_copies import copy_seeds, first_claims_file


def claims(more: str | bytes, *, alone: bool = False):
    def edit(seeds: Path) -> None:
        path = first_claims_file(seeds)
        content = more.encode() if isinstance(more, str) else more
        path.write_bytes(content if alone else path.read_bytes() + content)

    return edit


def passport(old: str, new: str):
    def edit(seeds: Path) -> None:
        path = min((seeds / "articles").glob("*.toml"))
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return edit


def beside(name: str, make):
    return lambda seeds: make(seeds / "articles" / name)


ONE = "\n[[claim]]\n"
CASES = {
    "5,000 brackets": (claims(f"{ONE}kind = " + "[" * 5_000), "recursion"),
    "100,000 brackets": (claims(f"{ONE}kind = " + "[" * 100_000), "recursion"),
    "tables in tables": (claims(f"{ONE}{'a.' * 3_000}b = 1\n"), "50 tables within tables"),
    "a field twice": (claims(f"{ONE}kind = 'a'\nkind = 'b'\n"), "overwrite"),
    "NUL": (claims("\n\0"), "Invalid statement"),
    "no UTF-8": (claims(b"\xff"), "isn't UTF-8"),
    "5,000 digits": (claims(f"{ONE}start = {'9' * 5_000}\n"), "4300 digits"),
    "not a number": (claims(f"{ONE}start = nan\n"), "start = nan"),
    "infinity": (claims(f"{ONE}start = inf\nend = -inf\n"), "end = -inf"),
    "a day that isn't": (claims(f"{ONE}earliest = 9999-99-99\n"), "expected TOML"),
    "an hour that isn't": (claims(f"{ONE}earliest = 2024-01-01T25:00:00\n"), "expected TOML"),
    "a path for a document": (claims("document = '../etc'\n" + ONE, alone=True), "one of"),
    "a number for a document": (claims("document = 7\n" + ONE, alone=True), "one of"),
    "a list for a document": (claims("document = ['a']\n" + ONE, alone=True), "one of"),
    "a claim that is none": (claims("document = 'x'\nclaim = 7\n", alone=True), "no claim"),
    "actors that are none": (claims(f"{ONE}actors = [7, [], {{actor = 1}}]\n"), "actors"),
    "a class for a field": (claims(f"{ONE}__class__ = 'os.system'\n"), "no such field"),
    "a passport with more": (passport("title =", "__class__ = 'x'\ntitle ="), "no such field"),
    "evidence from nan": (passport("evidence_start = 0", "evidence_start = nan"), "nan"),
    "evidence before all": (passport("evidence_start = 0", "evidence_start = -9"), "evidence"),
    "evidence without end": (passport("evidence_start = 0", f"evidence_start = {10**30}"), "evid"),
    "another hash": (passport('sha256 = "', 'sha256 = "../'), "sha256"),
    "another id": (passport('document_id = "', 'document_id = "../'), "document_id"),
    "a language in markup": (passport("title = ", "title = 7 #"), "title"),
    "a link to a secret": (beside("zz.txt", lambda at: at.symlink_to("/etc/passwd")), "passport"),
    "a link to a device": (beside("zz.txt", lambda at: at.symlink_to("/dev/zero")), "no plain"),
    "a link to itself": (beside("zz.txt", lambda at: at.symlink_to(at)), "can be read|passport"),
    "a folder for a text": (beside("zz.txt", Path.mkdir), "no plain file"),
    "a pipe for a text": (beside("zz.txt", os.mkfifo), "no plain file"),
    "a text of 50 MB": (beside("zz.txt", lambda at: at.touch() or os.truncate(at, 50_000_001)),
                        "50,000,001 bytes"),
    "a template for a name": (beside("{{7*7}}<img>.txt", lambda at: at.write_text("x")),
                              "no passport"),
}  # fmt: skip


@pytest.mark.parametrize(("edit", "words"), CASES.values(), ids=CASES)
def test_a_hostile_corpus_is_refused_in_words(tmp_path, edit, words):
    edit(copy_seeds(tmp_path))
    with pytest.raises(FaultyInputError, match=words) as refused:
        read_record(tmp_path)
    assert "root:" not in str(refused.value)
