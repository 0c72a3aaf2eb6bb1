"""A day, a window or two days compared: by mouse, by keys and by date fields."""

from datetime import date

import pytest

from tests.pages.hands import STRIP_PX, Hands, day_of
from tests.pages.shown import wait_until

pytestmark = pytest.mark.browser
BEGIN, MAY_16 = day_of(2024, 6, 15), day_of(2024, 5, 16)


def test_a_window_has_two_handles_which_map_and_python_obey(hands: Hands) -> None:
    hands.choose("Window")
    hands.wait_for(mode="window", day=BEGIN, other=MAY_16)
    hands.hear("as of 2024-06-15; window with 2024-05-16; selected nothing")
    hands.press("From", "ArrowLeft", "ArrowLeft")
    hands.wait_for(other=MAY_16 - 2, day=BEGIN)
    hands.press("To", "PageUp")
    hands.wait_for(other=MAY_16 - 2, day=day_of(2024, 7, 15))
    hands.hear("as of 2024-07-15; window with 2024-05-14;")


def test_modes_are_chosen_by_keys(hands: Hands) -> None:
    hands.page.get_by_role("radio", name="As of").focus()
    hands.page.keyboard.press("ArrowRight")
    hands.wait_for(mode="window", day=BEGIN)
    hands.page.keyboard.press("ArrowRight")
    hands.wait_for(mode="compare", other=MAY_16)
    hands.press("Before", "ArrowRight")
    hands.press("After", "ArrowLeft")
    hands.wait_for(mode="compare", day=BEGIN - 1, other=MAY_16 + 1)
    hands.hear("as of 2024-06-14; compare with 2024-05-17;")


def test_a_window_comes_back_as_it_was(hands: Hands) -> None:
    hands.choose("Window")
    hands.fill("From", date(2024, 2, 2))
    hands.wait_for(other=day_of(2024, 2, 2))
    hands.choose("As of")
    hands.wait_for(mode="instant", other=None)
    hands.choose("Window")
    hands.wait_for(other=day_of(2024, 2, 2))


@pytest.mark.parametrize(("name", "far"), [("From", (2024, 2, 1)), ("To", (2024, 11, 1))])
def test_each_handle_is_dragged_and_python_hears_of_it_on_release(
    hands: Hands, name: str, far: tuple[int, int, int]
) -> None:
    hands.choose("Window")
    hands.hear("window with")
    runs = hands.runs
    start = MAY_16 if name == "From" else BEGIN
    hands.drag(hands.spot(start), hands.spot(day_of(*far)))
    moved = "other" if name == "From" else "day"
    wait_until(
        hands.frame,
        "([name, day]) => Math.abs(window.salween[name] - day) < 2",
        [moved, day_of(*far)],
    )
    hands.page.wait_for_timeout(400)
    assert hands.runs == runs
    hands.page.mouse.up()
    hands.hear(rf"^runs {runs + 1};")
    kept = "day" if name == "From" else "other"
    assert hands.moment[kept] == (BEGIN if name == "From" else MAY_16)


def test_a_handle_stops_at_the_other(hands: Hands) -> None:
    hands.choose("Window")
    hands.press("From", "End")
    hands.wait_for(other=BEGIN, day=BEGIN)
    hands.press("To", "Home")
    hands.wait_for(other=BEGIN, day=BEGIN)
    hands.press("From", "Home")
    hands.wait_for(other=day_of(2024, 1, 1))
    hands.drag(hands.spot(BEGIN), hands.spot(day_of(2023, 12, 1)))
    hands.page.mouse.up()
    hands.wait_for(day=day_of(2024, 1, 1), other=day_of(2024, 1, 1))


def test_handles_on_one_day_part_in_the_direction_of_the_drag(hands: Hands) -> None:
    hands.choose("Window")
    hands.press("From", "End")
    hands.wait_for(other=BEGIN)
    hands.drag(hands.spot(BEGIN), hands.spot(day_of(2024, 4, 1)))
    hands.page.mouse.up()
    wait_until(hands.frame, f"Math.abs(window.salween.other - {day_of(2024, 4, 1)}) < 2")
    assert hands.moment["day"] == BEGIN


