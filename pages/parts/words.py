"""Texts of our own that pages show; all fixed, none from a source."""

from geodata.history import FRESH_DAYS, STALE_DAYS
from geodata.maps.happenings import AFTERGLOW_DAYS

READING = """
Every claim here keeps an article’s exact words. A person read it by hand, or rules did and a
person accepted it: **Review** says by whom. A claim says what kind it is, who did what, where,
and when, with the phrase that dates it. The map is computed from claims, each time anew: nobody
colours it in.

- An **event** (“captured in late July”) begins a holding within its interval.
- A **state** (“rebel-held Lashio”) says that by that day it was so; when it began stays unknown.
- **Plans** and **denials** are listed with the evidence and move nothing.
- What only a party to the matter says, or somebody the article does not vouch for, is drawn
  lighter, and says so.
"""

UNCERTAINTY = f"""
- Dates are intervals. “Late July” stays 21 to 31 July; no day is invented.
- A place that changed hands on a day nobody names is banded in both colours between the two
  sentences that bound it.
- Attacked ground is hatched: its holder’s colour and the attacker’s.
- What is said of a town colours its dot, and the cell around it so that it can be seen from
  afar. It says nothing of the rest of the township.
- A claim about a region outlines the region. It never paints the townships within.
- A place known only by region gets no pin. A symbol with a dashed ring lies somewhere in the ring.
- Colours fade as the last evidence ages, from {FRESH_DAYS} days on. Stippled grey: no claim
  speaks of it.
"""

RULES = """
Whoever weighs sentences against each other does so by a rule. Ours have names and versions, so
that a map can be cited with its rule and drawn anew under another. Same sentences, same rule, same
day: same map. The button with the scales chooses the rule set and whose word counts; two of them
can be laid side by side on one day, with a list of what they answer otherwise.
"""

CLOCKS = f"""
- **As of** shows one day. **Window** shows what happened between two days, and the ground as of
  the second: an event whose days lie wholly in the window is drawn full, one that may lie
  outside it lighter. **Compare** shows two days on either side of a divider; what is answered
  otherwise is outlined, more evidence for the same answer is no difference.
- **As published by** counts only the articles that were out by that day. So one sees what could
  be known on 1 August about 15 July, and not what was learnt since. An article without a date of
  its own counts from its inferred day.
- The histogram counts events by kind: solid where all their possible days lie in the bar, light
  where only some do. A change on an unknown day is a bar over all the days it may have been.
- Evidence fades by its age on the day shown: full strength for {FRESH_DAYS} days, half from
  {STALE_DAYS} days on, in between evenly. What is known of an event stays on the map for
  {AFTERGLOW_DAYS} days, fading; what was only planned counts as what may have been.
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
