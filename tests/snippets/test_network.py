"""The network page: the gradient against the complex step, and what training is said to do."""

from typing import Any

import numpy as np
import pytest

from tests.snippets.claims import SNIPPETS, names

Array = Any
ROOM = SNIPPETS / "learning/network"
USERS = ["check", "train", "fit", "dead", "equal"]
Z, S, P = 0, 1, 2  # what forward returns


def complex_loss(parameters: Array, x: Array, y: Array) -> complex:
    """Return the loss for complex parameters; a unit is on where the real part of z is above 0."""
    w, b, v, c = parameters[:8], parameters[8:16], parameters[16:24], parameters[24]
    total = 0j
    for one, wanted in zip(x, y, strict=True):
        z = w * one + b
        total += (sum(np.where(z.real > 0, z, 0) * v) + c - wanted) ** 2
    return total / len(x)


def complex_step(parameters: Array, x: Array, y: Array) -> Array:
    tiny = 1e-30j * np.eye(25)
    return np.array([complex_loss(parameters + step, x, y).imag / 1e-30 for step in tiny])


@pytest.mark.parametrize("snippet", USERS)
def test_the_gradient_is_right(snippet: str) -> None:
    found = names(f"learning/network/{snippet}")
    rng = np.random.default_rng(1)
    for _ in range(20):
        parameters = rng.normal(size=25)
        exact = complex_step(parameters, found["x"], found["y"])
        np.testing.assert_allclose(found["gradient"](parameters), exact, rtol=1e-11, atol=1e-13)


def test_the_check_of_the_page_would_notice_a_slip() -> None:
    """Without the mask of ReLU the gradient is off by far more than the table allows."""
    text = (ROOM / "check.py").read_text(encoding="utf-8")
    broken: dict[str, Any] = {}
    exec(text.replace(" * (z > 0)", ""), broken)
    assert broken["worst"] > 0.01
    assert names("learning/network/check")["worst"] < 1e-8


def test_no_corner_is_near_when_the_gradient_is_checked() -> None:
    found = names("learning/network/check")
    nearest = np.abs(found["forward"](found["start"])[Z]).min()
    assert nearest > 1000 * 1e-6  # a nudge of h moves z by at most h


@pytest.mark.parametrize("snippet", USERS)
def test_the_programs_share_one_network(snippet: str) -> None:
    """Pages repeat it, so that each can be pasted; the copies must not drift apart."""
    found, first = (names(f"learning/network/{name}") for name in (snippet, "data"))
    np.testing.assert_array_equal(found["celsius"], first["celsius"])
    np.testing.assert_array_equal(found["x"], (np.arange(24) - 11.5) / 12)
    if snippet != "check":  # which writes the same out longer
        text = (ROOM / f"{snippet}.py").read_text(encoding="utf-8")
        wanted = (ROOM / "train.py").read_text(encoding="utf-8")
        start, end = wanted.index("day ="), wanted.index("def loss")
        assert wanted[start:end] in text


def test_it_is_trained_until_it_fits() -> None:
    train, fit = (names(f"learning/network/{name}") for name in ("train", "fit"))
    assert train["error"] < 0.2  # °C
    assert train["dead"](train["parameters"]) == 0
    assert len(fit["losses"]) == 3000
    errors = np.abs(14 + 4 * fit["after"] - fit["celsius"])
    assert errors.max() < 0.5  # °C, at the worst hour
    losses = np.array(fit["losses"])
    assert losses[-1] < losses[0] / 1000
    assert (np.diff(losses[::100]) < 0).all()


def test_it_goes_astray_beyond_the_data() -> None:
    fit = names("learning/network/fit")
    w, b, v, c = np.split(fit["parameters"], [8, 16, 24])
    beyond = 14 + 4 * float((np.maximum((30 - 11.5) / 12 * w + b, 0) @ v + c)[0])
    assert abs(beyond - fit["celsius"][6]) > 5


@pytest.mark.parametrize("run", ["too_fast", "bad_start"])
def test_dead_units_get_no_slope_at_all(run: str) -> None:
    found = names("learning/network/dead")
    parameters = found[run]
    assert found["dead"](parameters) == 8
    assert not found["gradient"](parameters)[:24].any()  # exactly 0
    answers = found["forward"](parameters)[P]
    np.testing.assert_allclose(14 + 4 * answers, found["celsius"].mean(), rtol=1e-12)


def test_living_units_do() -> None:
    found = names("learning/network/dead")
    assert found["dead"](found["right"]) == 0
    assert found["gradient"](found["right"])[:24].any()


def test_the_drawn_units_are_as_named() -> None:
    found = names("learning/network/asleep")
    assert (found["z_alive"] > 0).any()
    assert (found["z_alive"] < 0).any()
    assert (found["z_dead"] < 0).all()
    np.testing.assert_allclose(found["z_dead"], found["x"] - 1.6)


def test_equal_units_stay_equal() -> None:
    found = names("learning/network/equal")
    for part in np.split(found["equal"], [8, 16, 24])[:3]:
        assert np.ptp(part) < 1e-12
    for part in np.split(found["different"], [8, 16, 24])[:3]:
        assert np.ptp(part) > 1


@pytest.mark.parametrize(("learning_rate", "dead"), [(0.1, 0), (0.5, 8)])
def test_what_is_published_does_not_hang_on_rounding(learning_rate: float, dead: int) -> None:
    """Another machine rounds otherwise; a start that is a little off must end at the same place."""
    found, start = names("learning/network/dead"), names("learning/network/check")["start"]

    def train(parameters: Array) -> Array:
        for _ in range(3000):
            parameters = parameters - learning_rate * found["gradient"](parameters)
        return parameters

    ends = [train(start), train(start * (1 + 1e-10))]
    assert [found["dead"](end) for end in ends] == [dead, dead]
    losses = [np.mean((found["forward"](end)[P] - found["y"]) ** 2) for end in ends]
    assert losses[0] == pytest.approx(losses[1], rel=1e-6)
