"""What sentences say of ground that is lost and left."""

import pytest

from geodata.model import Kind
from tests.extract.reading import told

SAID = [
    ("The junta no longer controls Mindat.", {"lost mindat from junta"}),
    ("The junta has lost its grip on Kutkai.", {"lost kutkai from junta"}),
    ("The TNLA relinquished Mogok under a Chinese-brokered deal.", {"lost mogok from tnla"}),
    (
        "Under the deal, the TNLA agreed to withdraw from Mogok and Mongmit.",
        {"planned: lost mogok from tnla", "planned: lost mongmit from tnla"},
    ),
    ("The MNDAA began withdrawing from Lashio on Monday.", {"lost lashio from mndaa"}),
    ("MNDAA pulls out of Lashio", {"lost lashio from mndaa"}),
    (
        "Myanmar army enters Lashio as MNDAA leaves",
        {"captured lashio by junta", "lost lashio from mndaa"},
    ),
    (
        "The resistance seized Moebye but withdrew after air strikes.",
        {"captured mobye by resistance-groups", "lost mobye from resistance-groups"},
    ),
    ("The junta lost 20 bases in Rakhine in November.", {"lost 20 bases from junta"}),
    ("Junta abandons bases in Tedim", {"lost bases from junta"}),
    ("Troops abandoned their positions at Thantlang.", {"lost their positions from junta"}),
    ("The junta has been pushed out of Namhsan.", {"lost namhsan from junta"}),
    ("The last junta soldiers left Namhsan on Sunday.", {"lost namhsan from junta"}),
    ("Junta soldiers fled Namhsan on Sunday.", {"lost namhsan from junta"}),
    ("Soldiers deserted their posts in Namhsan.", {"lost their posts from junta"}),
    ("The junta's loss of Pauktaw opens the way to Sittwe.", {"lost pauktaw from junta"}),
    ("Loss of Lashio a blow to junta", {"lost lashio"}),
    ("After losing Lashio, the junta bombed the town.", {"lost lashio from junta"}),
    ("The junta, which lost Lashio in August, has bombed it since.", {"lost lashio from junta"}),
    ("Lashio, lost in August, was handed back in April.", {"lost lashio"}),
    (
        "The KNLA withdrew from Myawaddy after a border guard force switched sides.",
        {"lost myawaddy from knu"},
    ),
    ("The regime has lost Bhamo, according to the KIA.", {"lost bhamo from junta"}),
    ("Junta troops surrender Laukkai to MNDAA", {"lost laukkai by mndaa from junta"}),
    ("Regime loses fourth town to TNLA", {"lost fourth town by tnla from junta"}),
    ("Myanmar Junta Loses Ruby Town to TNLA", {"lost Ruby Town by tnla from junta"}),
    ("Karenni Fighters Retreat From Loikaw", {"lost loikaw from karenni-forces"}),
    ("TNLA Loses Kyaukme to Junta", {"lost kyaukme by junta from tnla"}),
    ("TNLA forced to withdraw from Kyaukme", {"lost kyaukme from tnla"}),
    (
        "TNLA gives up Mogok, Momeik under China deal",
        {"lost mogok from tnla", "lost mongmit from tnla"},
    ),
    ("Junta Abandons Taungup", {"lost toungup from junta"}),
    ("Junta withdraws from Taungup", {"lost toungup from junta"}),
    (
        "Having lost Momauk, the junta gave up Mansi without a fight.",
        {"lost mansi from junta", "lost momauk from junta"},
    ),
    ("The junta gave up Mansi without a fight.", {"lost mansi from junta"}),
    (
        "The junta is back in Momauk after the KIA pulled out.",
        {"captured momauk by junta", "lost momauk from kia"},
    ),
    ("The resistance lost Momauk.", {"lost momauk from resistance-groups"}),
    ("Momauk was abandoned by the resistance.", {"lost momauk from resistance-groups"}),
    ("Resistance forces left Momauk on Monday.", {"lost momauk from resistance-groups"}),
    ("PDF retreats from Momauk after airstrikes", {"retreating momauk from pdf"}),
    ("Resistance fighters have retreated from Momauk.", {"lost momauk from resistance-groups"}),
    ("The PDF made a tactical withdrawal from Momauk.", {"lost momauk from pdf"}),
    ("The PDF carried out a strategic retreat from Momauk.", {"lost momauk from pdf"}),
    ("The PDF announced its withdrawal from Momauk.", {"claimed: lost momauk from pdf"}),
    ("PDF says it has pulled its fighters out of Momauk", {"claimed: lost momauk from pdf"}),
    ("Junta pulls troops out of Momauk", {"lost momauk from junta"}),
    ("The junta withdrew its troops from Momauk.", {"lost momauk from junta"}),
    ("Junta driven out of Pale", {"lost pale from junta"}),
    ("Troops driven from Pale", {"lost pale from junta"}),
    ("Junta ousted from Pale", {"lost pale from junta"}),
    ("Regime kicked out of Pale", {"lost pale from junta"}),
    ("Junta Concedes Loss of Mese", {"lost mese from junta"}),
    ("Junta admits losing Mese", {"claimed: lost mese from junta"}),
    ("Junta admits it has lost Mese", {"claimed: lost mese from junta"}),
    ("Min Aung Hlaing admits troops withdrew from Lashio", {"lost lashio from junta"}),
    ("Junta loses Momauk, Mansi in one week", {"lost mansi from junta", "lost momauk from junta"}),
    (
        "Junta loses two towns in Kachin: Momauk and Mansi",
        {"lost mansi from junta", "lost momauk from junta"},
    ),
    ("Junta forces abandon Momauk for Bhamo", {"lost momauk from junta"}),
    ("Junta troops quit Momauk", {"lost momauk from junta"}),
    ("Junta troops flee Momauk", {"lost momauk from junta"}),
    ("Junta gives up Momauk", {"lost momauk from junta"}),
    ("Junta surrenders Momauk to KIA", {"lost momauk by kia from junta"}),
    ("Junta cedes Momauk", {"lost momauk from junta"}),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_sentence_tells_of_leaving(text: str, expected: set[str]) -> None:
    assert told(text, Kind.CONTROL_CHANGE) == expected
