"""The head of a text says when it was published, or nothing is said."""

from datetime import date

import pytest

from geodata.corpus.sources import read_pasted
from geodata.corpus.stated_days import read_cell, read_day

BODY = "Resistance fighters entered the town on Friday after a week of shelling, residents said."
MAY_31 = date(2023, 5, 31)

HEADS = [
    ("date 2023-05-31 ", MAY_31),
    ("Date: 31 May 2023\n", MAY_31),
    ("2023-05-31\n", MAY_31),
    ("Published: 31 May 2023\n", MAY_31),
    ("Published on May 31, 2023\n", MAY_31),
    ("The town falls\nPosted: 31/05/2023\n", MAY_31),
    ("The town falls\nBy A Reader | 31 May 2023\n", MAY_31),
    ("The town falls\nBy A Reader, 31 May 2023\n", MAY_31),
    ("By A. Reader and B. Reader – Wednesday, May 31, 2023 10:30 AM\n", MAY_31),
    ("The Paper | 31 May 2023\n", MAY_31),
    ("by The Paper May 31, 2023\n", MAY_31),
    ("Publish Date: 2023-05-31\n", MAY_31),
    ("The Paper | Posted: 2023-05-31 10:21\n", MAY_31),
    ("31 May 2023 | The Paper\n", MAY_31),
    ("Wednesday, 31 May 2023\n", MAY_31),
    ("May 31st, 2023, 14:05 GMT\n", MAY_31),
    ("2023年5月31日\n", MAY_31),
    ("(AFP) - 31 May 2023\n", MAY_31),
    ("BEIJING, May 31, 2023 (Xinhua) -- ", MAY_31),
    ("YANGON, 31 May 2023 — ", MAY_31),
    ("May 31, 2023 -- ", MAY_31),
    ("The town falls\n", None),
    ("© 2023 The Paper\n", None),
    ("Updated: 31 May 2023\n", None),
    ("The Paper | Updated: 2023-05-31 10:21\n", None),
    ("05/06/2023\n", None),
    ("31 February 2023\n", None),
    ("30 May 2023\n31 May 2023\n", None),
    ("Oct. 30 (Reuters) - ", None),
    ("YANGON, Oct. 30 (Reuters) – ", None),
    ("NAYPYIDAW, MYANMAR — ", None),
    ("A photo taken on 31 May 2023\n", None),
    ("On 31 May 2023 rebels took a second town and then a third one, as the paper wrote.\n", None),
]


@pytest.mark.parametrize(("head", "day"), HEADS, ids=[row[0].strip() for row in HEADS])
def test_a_head_gives_its_day_or_none(head: str, day: date | None) -> None:
    dates = read_pasted(head + BODY).dates
    assert (dates and dates.likely) == day


@pytest.mark.parametrize("head", [row[0] for row in HEADS if row[1]])
def test_a_stated_day_is_certain_and_says_its_words(head: str) -> None:
    dates = read_pasted(head + BODY).dates
    assert dates
    assert dates.earliest == dates.likely == dates.latest
    assert dates.basis


DATELINES = [
    ("NAYPYIDAW, MYANMAR — ", None),
    ("YANGON (Reuters) - ", "Reuters"),
    ("LASHIO, Oct. 30 (Reuters) – ", "Reuters"),
    ("Yangon, 31 May (AFP) - ", "AFP"),
    ("BEIJING, Aug. 14 (Xinhua) -- ", "Xinhua"),
    ("Oct. 30 (Reuters) - ", "Reuters"),
    ("NAY PYI TAW, 30 May — ", None),
    ("MAE SOT, Thailand, Aug 4 (AP) — ", "AP"),
]


@pytest.mark.parametrize(("dateline", "agency"), DATELINES, ids=[row[0] for row in DATELINES])
def test_a_dateline_is_marked_and_names_its_agency(dateline: str, agency: str | None) -> None:
    source = read_pasted(dateline + BODY)
    assert source.datelines == ((0, len(dateline)),)
    assert source.publisher == agency
    assert source.evidence_start == 0


@pytest.mark.parametrize(
    "opening",
    [
        "Min Aung Hlaing - the head of the junta - ",
        "MNDAA – a rebel group – said on Friday that ",
        "BREAKING — ",
        "Lashio-based ",
        "UN: ",
    ],
)
def test_a_sentence_is_no_dateline(opening: str) -> None:
    assert not read_pasted(opening + BODY).datelines


def test_a_dateline_after_a_caption_is_found() -> None:
    text = f"This handout photo shows a bridge.\n\nNAYPYIDAW, MYANMAR — {BODY}"
    ((first, last),) = read_pasted(text).datelines
    assert text[first:last] == "NAYPYIDAW, MYANMAR — "


def test_the_days_of_a_photograph_are_a_hint() -> None:
    source = read_pasted(
        f"This handout photo taken on 30 May 2023 and released on 31 May 2023 shows it.\n{BODY}"
    )
    assert source.dates is None
    assert any("taken on 30 May 2023, released on 31 May 2023" in note for note in source.notes)


def test_bylines_are_furniture_and_the_title_is_not() -> None:
    text = f"The town falls\nBy A Reader\n31 May 2023\n{BODY}"
    source = read_pasted(text)
    assert source.evidence_start == 0
    cut = [text[first:last] for first, last in source.furniture]
    assert cut == ["By A Reader", "31 May 2023"]


@pytest.mark.parametrize(
    "text",
    [
        "31 May 2023 -- Rebels take town",
        "31 May 2023 | Rebels Take Town",
        "Town Falls – 31 May 2023",
    ],
)
def test_a_headline_beside_a_day_stays_evidence(text: str) -> None:
    source = read_pasted(text)
    assert (source.evidence_start, source.evidence_end) == (0, len(text))
    assert source.dates


def test_a_stamp_before_the_first_word_is_no_evidence() -> None:
    source = read_pasted(f" date 2023-10-30 {BODY}")
    assert source.evidence_start == 17


CELLS = [
    ("2024-07-23", date(2024, 7, 23)),
    ("2024-07-23T18:00:00Z", date(2024, 7, 23)),
    ("2024/07/23", date(2024, 7, 23)),
    ("Tue, 23 July 2024 10:00", date(2024, 7, 23)),
    ("23.07.2024", date(2024, 7, 23)),
    ("07/23/2024", date(2024, 7, 23)),
    ("05/05/2024", date(2024, 5, 5)),
    ("05/06/2024", None),
    ("July 2024", None),
    ("soon", None),
    ("", None),
]


@pytest.mark.parametrize(("cell", "day"), CELLS)
def test_a_cell_holds_a_day_or_none(cell: str, day: date | None) -> None:
    assert read_cell(cell)[0] == day


def test_a_day_with_two_readings_says_both() -> None:
    assert read_day("05/06/2023") == (None, "either 5 June or 6 May")


def test_a_head_of_dashes_takes_no_longer_than_another() -> None:
    head = "By A " + "- A " * 35 + "31 May 2023 zz\n"
    assert read_pasted(head * 9 + BODY).dates is None
