"""The benchmark's statistics, and what it makes of the wire."""

import base64

from streamlit.proto.BackMsg_pb2 import BackMsg

from benchmarks.figures import Figures, Times
from benchmarks.wire import Traffic, is_rerun, payload_of


def test_times_tell_the_median_and_the_slow_end() -> None:
    times = Times([float(ms) for ms in range(1, 101)])
    assert (times.median_ms, times.p95_ms) == (50.5, 95.0)


def test_one_time_is_its_own_slow_end() -> None:
    assert Times([7.0]).p95_ms == 7.0


def test_no_times_have_no_median() -> None:
    assert (Times().median_ms, Times().p95_ms) == (None, None)


def test_slower_of_keys_and_drag_counts_as_scrub() -> None:
    figures = Figures("ours", 50, steps=Times([10.0]), drag=Times([30.0]))
    assert figures.scrub.median_ms == 30.0


def test_steps_share_what_went_over_the_wire() -> None:
    figures = Figures("ours", 50, steps=Times([1.0, 2.0]), released=Traffic(3000, 4, 2))
    assert (figures.bytes_per_release, figures.reruns_per_release) == (1500.0, 1.0)


def test_nothing_measured_is_no_number() -> None:
    assert Figures("ours", 50).bytes_per_release is None


def test_binary_frames_are_counted_as_sent_and_not_as_told() -> None:
    told = base64.b64encode(b"\x00" * 300).decode()
    assert len(payload_of({"response": {"opcode": 2, "payloadData": told}})) == 300


def test_rerun_is_told_from_other_messages() -> None:
    rerun, other = BackMsg(), BackMsg()
    rerun.rerun_script.query_string = "date=2024-06-01"
    other.load_git_info = True
    assert is_rerun(rerun.SerializeToString())
    assert not is_rerun(other.SerializeToString())
    assert not is_rerun(b"\xff\xff")


def test_greatest_release_counts_be_it_of_a_key_or_of_a_drag() -> None:
    figures = Figures("ours", 50, steps=Times([1.0]), released=Traffic(3000, 4, 1))
    assert figures.most_bytes_per_release == 3000
    figures.releases["the widest window"] = 5000
    assert figures.most_bytes_per_release == 5000
    assert Figures("ours", 50).most_bytes_per_release is None
