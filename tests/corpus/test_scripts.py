"""The script tells the language, as far as it can."""

import pytest

from geodata.corpus.scripts import detect_language, is_zawgyi_suspected

UNICODE = "မြန်မာနိုင်ငံ နေပြည်တော်မှ တပ်မတော်သားများ ဆုတ်ခွာသွားကြောင်း ဒေသခံတွေ ပြောသည်။"
ZAWGYI = "ေနျပည္ေတာ္မွ တပ္မေတာ္သားမ်ား ဆုတ္ခြာသြားေၾကာင္း ေဒသခံေတြ ေျပာသည္။"

LANGUAGES = [
    ("Rebels seize town", "en"),
    ("Rebels seize “Lashio” – ‘capital’", "en"),
    (UNICODE, "my"),
    (f"MNDAA {UNICODE}", "my"),
    ("缅甸军方撤离腊戌", "zh"),
    ("ミャンマー軍が撤退した", "und"),
    ("Армия оставила город", "und"),
    ("กองทัพถอนตัว", "und"),
    ("2024 – 1027", "und"),
    ("", "und"),
]


@pytest.mark.parametrize(("text", "language"), LANGUAGES)
def test_a_script_tells_its_language(text: str, language: str) -> None:
    assert detect_language(text) == language


def test_zawgyi_is_suspected_and_unicode_is_not() -> None:
    assert is_zawgyi_suspected(ZAWGYI)
    assert not is_zawgyi_suspected(UNICODE)
    assert not is_zawgyi_suspected("Rebels seize town")