def test_the_band_between_the_handles_moves_the_window_as_it_is(hands: Hands) -> None:
    hands.choose("Window")
    hands.fill("From", date(2024, 4, 1))
    hands.wait_for(other=day_of(2024, 4, 1))
    width = BEGIN - day_of(2024, 4, 1)
    hands.drag(hands.spot(day_of(2024, 5, 10)), hands.spot(day_of(2024, 8, 10)))
    hands.page.mouse.up()
    wait_until(hands.frame, f"window.salween.day > {BEGIN + 85}")
    assert hands.moment["day"] - hands.moment["other"] == width
    hands.drag(hands.spot(day_of(2024, 8, 10)), hands.spot(day_of(2026, 1, 1)))
    hands.page.mouse.up()
    hands.wait_for(day=day_of(2024, 12, 31), other=day_of(2024, 12, 31) - width)


@pytest.mark.parametrize("name", ["From", "To"])
def test_shift_and_arrows_move_both_handles(hands: Hands, name: str) -> None:
    hands.choose("Window")
    hands.press(name, "Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowLeft")
    hands.wait_for(day=BEGIN + 1, other=MAY_16 + 1)
    hands.press(name, "Shift+Home")
    wait_until(hands.frame, f"window.salween.other === {day_of(2024, 1, 1)}")
    assert hands.moment["day"] - hands.moment["other"] == BEGIN - MAY_16


def test_every_handle_has_a_date_field(hands: Hands) -> None:
    hands.choose("Compare")
    hands.fill("Before", date(2024, 3, 1))
    hands.fill("After", date(2024, 9, 1))
    hands.wait_for(mode="compare", day=day_of(2024, 9, 1), other=day_of(2024, 3, 1))
    hands.hear("as of 2024-09-01; compare with 2024-03-01;")


def test_a_click_on_the_histogram_brings_the_nearest_handle(hands: Hands) -> None:
    hands.choose("Window")
    hands.page.mouse.click(*hands.spot(day_of(2024, 2, 1), STRIP_PX + 6))
    wait_until(hands.frame, f"Math.abs(window.salween.other - {day_of(2024, 2, 1)}) < 2")
    hands.page.mouse.click(*hands.spot(day_of(2024, 11, 1), 6))
    wait_until(hands.frame, f"Math.abs(window.salween.day - {day_of(2024, 11, 1)}) < 2")
    assert abs(hands.moment["other"] - day_of(2024, 2, 1)) < 2


def test_dragging_over_the_histogram_scrubs_without_a_rerun(hands: Hands) -> None:
    seen = set()
    hands.page.mouse.move(*hands.spot(day_of(2024, 3, 1), STRIP_PX + 6))
    hands.page.mouse.down()
    for month in range(4, 12):
        hands.page.mouse.move(*hands.spot(day_of(2024, month, 1), STRIP_PX + 6))
        hands.page.wait_for_timeout(60)
        seen.add(hands.day)
    assert len(seen) >= 6
    assert hands.reruns == 0
    hands.page.mouse.up()
    hands.hear(r"as of 2024-(10-31|11-0[12])")
    assert hands.reruns == 1


def test_a_page_may_order_a_window_and_hands_may_leave_it(hands: Hands) -> None:
    hands.button("show a window").click()
    known = day_of(2024, 7, 5)
    hands.wait_for(mode="window", day=day_of(2024, 8, 1), other=day_of(2024, 6, 1), known=known)
    hands.press("From", "ArrowRight")
    hands.hear("as of 2024-08-01; window with 2024-06-02; known by 2024-07-05;")
    hands.button("go to March").click()
    hands.wait_for(mode="instant", day=day_of(2024, 3, 1), other=None, known=None)
