"""What strangers' input is made of, parser by parser, and what each may do with it."""

import io
import json
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout, suppress
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as st

from geodata.cli import build_parser
from geodata.corpus.folding import fold
from geodata.corpus.sources import SUFFIXES, UnreadableSourceError, read_sources
from geodata.corpus.stated_days import find_stated_day, read_cell
from geodata.extract.times import find_times
from geodata.gazetteer.areas.boundary_files import read_boundary_file
from geodata.ledger.entry_lines import read_lines
from geodata.model import FaultyInputError, parse_toml
from pages.parts.timeline.answer import read_answer
from pages.parts.told import as_word
from pages.parts.weighing import read_side, read_words
from tests.hostile.charges import CHARGES
from tests.hostile.pdfs import TEXT, one_page, packed, stream

DAY = date(2024, 8, 5)
WILD = st.text(max_size=60)
_WORDS = (
    "The MNDAA captured Lashio on 3 August 2024 . 23 July, last week Friday 2024-02-30 99 since",
    "the coup ( \" “ ” ' -- — \n \r\n \t < > & &x; \u200b \ufeff 二〇二四年 ၂၀၂၄ 1/2/3 Feb. 30 BC",
)
WORDS = st.sampled_from([word for line in _WORDS for word in line.split(" ")])
CHARGED = st.sampled_from(list(CHARGES.values()))
TALK = st.lists(WORDS | WILD | CHARGED, max_size=40).map(" ".join)
_TAGS = (
    "<p> </p> <div> </div> <article> <table> <tr> <td> <figure> <figcaption> <script> </script>",
    "<!-- --> <![CDATA[ ]]> <?xml version='1.0'?> <!DOCTYPE html> <html> <head> <meta charset=x>",
    "<meta property='article:published_time' content='2024-13-45'> <time datetime='x'> <br/>",
    "<a href= <p a='<b>' b=\" c> <style> <title> </html> <svg><math> <template> <frameset>",
)
TAGS = st.sampled_from([tag for line in _TAGS for tag in line.split(" ")])
PAGES = st.lists(TAGS | WORDS | WILD, max_size=60).map(" ".join).map("<html>{}".format)
BYTES = st.binary(max_size=400)
PDFS = st.one_of(
    st.lists(st.sampled_from([TEXT, b"q ", b"/X Do ", b"[", b"<<", b"BT ", b"(x) Tj "]) | BYTES)
    .map(b"".join)
    .flatmap(lambda data: st.sampled_from([stream(data), packed(data)]))
    .map(one_page),
    st.builds(
        lambda at, junk: (whole := one_page(stream(TEXT)))[: at % len(whole)] + junk
        + whole[at % len(whole) :], st.integers(0, 10_000), BYTES,
    ),
)  # fmt: skip
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | WILD | CHARGED
JSON = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(WILD, inner, max_size=5),
    max_leaves=20,
)
ENTRY = ("seq", "subject", "revision", "kind", "author", "at", "reason", "body", "previous", "hash")
ANSWER = ("sequence", "order", "choice", "mode", "day", "other", "known", "selected")
FEATURE = st.fixed_dictionaries(
    {
        "type": st.just("Feature"),
        "properties": JSON,
        "geometry": JSON
        | st.fixed_dictionaries(
            {
                "type": st.sampled_from(["Polygon", "MultiPolygon", "Point", "GeometryCollection"]),
                "coordinates": JSON
                | st.lists(st.lists(st.lists(st.floats() | st.integers(), max_size=4))),
            }
        ),
    }
)
COLLECTION = st.fixed_dictionaries({"features": st.lists(FEATURE | JSON, max_size=3), "crs": JSON})


def read_article(source: tuple[str, bytes]) -> None:
    """Read a file of whatever ending and content."""
    ending, content = source
    with TemporaryDirectory() as folder, suppress(UnreadableSourceError):
        path = Path(folder, f"a{ending}")
        path.write_bytes(content)
        list(read_sources(path, DAY, []))


def read_boundaries(content: bytes) -> None:
    """Read a file of boundaries."""
    with TemporaryDirectory() as folder, suppress(FaultyInputError):
        path = Path(folder, "a.geojson")
        path.write_bytes(content)
        read_boundary_file(path)


def read_days(text: str) -> None:
    """Look for times in a sentence, and for the day of a text and of a cell."""
    find_times(fold(text))
    find_stated_day(text)
    read_cell(text)


def read_arguments(words: list[str]) -> None:
    """Read a command line; the parser ends with a code, as a program does."""
    with suppress(SystemExit), redirect_stderr(io.StringIO()), redirect_stdout(io.StringIO()):
        build_parser().parse_args(words)


def read_told(value: object) -> None:
    """Take what a component told."""
    read_answer(value)
    as_word(value)


def read_address(words: str) -> None:
    """Read how an address has claims weighed."""
    read_words(words, words, ())
    read_side(words, ())


_ARGUMENTS = ("read", "as-of", "compare", "check", "locate", "changes", "ledger", "import", "show",
              "--to", "--ledger", "--rules", "--known-by", "--since", "--format", "-", "--", "-h",
              "2024-07-23", "fades-", "fades-99999999999999999999", "0000-00-00")  # fmt: skip

Parser = tuple[st.SearchStrategy[object], Callable[[object], object]]
PARSERS: dict[str, Parser] = {
    "articles": (
        st.tuples(st.sampled_from(SUFFIXES), TALK.map(lambda text: text.encode("utf-8", "replace"))
                  | PAGES.map(lambda text: text.encode("utf-8", "replace")) | BYTES | PDFS),
        read_article,
    ),
    "dates": (TALK, read_days),
    "passports": (
        TALK | st.dictionaries(WILD, JSON).map(lambda some: "\n".join(
            f"{name} = {json.dumps(value)}" for name, value in some.items())),
        lambda text: parse_toml(text, Path("a.toml"), []),
    ),
    "ledger lines": (
        BYTES | JSON.map(json.dumps).map(str.encode)
        | st.fixed_dictionaries(dict.fromkeys(ENTRY, JSON)).map(json.dumps).map(str.encode),
        lambda line: list(read_lines(io.BytesIO(line), "a", [])),
    ),
    "addresses": (WILD | TALK | st.from_regex(r"[a-z0-9-]*(~[a-z0-9_]*){0,5}"), read_address),
    "components": (JSON | st.fixed_dictionaries(dict.fromkeys(ANSWER, JSON)), read_told),
    "arguments": (st.lists(st.sampled_from(_ARGUMENTS) | WILD, max_size=8), read_arguments),
    "boundaries": (
        BYTES | JSON.map(json.dumps).map(str.encode) | COLLECTION.map(json.dumps).map(str.encode),
        read_boundaries,
    ),
}  # fmt: skip
"""By name: what it is given, and how it takes that; an exception is a crash."""
