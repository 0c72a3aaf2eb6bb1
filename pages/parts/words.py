"""Texts of our own that pages show; all fixed, none from a source."""

READING = """
Every claim here was read by hand from an article, and keeps its exact words. A claim says
what kind it is, who did what, where, and when, with the phrase that dates it. The map is
computed from claims, each time anew: nobody colours it in.

- An **event** (“captured in late July”) begins a holding within its interval.
- A **state** (“rebel-held Lashio”) says that by that day it was so; when it began stays unknown.
- **Plans** and **denials** are listed with the evidence and move nothing.
- What only a party to the matter says, or somebody the article does not vouch for, is drawn
  lighter, and says so.
"""

UNCERTAINTY = """
- Dates are intervals. “Late July” stays 21 to 31 July; no day is invented.
- A place that changed hands on a day nobody names is banded in both colours between the two
  sentences that bound it.
- Attacked ground is hatched: its holder’s colour and the attacker’s.
- What is said of a town colours its dot, and the cell around it so that it can be seen from
  afar. It says nothing of the rest of the township.
- A claim about a region outlines the region. It never paints the townships within.
- A place known only by region gets no pin. A symbol with a dashed ring lies somewhere in the ring.
- Colours fade as the last evidence ages, from 90 days on. Stippled grey: no claim speaks of it.
"""

LIMITS = """
- The record is five articles, one of The Irrawaddy, one of AFP, three whose text names no
  publisher: much that happened is not in it. Grey means that these articles are silent, not
  that nothing happened.
- Where an article shows no date, its day of publication was inferred from its words; the
  reader marks it.
- Township cells are **schematic**: drawn around township seats within their state or region.
  They are not boundaries. Official polygons, installed with
  `python -m geodata boundaries install FILE`, take their place.
- Do not plan movement by this map.
"""

DISCLAIMER = """
Boundaries, names and colours imply no endorsement or acceptance, by anyone. Names follow the
spelling most used in English-language reporting; other spellings, Burmese and Chinese names are
kept beside them and are found by search.
"""
