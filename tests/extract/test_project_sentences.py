"""What sentences say of China-backed projects, and what they don't."""

import pytest

from geodata.model import Kind
from tests.extract.reading import told

SAID = [
    (
        "The Tagaung nickel plant fell to resistance groups in late July.",
        {"seized tagaung-nickel by resistance-groups"},
    ),
    (
        "Resistance groups seized the Tagaung nickel processing plant.",
        {"seized tagaung-nickel by resistance-groups"},
    ),
    ("The Alpha cement plant was occupied by the TNLA.", {"seized alpha-cement by tnla"}),
    ("Work on the Myitsone dam has been halted.", {"stalled myitsone-dam"}),
    ("China halts the Myitsone dam project", {"stalled myitsone-dam"}),
    (
        "The Kyaukphyu Special Economic Zone is encircled by the Arakan Army.",
        {"encircled kyaukphyu-sez by aa"},
    ),
    (
        "China is pushing for the resumption of the Myitsone dam.",
        {"resumption_sought myitsone-dam"},
    ),
    ("The stalled Myitsone dam is on the agenda.", {"stalled myitsone-dam"}),
    ("Operations at the Tagaung nickel plant resumed in May.", {"operating tagaung-nickel"}),
    ("The Tagaung nickel plant has suspended production.", {"stalled tagaung-nickel"}),
    ("The Alpha cement plant is in rebel hands.", {"seized alpha-cement by rebel-groups"}),
    ("The AA attacked the Kyaukphyu deep-sea port.", {"at_risk kyaukphyu-port by aa"}),
    ("The Chinese-owned zone was overrun.", {"seized Chinese-owned zone"}),
    ("The Myitsone dam project has been suspended since 2011.", {"stalled myitsone-dam"}),
    (
        "Construction of the Myitsone dam was suspended in 2011 by then president Thein Sein.",
        {"stalled myitsone-dam"},
    ),
    ("The suspended Myitsone project could be revived.", {"stalled myitsone-dam"}),
    ("China wants the Myitsone dam restarted.", {"resumption_sought myitsone-dam"}),
    (
        "China has been lobbying for the Myitsone dam to resume.",
        {"resumption_sought myitsone-dam"},
    ),
    ("Work has resumed at the Letpadaung copper mine.", {"operating letpadaung-copper"}),
    ("The Letpadaung mine restarted operations in May.", {"operating letpadaung-copper"}),
    (
        "Operations at the Letpadaung copper mine were halted by fighting.",
        {"stalled letpadaung-copper"},
    ),
    ("Letpadaung copper mine suspends operations", {"stalled letpadaung-copper"}),
    (
        "The Letpadaung mine is still operating despite the fighting.",
        {"operating letpadaung-copper"},
    ),
    ("Fighting forces Tagaung nickel plant to close", {"stalled tagaung-nickel"}),
    ("The Tagaung nickel plant was forced to close in 2023.", {"stalled tagaung-nickel"}),
    (
        "The Tagaung nickel plant shut down last year and has not reopened.",
        {"stalled tagaung-nickel"},
    ),
    ("The Tagaung plant has been idle since its power was cut.", {"stalled tagaung-nickel"}),
    ("Production at the Tagaung nickel plant stopped in January.", {"stalled tagaung-nickel"}),
    (
        "PDF fighters took over the Tagaung nickel plant without resistance.",
        {"seized tagaung-nickel by pdf"},
    ),
    ("The TNLA controls the Alpha cement plant.", {"seized alpha-cement by tnla"}),
    ("Alpha cement plant falls to TNLA", {"seized alpha-cement by tnla"}),
    (
        "The Alpha cement plant near Mandalay was captured by the TNLA and PDF.",
        {"seized alpha-cement by tnla+pdf"},
    ),
    ("A drone hit the Kyaukphyu gas-fired power plant.", {"at_risk kyaukphyu-gas-power"}),
    ("Rockets landed near the Myitsone dam.", {"at_risk myitsone-dam"}),
    (
        "The oil and gas pipelines linking Kyaukphyu to Kunming were damaged by artillery fire.",
        {"at_risk china-myanmar-pipelines"},
    ),
    (
        "Resistance fighters attacked a pumping station of the China-Myanmar gas pipeline.",
        {"at_risk china-myanmar-pipelines by resistance-groups"},
    ),
    (
        "The AA has surrounded the Kyaukphyu Special Economic Zone.",
        {"encircled kyaukphyu-sez by aa"},
    ),
    ("AA troops are closing in on the Kyaukphyu deep-sea port.", {"at_risk kyaukphyu-port by aa"}),
    (
        "China and the junta signed a concession agreement for the Kyaukphyu deep-sea port.",
        {"planned kyaukphyu-port"},
    ),
    ("Myanmar and China agreed to speed up the Kyaukphyu port.", {"planned kyaukphyu-port"}),
    (
        "China and Myanmar plan to build the Muse-Mandalay railway.",
        {"planned muse-mandalay-railway"},
    ),
    (
        "The planned Muse-Mandalay railway would cross rebel territory.",
        {"planned muse-mandalay-railway"},
    ),
    ("The Kyaukphyu Special Economic Zone project is on hold.", {"stalled kyaukphyu-sez"}),
    (
        "The Mee Lin Gyaing power plant stopped generating electricity in 2021.",
        {"stalled mee-lin-gyaing-lng"},
    ),
    ("The Tarpein hydropower plant continues to run.", {"operating tarpein-hydropower"}),
    (
        "The Chipwi Nge hydropower plant was seized by the KIA.",
        {"seized chipwi-nge-hydropower by kia"},
    ),
    ("KIA seizes Chipwi Nge hydropower plant", {"seized chipwi-nge-hydropower by kia"}),
    ("Villagers protested against the planned Mong Ton dam.", {"planned mong-ton-dam"}),
    ("The Kunlong bridge, built by China, was blown up.", {"at_risk kunlong-bridge"}),
    ("The Upper Yeywa dam was captured by the TNLA.", {"seized upper-yeywa-dam by tnla"}),
    (
        "Work on the Upper Yeywa dam stopped after the TNLA took the area.",
        {"stalled upper-yeywa-dam"},
    ),
    (
        "Rare earth mines in Kachin State halted production after the KIA took Pang War.",
        {"stalled kachin-rare-earths"},
    ),
]

NOT_SAID = [
    "Officials visited the Myitsone dam.",
    "The Myitsone dam lies in Kachin State.",
    "Villagers protested against the Myitsone dam.",
    "The AA did not attack the Kyaukphyu deep-sea port.",
    "A feasibility study for the Muse-Mandalay railway has been completed.",
    "The Kyaukphyu port lies on the Bay of Bengal.",
    "The gas pipeline is operating normally, the company said.",
    "The AA now controls the area around the Kyaukphyu port.",
    "The plant resumed power generation.",
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_sentence_tells_of_a_project(text: str, expected: set[str]) -> None:
    assert told(text, Kind.PROJECT_STATUS) == expected


@pytest.mark.parametrize("text", NOT_SAID)
def test_sentence_tells_of_no_project(text: str) -> None:
    assert not told(text, Kind.PROJECT_STATUS)
