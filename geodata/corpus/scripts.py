"""The script a text is written in, and whether its Burmese is encoded as Unicode."""

import re

_BURMESE = re.compile(r"[\u1000-\u109f\uaa60-\uaa7f\ua9e0-\ua9ff]+")
_CHINESE = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+")
_LETTERS = re.compile(r"[^\W\d_]+")
# Japanese writes with Chinese characters too, Korean now and then.
_KANA_OR_HANGUL = re.compile(r"[\u3040-\u30ff\uac00-\ud7af]+")
# In Unicode a consonant stands before the vowel sign e and after the virama; Zawgyi puts
# the sign first, as it is seen, and uses the virama to end a syllable.
_ZAWGYI = re.compile(
    r"(?<![\u1000-\u1022\u1025\u1027-\u102a\u103b-\u103f\u1050-\u1059\u105a-\u108f])\u1031"
    r"|\u1039(?![\u1000-\u1022\u1025])"
)
_MOSTLY = 0.9
_ZAWGYI_LEAST = 2
_ZAWGYI_SHARE = 0.01


def detect_language(text: str) -> str:
    """Tell the language by its script: ``en``, ``my``, ``zh``, or ``und`` for any other.

    Languages of one script are not told apart: all of Latin counts as English, all of
    Myanmar script as Burmese.
    """
    if _is_mostly_ascii(text):
        return "en" if _LATIN.search(text) else "und"
    counts = {"en": _count(_LATIN, text)}
    if counts["en"] < len(text) // 2:
        counts |= {"my": _count(_BURMESE, text), "zh": _count(_CHINESE, text)}
        if counts["zh"] < 4 * _count(_KANA_OR_HANGUL, text):
            counts["zh"] = 0
        known = sum(counts.values())
        counts["und"] = max(0, _count(_LETTERS, text) - known)
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] else "und"


def is_zawgyi_suspected(text: str) -> bool:
    """Tell whether Burmese is written in orders that Unicode doesn't allow and Zawgyi does."""
    if _is_mostly_ascii(text) or not (burmese := _count(_BURMESE, text)):
        return False
    strange = sum(1 for _ in _ZAWGYI.finditer(text))
    return strange >= _ZAWGYI_LEAST and strange > _ZAWGYI_SHARE * burmese


def _is_mostly_ascii(text: str) -> bool:
    """Tell the common case, English with some typography, without counting letter by letter."""
    return len(text.encode("ascii", "ignore")) > _MOSTLY * len(text)


def _count(pattern: re.Pattern[str], text: str) -> int:
    return sum(map(len, pattern.findall(text)))
