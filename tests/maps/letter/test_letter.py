"""A letter holds all it needs, and nothing of it is run but what is ours."""

import base64
import hashlib
import html
import json
import re
from pathlib import Path

from lxml import etree

MOST_BYTES = 5_000_000


def page_of(path: Path) -> etree._Element:
    return etree.HTML(path.read_text(encoding="utf-8"))


def test_a_letter_of_five_articles_is_small_enough_to_send(letter: Path) -> None:
    assert letter.stat().st_size < MOST_BYTES


def test_a_letter_names_no_file_and_no_address_to_fetch(letter: Path) -> None:
    page = page_of(letter)
    assert not page.xpath("//@src | //link | //iframe | //img | //@srcset | //object")
    for style in page.xpath("//style/text()"):
        assert "url(" not in style.replace("url(#default#VML)", "")


def test_its_policy_lets_these_very_scripts_and_styles_work_and_no_other(letter: Path) -> None:
    text = letter.read_text(encoding="utf-8")
    found = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    assert found
    policy = html.unescape(found[1])
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    page = page_of(letter)
    for body in [*page.xpath("//script[not(@type)]/text()"), *page.xpath("//style/text()")]:
        digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy


def test_every_sentence_is_in_it_and_no_article_as_a_whole(letter: Path) -> None:
    page = page_of(letter)
    (told,) = page.xpath("//script[@id='told']/text()")
    claims = json.loads(told)["claims"]
    assert len(claims) > 100
    assert all(one["excerpt"] and one["source"] for one in claims.values())
    assert not any("text" in one for one in claims.values())


def test_no_words_of_a_source_end_their_element(hostile_letter: Path) -> None:
    page = page_of(hostile_letter)
    # Ours, and the four that hold data.
    assert len(page.xpath("//script[not(@type)]")) == 1
    assert len(page.xpath("//script[@type='application/json']")) == 4
    (told,) = page.xpath("//script[@id='told']/text()")
    said = {one["excerpt"] for one in json.loads(told)["claims"].values()}
    assert "</script><script>alert(1)</script>" in said
