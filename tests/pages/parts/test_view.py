"""An address brings back what was looked at, and a bad one brings no harm."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

APP = Path(__file__).parents[1] / "apps" / "viewing.py"


def opened(**address: str) -> AppTest:
    app = AppTest.from_file(str(APP))
    for name, value in address.items():
        app.query_params[name] = value
    return app.run()


def test_a_copied_address_restores_day_selection_and_layers() -> None:
    app = opened(date="2024-07-23", select="place:lashio", hide="meetings,arms")
    assert app.text[0].value == "2024-07-23 place:lashio arms,meetings"


def test_without_an_address_the_newest_day_is_shown_and_written() -> None:
    app = opened()
    assert app.text[0].value == "2024-11-05 None"
    assert app.query_params["date"] == "2024-11-05"


def test_a_day_that_is_none_is_said_and_the_newest_taken() -> None:
    app = opened(date="July")
    assert "is not a day: expected one like 2024-07-23" in app.warning[0].value
    assert app.text[0].value.startswith("2024-11-05")


def test_a_day_outside_the_timeline_is_said_and_the_nearest_taken() -> None:
    app = opened(date="1999-01-01")
    assert "outside the timeline" in app.info[0].value
    assert app.text[0].value.startswith("2023-05-01")


def test_a_copied_address_restores_a_window_and_what_was_known() -> None:
    app = opened(**{"date": "2024-07-23", "from": "2024-05-01", "known": "2024-08-01"})
    assert app.text[0].value.startswith("2024-07-23")
    assert app.text[1].value == "window 2024-05-01 2024-08-01"


def test_a_comparison_is_put_in_order() -> None:
    app = opened(date="2024-05-01", versus="2024-07-23")
    assert app.text[0].value.startswith("2024-07-23")
    assert app.text[1].value == "compare 2024-05-01 None"
    assert app.query_params["versus"] == "2024-05-01"


def test_a_link_that_asks_for_both_is_told_which_is_shown() -> None:
    app = opened(**{"date": "2024-07-23", "from": "2024-05-01", "versus": "2024-06-01"})
    assert "showing the comparison" in app.warning[0].value
    assert app.text[1].value == "compare 2024-06-01 None"
    assert "from" not in app.query_params


@pytest.mark.parametrize("name", ["from", "versus", "known"])
def test_no_day_of_an_address_is_trusted(name: str) -> None:
    app = opened(date="2024-07-23", **{name: "![x](http://evil.example/x.png)"})
    assert app.text[1].value == "instant None None"
    assert "evil" not in app.warning[0].value


def test_a_copied_address_restores_rules_sources_and_what_they_are_compared_with() -> None:
    app = opened(rules="events-only", sources="afp", against="fades-90~dvb")
    assert app.text[2].value == (
        "events-only ('afp',) against Weighing(rules='fades-90', sources=('dvb',))"
    )
    for name, value in {"rules": "events-only", "sources": "afp"}.items():
        assert app.query_params[name] == value
    assert app.query_params["against"] == "fades-90~dvb"


def test_the_usual_rules_take_no_room_in_the_address() -> None:
    app = opened(rules="last-word")
    assert {"rules", "sources", "against"} & set(app.query_params) == set()


@pytest.mark.parametrize("name", ["rules", "sources", "against"])
def test_no_rule_set_and_no_source_of_an_address_is_trusted(name: str) -> None:
    app = opened(**{name: "![x](http://evil.example/x.png)"})
    assert app.text[2].value.startswith("last-word () against")
    assert "evil" not in app.warning[0].value
