"""What sentences say of border crossings, and what they don't."""

import pytest

from geodata.model import Kind
from tests.extract.reading import told

SAID = [
    ("China closed the Muse border gate on Friday.", {"closed muse-ruili by china"}),
    ("China has closed its border crossings in Kachin.", {"closed kachin-crossings by china"}),
    (
        "The Kan Paik Ti border crossing was closed by Chinese authorities.",
        {"closed kan-paik-ti by china"},
    ),
    ("China reopens Chinshwehaw border gate", {"open chinshwehaw-qingshuihe by china"}),
    ("The border gate in Muse reopened on Monday.", {"open muse-ruili"}),
    ("Trade through Muse has ceased since October.", {"trade_ceased muse-ruili"}),
    ("Border trade at Chinshwehaw has been suspended.", {"trade_ceased chinshwehaw-qingshuihe"}),
    ("Border trade through Muse resumed last week.", {"open muse-ruili"}),
    ("China shuts border gates in KIA-held Kachin", {"closed kachin-crossings by china"}),
    ("China sealed off the Laiza crossing.", {"closed laiza-nabang by china"}),
    ("The closure of the Muse border gate hit traders.", {"closed muse-ruili"}),
    ("China plans to reopen the Muse border gate.", {"planned: open muse-ruili by china"}),
    ("China reopened the Kan Paik Ti crossing to cargo on Monday.", {"open kan-paik-ti by china"}),
    (
        "The Kan Paik Ti border gate, shut since October, reopened on Monday.",
        {"closed kan-paik-ti", "open kan-paik-ti"},
    ),
    (
        "Trade at the Chinshwehaw gate resumed after a two-month halt.",
        {"open chinshwehaw-qingshuihe"},
    ),
    (
        "Chinese authorities sealed the border at Nansan with razor wire.",
        {"closed yan-lon-kyaing by china"},
    ),
    ("Border trade via Muse remains suspended.", {"trade_ceased muse-ruili"}),
    ("All border gates in northern Shan State are closed.", {"closed northern-shan-crossings"}),
    ("The Muse gates are still closed.", {"closed muse-ruili"}),
    (
        "Gates at Muse and Chinshwehaw have been shut since November.",
        {"closed chinshwehaw-qingshuihe", "closed muse-ruili"},
    ),
    ("China has kept the Laiza gate shut since October.", {"closed laiza-nabang"}),
    (
        "China has barred fuel and medicine from crossing at Laiza.",
        {"restricted laiza-nabang by china"},
    ),
    ("The Pang Hseng gate opens from 6 am to 6 pm.", {"open pang-hseng"}),
    ("The Lwegel gate is open only to pedestrians.", {"open lwegel"}),
    ("Truck traffic through Kyin San Kyawt stopped on Sunday.", {"trade_ceased kyin-san-kyawt"}),
    ("The border gate at Mongla reopened after the ceasefire.", {"open mongla-daluo"}),
    ("MNDAA reopens Yan Lon Kyaing gate", {"open yan-lon-kyaing by mndaa"}),
    ("Junta bans border trade through Myawaddy", {"trade_ceased border trade by junta"}),
    (
        "The junta banned imports through the Myawaddy gate.",
        {"trade_ceased the Myawaddy gate by junta"},
    ),
    (
        "Thai officials closed the Mae Sot-Myawaddy Friendship Bridge on Saturday.",
        {"closed the Mae Sot-Myawaddy Friendship Bridge by thailand"},
    ),
    (
        "The second Thai-Myanmar Friendship Bridge has been closed for a month.",
        {"closed The second Thai-Myanmar Friendship Bridge"},
    ),
    ("Trade across the Mae Sai-Tachileik border came to a standstill.", {"trade_ceased Trade"}),
    ("India has shut the Zokhawthar crossing.", {"closed the Zokhawthar crossing by india"}),
    (
        "Bangladesh suspended trade with Rakhine through Teknaf.",
        {"trade_ceased trade by bangladesh"},
    ),
    ("The closure of the crossing at Laiza has emptied shops.", {"closed laiza-nabang"}),
    ("The reopening of the Muse gate brought down prices.", {"open muse-ruili"}),
    (
        "Five border crossings controlled by the MNDAA have been reopened.",
        {"open Five border crossings"},
    ),
]

NOT_SAID = [
    "China closed its consulate in Mandalay.",
    "Traders called for the reopening of the Muse border gate.",
    "The border is 2,000 km long.",
    "Fighting erupted near the Muse border gate.",
    "The talks on border trade were held in Kunming.",
    "Thousands crossed the border at Muse.",
    "The junta said the fighting damaged border trade.",
    "TNLA closes trade route to Muse",
    "Traders urge China to reopen Muse gate",
    "Rumours that the Muse gate has reopened were denied.",
    "China has not reopened the Laiza gate.",
    "Traders hope that Muse will open again soon.",
    "Traders hope Chinshwehaw will open again before the monsoon",
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_sentence_tells_of_a_crossing(text: str, expected: set[str]) -> None:
    assert told(text, Kind.CROSSING_STATUS) == expected


@pytest.mark.parametrize("text", NOT_SAID)
def test_sentence_tells_of_no_crossing(text: str) -> None:
    assert not told(text, Kind.CROSSING_STATUS)
