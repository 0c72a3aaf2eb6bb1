"""What sentences say of who holds, rings or contests ground."""

import pytest

from geodata.model import Kind
from tests.extract.reading import told

SAID = [
    (
        "Resistance forces now control all of Tamu district apart from the town itself.",
        {"held tamu by resistance-groups"},
    ),
    (
        "Mese, on the Thai border, has been in resistance hands since June last year.",
        {"held mese by resistance-groups"},
    ),
    ("Kutkai is back in junta hands after a year under the TNLA.", {"held kutkai by junta"}),
    (
        "The AA said it had full control of Ann, including the Western Command.",
        {"claimed: held ann by aa"},
    ),
    (
        "Anti-regime forces have encircled Bhamo since December.",
        {"encircled bhamo by anti-regime-armies"},
    ),
    ("Bhamo has been under siege since December.", {"encircled bhamo"}),
    ("The KIA is besieging Bhamo.", {"encircled bhamo by kia"}),
    ("Bhamo is surrounded on all sides.", {"encircled bhamo"}),
    ("Kyaukphyu has been cut off by the AA.", {"encircled kyaukphyu by aa"}),
    ("Junta-held Sittwe is running out of food.", {"held sittwe by junta"}),
    (
        "Only Sittwe and Kyaukphyu remain under regime control.",
        {"held kyaukphyu by junta", "held sittwe by junta"},
    ),
    ("Most of Kani Township is controlled by the PDF.", {"held tsp-kani by pdf"}),
    ("Pinlaung was briefly held by Karenni fighters.", {"held pinlaung by karenni-forces"}),
    ("Homalin remains under junta control.", {"held homalin by junta"}),
    ("Tonzang is now in Chin hands.", {"held tonzang by chin-forces"}),
    ("Resistance-held Falam was bombed.", {"held falam by resistance-groups"}),
    ("In the AA-controlled town of Mrauk-U, schools have reopened.", {"held mrauk-u by aa"}),
    ("Mrauk-U, which is under AA control, was bombed.", {"held mrauk-u by aa"}),
    ("The AA now controls the area around the Kyaukphyu port.", {"held the area by aa"}),
    (
        "The TNLA attacked Kutkai on Monday. By Wednesday the town was in its hands.",
        {"held kutkai by tnla"},
    ),
    (
        "Fighting for Kutkai ended on Wednesday with the town in TNLA hands.",
        {"held kutkai by tnla"},
    ),
    (
        "Towns held by the TNLA include Namhsan, Mantong and Kutkai.",
        {"held kutkai by tnla", "held manton by tnla", "held namhsan by tnla"},
    ),
    (
        "Namhsan, Mantong and Kutkai are all held by the TNLA.",
        {"held kutkai by tnla", "held manton by tnla", "held namhsan by tnla"},
    ),
    ("Kawkareik is contested.", {"contested kawkareik"}),
    (
        "Kawkareik remains contested, with the KNLA holding the villages around it.",
        {"contested kawkareik", "held the villages by knu"},
    ),
    ("The KNLA controls the countryside around Kawkareik.", {"held the countryside by knu"}),
    ("The BGF now controls Myawaddy.", {"held myawaddy by border-guard-forces"}),
    (
        "The town of Myawaddy is controlled by a border guard force.",
        {"held myawaddy by border-guard-forces"},
    ),
    ("Thandwe Now in AA Hands", {"held thandwe by aa"}),
    ("MNDAA in Full Control of Laukkai", {"held laukkai by mndaa"}),
    ("'Ruby Land' Mogok under TNLA control", {"held mogok by tnla"}),
    (
        "Shadaw becomes second Kayah town under resistance control",
        {"held shadaw by resistance-groups"},
    ),
    ("Nawnghkio back under junta control", {"held nawnghkio by junta"}),
    ("Army back in control of Nawnghkio", {"held nawnghkio by junta"}),
    (
        "Paletwa captured: AA controls river port near India",
        {"captured paletwa", "held river port by aa"},
    ),
    (
        "AA Now Holds 14 Townships as Taungup Falls",
        {"captured toungup", "held 14 Townships by aa"},
    ),
    ("Karen National Union says it controls Myawaddy", {"claimed: held myawaddy by knu"}),
    (
        "The AA-held townships of Kyauktaw, Mrauk-U and Minbya were bombed.",
        {"held kyauktaw by aa", "held minbya by aa", "held mrauk-u by aa"},
    ),
    (
        "Junta jets bombed AA-controlled Kyauktaw and Minbya townships on Monday.",
        {"held kyauktaw by aa", "held tsp-minbya by aa"},
    ),
    (
        "Aid has not reached resistance-held Demoso and Mese.",
        {"held demoso by resistance-groups", "held mese by resistance-groups"},
    ),
    ("Kutkai, which the TNLA has held since January, was bombed.", {"held kutkai by tnla"}),
    ("The TNLA has held Kutkai since January.", {"held kutkai by tnla"}),
    ("The TNLA has run Kutkai since January.", {"held kutkai by tnla"}),
    ("Kutkai has been in the hands of the TNLA since January.", {"held kutkai by tnla"}),
    ("Kutkai has been under TNLA control since January.", {"held kutkai by tnla"}),
    (
        "Kutkai has been under the control of the TNLA since January, when it was captured.",
        {"captured kutkai", "held kutkai by tnla"},
    ),
    ("In Kutkai, which is controlled by the TNLA, schools have opened.", {"held kutkai by tnla"}),
    ("In Kutkai, now run by the TNLA, schools have opened.", {"held kutkai by tnla"}),
    (
        "The junta still controls Sittwe and Kyaukphyu.",
        {"held kyaukphyu by junta", "held sittwe by junta"},
    ),
    (
        "Sittwe and Kyaukphyu remain with the junta.",
        {"held kyaukphyu by junta", "held sittwe by junta"},
    ),
    (
        "Sittwe and Kyaukphyu are still with the regime.",
        {"held kyaukphyu by junta", "held sittwe by junta"},
    ),
    (
        "The regime has regained most of Loikaw, but Demoso is still in Karenni hands.",
        {"captured loikaw by junta", "held demoso by karenni-forces"},
    ),
    (
        "Demoso and Hpruso are firmly in the hands of the Karenni resistance.",
        {"held demoso by karenni-forces", "held hpruso by karenni-forces"},
    ),
    (
        "Hpruso has been governed by the Karenni Interim Executive Council since last year.",
        {"held hpruso by karenni-iec"},
    ),
    ("Tedim, still held by the junta, is the next target.", {"held tedim by junta"}),
    (
        "The junta holds Tedim and Hakha, the Chin capital.",
        {"held hakha by junta", "held tedim by junta"},
    ),
    ("Falam is now fully under the control of Chin forces.", {"held falam by chin-forces"}),
    ("The KNU has controlled Hpapun town since last March.", {"held hpapun by knu"}),
    (
        "Hpapun was taken by the KNLA in March and remains in its hands.",
        {"captured hpapun by knu", "held hpapun by knu"},
    ),
    ("Ye is still under the junta's control.", {"held ye by junta"}),
    ("Mogok is once again in the hands of the military.", {"held mogok by junta"}),
    ("Mogok is back under the junta.", {"held mogok by junta"}),
    ("KIA-run Laiza was shelled.", {"held laiza by kia"}),
    ("Lashio was in MNDAA hands from August until April.", {"held lashio by mndaa"}),
    ("The KIA is now in charge of Mansi.", {"held mansi by kia"}),
    ("The KIA has had Mansi since June.", {"held mansi by kia"}),
    ("The junta's soldiers are back in control of Mansi.", {"held mansi by junta"}),
    ("With Mansi in its hands, the KIA turned on Bhamo.", {"held mansi by kia"}),
    ("By the end of the week the KIA had Mansi.", {"held mansi by kia"}),
    ('"We control Mansi," said the KIA\'s Colonel Naw Bu.', {"held mansi by kia"}),
    (
        "Hakha and Tedim are the only Chin towns in regime hands.",
        {"held hakha by junta", "held tedim by junta"},
    ),
    ("The junta is holding Hakha.", {"held hakha by junta"}),
    (
        "Of Chin State's towns, the junta retains only Hakha, Tedim and Thantlang.",
        {"held hakha by junta", "held tedim by junta", "held thantlang by junta"},
    ),
    ("Hakha and Tedim stay in the junta's hands.", {"held hakha by junta", "held tedim by junta"}),
    (
        "With the AA holding Kyauktaw and Mrauk-U, the road is closed.",
        {"held kyauktaw by aa", "held mrauk-u by aa"},
    ),
    (
        "The AA, holding Kyauktaw and Mrauk-U, taxes the traffic.",
        {"held kyauktaw by aa", "held mrauk-u by aa"},
    ),
    (
        "Kyauktaw is under AA control, as is Mrauk-U.",
        {"held kyauktaw by aa", "held mrauk-u by aa"},
    ),
    (
        "The AA took Kyauktaw in January. The town has been under its control since.",
        {"captured kyauktaw by aa", "held kyauktaw by aa"},
    ),
    (
        "The AA took Kyauktaw in January and has held it since.",
        {"captured kyauktaw by aa", "held kyauktaw by aa"},
    ),
    (
        "The AA has held Kyauktaw since it took the town in January.",
        {"captured kyauktaw by aa", "held kyauktaw by aa"},
    ),
    ("Kyauktaw has been run by the AA's own officials since February.", {"held kyauktaw by aa"}),
    ("The AA's officials run Kyauktaw.", {"held kyauktaw by aa"}),
    ("The AA's administration runs Kyauktaw.", {"held kyauktaw by aa"}),
    ("The AA governs Kyauktaw.", {"held kyauktaw by aa"}),
    ("Kyauktaw is governed by the AA.", {"held kyauktaw by aa"}),
    (
        "Kyauktaw is governed by the United League of Arakan, the AA's political wing.",
        {"held kyauktaw by aa"},
    ),
    ("The junta still has Sittwe.", {"held sittwe by junta"}),
    ("The regime still keeps Sittwe.", {"held sittwe by junta"}),
    ("Sittwe is the last town held by the junta in northern Rakhine.", {"held sittwe by junta"}),
    (
        "Sittwe, Kyaukphyu and Manaung are the last three towns the junta holds in Rakhine.",
        {"held kyaukphyu by junta", "held munaung by junta", "held sittwe by junta"},
    ),
    (
        "In Rakhine the junta holds only Sittwe, Kyaukphyu and Manaung.",
        {"held kyaukphyu by junta", "held munaung by junta", "held sittwe by junta"},
    ),
    (
        "The junta's hold on Rakhine is reduced to Sittwe, Kyaukphyu and Manaung.",
        {"held kyaukphyu by junta", "held munaung by junta", "held sittwe by junta"},
    ),
    ("Paletwa, in AA hands since January, is quiet.", {"held paletwa by aa"}),
    ("In AA-run Paletwa, traders pay taxes.", {"held paletwa by aa"}),
    ("Traders in Paletwa, which the AA controls, pay taxes.", {"held paletwa by aa"}),
    ("Traders in AA-held Paletwa pay taxes.", {"held paletwa by aa"}),
    ("The road between Paletwa and Kyauktaw is controlled by the AA.", {"held The road by aa"}),
    (
        "The AA has set up its own courts in Paletwa, which it has controlled since January.",
        {"held paletwa by aa"},
    ),
    ("The Karen National Army holds Myawaddy for the junta.", {"held myawaddy by karen-bgf"}),
    (
        "Laukkai, the capital of Kokang, has been under MNDAA rule since January.",
        {"held laukkai by mndaa"},
    ),
    ("The MNDAA keeps Hsenwi and Kutkai.", {"held hsenwi by mndaa", "held kutkai by mndaa"}),
    ("Rebels in control of Momauk after troops flee", {"held momauk by rebel-groups"}),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_sentence_tells_of_holding(text: str, expected: set[str]) -> None:
    assert told(text, Kind.CONTROL_CHANGE) == expected
