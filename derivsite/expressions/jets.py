"""Numbers that carry their first and second derivative along (forward-mode differentiation).

A jet (v, d, dd) is the value of a function of one variable and of its two derivatives, at a point.
The rules are those of calculus: sum, product, quotient and chain rule. (Griewank and Walther,
Evaluating Derivatives, 2nd edition, chapter 13.) Nothing raises: what has no value is NaN, and so
is all that is made of it. What is too large is infinite, so that 1/(1+exp(1000)) is still 0.
"""

import math

import numpy as np

Jet = tuple[float, float, float]

LARGEST_POWER = 64  # whole exponents up to here are multiplied out, alike in every language
UNDEFINED = (math.nan, math.nan, math.nan)


def constant(value: float) -> Jet:
    """Return a number that does not change."""
    return (value, 0.0, 0.0)


def add(u: Jet, v: Jet) -> Jet:
    """Return u + v."""
    return (u[0] + v[0], u[1] + v[1], u[2] + v[2])


def subtract(u: Jet, v: Jet) -> Jet:
    """Return u − v."""
    return (u[0] - v[0], u[1] - v[1], u[2] - v[2])


def multiply(u: Jet, v: Jet) -> Jet:
    """Return u · v."""
    return (
        u[0] * v[0],
        u[1] * v[0] + u[0] * v[1],
        u[2] * v[0] + 2 * u[1] * v[1] + u[0] * v[2],
    )


def divide(u: Jet, v: Jet) -> Jet:
    """Return u / v, which 0 / 0 and 1 / 0 are not."""
    by = v[0] or math.nan
    q = u[0] / by
    dq = (u[1] - q * v[1]) / by
    return (q, dq, (u[2] - 2 * dq * v[1] - q * v[2]) / by)


def chain(u: Jet, g: Jet) -> Jet:
    """Return g(u), from the value and the derivatives of g at u."""
    if u[1] == 0 and u[2] == 0 and not math.isinf(g[1]):
        return constant(g[0])  # also at a corner of g; but cbrt(x³) has a slope at 0
    return (g[0], g[1] * u[1], g[2] * u[1] * u[1] + g[1] * u[2])


def power(u: Jet, v: Jet) -> Jet:
    """Return u to the power v. Below 0, only whole powers have a value; 0⁰ is 1."""
    x, n = u[0], v[0]
    if math.isnan(x) or not math.isfinite(n) or (x == 0 and n < 0):
        return UNDEFINED
    value = real_power(x, n)
    if v[1] == 0 and v[2] == 0:
        slope = 0.0 if n == 0 else n * real_power(x, n - 1)
        bend = 0.0 if n in {0, 1} else n * (n - 1) * real_power(x, n - 2)
        return chain(u, (value, slope, bend))
    _, d, dd = multiply(v, chain(u, logarithm(x)))
    return (value, value * d, value * (d * d + dd))


def real_power(x: float, n: float) -> float:
    """Return xⁿ. Whole powers are repeated products, so that Python and JavaScript agree."""
    if n % 1 == 0 and abs(n) <= LARGEST_POWER:
        product = math.prod([x] * int(abs(n)), start=1.0)
        return product if n >= 0 else quotient(1, product)
    with np.errstate(all="ignore"):
        return float(np.float64(x) ** n)


def quotient(x: float, y: float) -> float:
    """Return x / y for x above 0, infinite where y is 0."""
    return x / y if y else math.copysign(math.inf, y)


def logarithm(x: float) -> Jet:
    """Return ln x and its derivatives."""
    return (math.log(x), 1 / x, -quotient(1, x * x)) if x > 0 else UNDEFINED


def finite(x: float) -> float:
    """Return `x`, or NaN for an infinite one."""
    return x if math.isfinite(x) else math.nan
