"""Numbers that carry their first and second derivative along (forward-mode differentiation).

A jet (v, d, dd) is the value of a function of one variable and of its two derivatives, at a point.
The rules are those of calculus: sum, product, quotient and chain rule. (Griewank and Walther,
Evaluating Derivatives, 2nd edition, chapter 13.) What has no value is NaN or infinite, as in
JavaScript; nothing raises.
"""

import math

Jet = tuple[float, float, float]

LARGEST_POWER = 64  # whole exponents up to here are multiplied out, alike in every language


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
    """Return u / v."""
    q = quotient(u[0], v[0])
    dq = quotient(u[1] - q * v[1], v[0])
    return (q, dq, quotient(u[2] - 2 * dq * v[1] - q * v[2], v[0]))


def chain(u: Jet, g: float, dg: float, ddg: float) -> Jet:
    """Return g(u), from the value and the derivatives of g at u."""
    if u[1] == 0 and u[2] == 0:
        return constant(g)  # also where g has no slope
    return (g, dg * u[1], ddg * u[1] * u[1] + dg * u[2])


def power(u: Jet, v: Jet) -> Jet:
    """Return u to the power v."""
    n = v[0]
    if v[1] == 0 and v[2] == 0:
        return chain(
            u,
            real_power(u[0], n),
            0.0 if n == 0 else n * real_power(u[0], n - 1),
            0.0 if n in {0, 1} else n * (n - 1) * real_power(u[0], n - 2),
        )
    log = chain(u, logarithm(u[0]), quotient(1, u[0]), -quotient(1, u[0] * u[0]))
    w = multiply(v, log)
    value = real_power(u[0], n)
    return (value, value * w[1], value * (w[1] * w[1] + w[2]))


def real_power(x: float, n: float) -> float:
    """Return xⁿ. Whole powers are repeated products, so that Python and JavaScript agree."""
    if n == int_or_nan(n) and abs(n) <= LARGEST_POWER:
        product = 1.0
        for _ in range(int(abs(n))):
            product *= x
        return product if n >= 0 else quotient(1, product)
    try:
        result = x**n
    except OverflowError:
        return math.inf
    except ZeroDivisionError:
        return math.inf
    return result if isinstance(result, float) else math.nan


def quotient(x: float, y: float) -> float:
    """Return x / y, infinite or NaN where y is 0."""
    if y != 0:
        return x / y
    if x == 0 or math.isnan(x) or math.isnan(y):
        return math.nan
    return math.copysign(math.inf, x) * math.copysign(1, y)


def logarithm(x: float) -> float:
    """Return ln x, NaN below 0."""
    if x > 0:
        return math.log(x)
    return -math.inf if x == 0 else math.nan


def int_or_nan(x: float) -> float:
    """Return x without its fraction; NaN for what is not finite."""
    return float(int(x)) if math.isfinite(x) else math.nan
