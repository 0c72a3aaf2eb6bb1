"""Names that no register has: projects told by their words, places by their capitals."""

import re

from geodata.extract.items import Item
from geodata.extract.lexicon import words_of
from geodata.extract.phrases import Phrase
from geodata.extract.traits import CAPITAL

_SYLLABLE = (
    "(?:h?k[hyw]?y?|gy?w?|ng|ny|h?n|sh?w?|hs|z|th|tw?|ht|dw?|h?py?|ph|by?|h?my?w?|yw?|r|h?lw?"
    "|wh?|h|ch|c|j|ts|v|f)?(?:aw|ay|ai|au|ee|ei|oe|oi|oo|ou|ow|ue|uu|ia|ua|a|e|i|o|u)"
    "(?:ng|n|t|k|p|m|h|w)?"
)
_LOCAL = re.compile(f"(?:{_SYLLABLE})+")
"""How names of Myanmar sound in Latin letters: open syllables, few clusters, no plural s."""
_ENGLISH = re.compile(r".*(?:tion|sion|ity|ium|[^a]ing|[^aeiouwy]e|[tsdkpm]ia|ment|eo|ea|io|ic)")
_WORDS = words_of("unregistered", "english") | words_of("names", "adjectives")
_BACKED = words_of("grounds", "backed")


def _may_be_name(item: Item) -> bool:
    is_capital = bool(item.traits & CAPITAL) and not item.classes
    return is_capital and item.word not in _GOODS


def is_unknown_name(noun: Phrase) -> bool:
    """Tell "Lay Kay Kaw", which no register has, from other nouns: capitals throughout."""
    items = noun.items
    is_capital = items[0].traits & CAPITAL and len(items) <= _LONGEST_NAME
    return bool(is_capital) and all(map(_may_be_name, items))


def sounds_local(noun: Phrase) -> bool:
    """Tell "Kyaikdon", where capitals tell nothing, from "Prices": by its syllables.

    Used for the first word of a sentence and for titles alone.
    """
    words = [item.word for item in noun.items if item.word not in ("-", "'s")]
    return all(
        bool(_LOCAL.fullmatch(word)) and not _ENGLISH.fullmatch(word) and word not in _WORDS
        for word in words
    )


def is_unregistered_project(noun: Phrase) -> bool:
    """Tell "a China-backed cement plant" and "the Chinese copper mine", whatever it is called."""
    if noun.head.mention is not None or not noun.head.has("project") or noun.head.has("force"):
        return False
    words = [item.word for item in noun.items]
    is_backed = any(one in ("china", "chinese") for one in words) and bool(_BACKED & set(words))
    if noun.word in _PLANTS and len(noun.items) > 1 and any(map(_may_be_name, noun.items[:-1])):
        return True  # "Bawdwin silver mine", "the Shweli hydropower plant"
    is_plain = noun.head.word in ("highway", "road", "port", "ports", "zone", "zones", "corridor")
    return is_backed or (
        "chinese" in words and not is_plain and noun.head.word not in ("investment", "investments")
    )


_PLANTS = words_of("grounds", "plants")


_GOODS = words_of("grounds", "goods")


_LONGEST_NAME = 4
