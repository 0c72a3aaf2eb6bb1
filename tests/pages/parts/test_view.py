"""An address brings back what was looked at, and a bad one brings no harm."""

from pathlib import Path

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
    assert "is not a day like 2024-07-23" in app.warning[0].value
    assert app.text[0].value.startswith("2024-11-05")


def test_a_day_outside_the_timeline_is_said_and_the_nearest_taken() -> None:
    app = opened(date="1999-01-01")
    assert "outside the timeline" in app.info[0].value
    assert app.text[0].value.startswith("2023-05-01")
