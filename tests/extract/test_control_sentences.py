"""What sentences say of who holds ground, and what they don't."""

import pytest

from geodata.model import Kind
from tests.extract.reading import told

SAID = [
    ("The MNDAA captured Lashio on Saturday.", {"captured lashio by mndaa"}),
    ("MNDAA captures Lashio", {"captured lashio by mndaa"}),
    (
        "Lashio was captured by the Myanmar National Democratic Alliance Army (MNDAA).",
        {"captured lashio by mndaa"},
    ),
    ("Lashio captured by MNDAA", {"captured lashio by mndaa"}),
    ("Lashio has fallen to the MNDAA.", {"captured lashio by mndaa"}),
    ("Lashio falls to ethnic alliance's MNDAA", {"captured lashio by mndaa"}),
    ("Lashio falls", {"captured lashio"}),
    ("The Arakan Army seized Paletwa Township in Chin State.", {"captured tsp-paletwa by aa"}),
    ("The town of Hsenwi was seized by the MNDAA in January.", {"captured hsenwi by mndaa"}),
    ("TNLA troops took control of Namkham on Dec. 18.", {"captured namhkam by tnla"}),
    ("The KIA has taken full control of Lweje.", {"captured lwegel by kia"}),
    ("KIA takes over Pang War", {"captured pang-war by kia"}),
    ("The TNLA overran Kutkai and Namtu.", {"captured kutkai by tnla", "captured namtu by tnla"}),
    ("Junta troops retook Kawlin in February.", {"captured kawlin by junta"}),
    ("The regime recaptured Loikaw.", {"captured loikaw by junta"}),
    ("Myanmar junta loses Lashio to MNDAA", {"lost lashio by mndaa from junta"}),
    ("The junta lost control of Myawaddy.", {"lost myawaddy from junta"}),
    ("Regime forces withdrew from Laukkai.", {"lost laukkai from junta"}),
    ("Junta troops abandoned Kunlong on Sunday.", {"lost kunlong from junta"}),
    ("The army pulled out of Mongmit.", {"lost mongmit from junta"}),
    ("The TNLA handed Mogok over to the regime.", {"captured mogok by junta from tnla"}),
    ("The MNDAA handed over Lashio to the junta.", {"captured lashio by junta from mndaa"}),
    ("Laukkai is controlled by the MNDAA.", {"held laukkai by mndaa"}),
    ("The MNDAA controls Laukkai.", {"held laukkai by mndaa"}),
    ("Residents of rebel-held Lashio fled.", {"held lashio by rebel-groups"}),
    ("Lashio is now under the control of the MNDAA.", {"held lashio by mndaa"}),
    ("Mogok is in the hands of the TNLA.", {"held mogok by tnla"}),
    ("Kyaukphyu is encircled by the Arakan Army.", {"encircled kyaukphyu by aa"}),
    ("The Arakan Army has surrounded Ann.", {"encircled ann by aa"}),
    (
        "The town was captured after days of fighting; Kutkai fell to the TNLA.",
        {"captured kutkai by tnla"},
    ),
    ("The alliance seized 57 junta outposts.", None),
    ("The KIA seized the junta's base in Momauk.", None),
    ("After capturing Namhsan, the TNLA moved on.", {"captured namhsan by tnla"}),
    (
        "The MNDAA, which seized Laukkai in January, is based on the border.",
        {"captured laukkai by mndaa"},
    ),
    ("Laukkai, which was seized by the MNDAA in January, is quiet.", {"captured laukkai by mndaa"}),
    ("The AA drove junta troops out of Buthidaung.", {"captured buthidaung by aa from junta"}),
    ("The MNDAA claimed to have captured Lashio.", {"claimed: captured lashio by mndaa"}),
    ("The regime vowed to retake Lashio.", {"planned: captured lashio by junta"}),
    ("The AA managed to seize Kyauktaw.", {"captured kyauktaw by aa"}),
]

NOT_SAID = [
    "The TNLA seized a large haul of weapons and ammunition.",
    "Police seized 2 million methamphetamine pills in Muse.",
    "Junta troops captured 20 villagers near Monywa.",
    "The MNDAA failed to capture Lashio.",
    "The KIA tried to seize Bhamo.",
    "The AA is trying to take Sittwe.",
    "The TNLA attacked Lashio.",
    "Fighting continues in Lashio.",
    "The MNDAA could capture Lashio soon.",
    "If the AA captures Ann, the junta will suffer.",
    "The AA has not captured Ann.",
    "Lashio residents fear that the MNDAA may take the town.",
    "The film captured the mood in Yangon.",
    "He took office in Naypyitaw.",
    "The meeting took place in Naypyitaw.",
    "Myanmar lost to Thailand in Yangon.",
    "Wang Yi held talks with Min Aung Hlaing in Naypyitaw.",
    "The military seized power in 2021.",
    "Rice prices fell in Mandalay.",
    "The junta denied losing Lashio.",
    "Troops repelled an attempt to seize Hpakant.",
    "The army is preparing to retake Lashio.",
    "SSPP and TNLA clash over Mongyai",
    "Junta seizes homes of activists in Mandalay",
    "Police seize weapons in raid on Sanchaung",
    "Army captures PDF commander in Yesagyo",
    "Seven resistance fighters captured in Yesagyo",
    "Could Mandalay fall next?",
    "Mandalay is unlikely to fall.",
    "The fall of Mandalay would be a turning point.",
    "Analysts say Bhamo may fall within weeks.",
    "Bhamo on brink of falling to KIA",
    "KIA close to capturing Bhamo",
    "Hopes fade that the junta can hold Bhamo.",
    "KIA repels junta attempt to retake Momauk",
    "Junta fails to recapture Momauk",
    "Junta column reaches Momauk",
    "Junta-KIA fighting rages in Momauk",
    "The town of Mindat is no longer under junta control.",
    "Contact lost with Lashio command",
    "Over 2,000 junta troops surrender in Laukkai",
    "China holds live-fire drills opposite Muse",
    "Pilot captured after jet crashes in Magwe",
    "A photographer captured the sunrise over Bagan.",
]


@pytest.mark.parametrize(("text", "expected"), [row for row in SAID if row[1] is not None])
def test_sentence_tells_who_holds(text: str, expected: set[str]) -> None:
    assert told(text, Kind.CONTROL_CHANGE) == expected


@pytest.mark.parametrize("text", NOT_SAID)
def test_sentence_tells_of_no_change(text: str) -> None:
    found = told(text, Kind.CONTROL_CHANGE)
    assert not [one for one in found if not one.startswith(("planned", "denied"))]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The alliance seized 57 junta outposts.", "57 junta outposts"),
        ("The KIA seized the junta's base in Momauk.", "the junta's base"),
    ],
)
def test_ground_without_a_name_keeps_its_words(text: str, scope: str) -> None:
    [found] = told("The KIA is near.\n\n" + text, Kind.CONTROL_CHANGE)
    assert scope in found
