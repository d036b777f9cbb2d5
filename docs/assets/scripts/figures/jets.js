// Numbers that carry their first and second derivative along: [v, d, dd]. The same arithmetic, in
// the same order, as derivsite/expressions/jets.py; a test compares the two.

const LARGEST_POWER = 64;

const plus = (u, v) => [u[0] + v[0], u[1] + v[1], u[2] + v[2]];
const minus = (u, v) => [u[0] - v[0], u[1] - v[1], u[2] - v[2]];
const times = (u, v) => [
  u[0] * v[0],
  u[1] * v[0] + u[0] * v[1],
  u[2] * v[0] + 2 * u[1] * v[1] + u[0] * v[2],
];

function over(u, v) {
  const q = u[0] / v[0];
  const d = (u[1] - q * v[1]) / v[0];
  return [q, d, (u[2] - 2 * d * v[1] - q * v[2]) / v[0]];
}

// g(u), from the value and the derivatives of g at u.
function chain(u, [g, dg, ddg]) {
  if (u[1] === 0 && u[2] === 0) return [g, 0, 0];
  return [g, dg * u[1], ddg * u[1] * u[1] + dg * u[2]];
}

function power(u, v) {
  const [x, n] = [u[0], v[0]];
  if (v[1] === 0 && v[2] === 0) {
    return chain(u, [
      realPower(x, n),
      n === 0 ? 0 : n * realPower(x, n - 1),
      n === 0 || n === 1 ? 0 : n * (n - 1) * realPower(x, n - 2),
    ]);
  }
  const w = times(v, chain(u, FUNCTIONS.ln(x)));
  const value = realPower(x, n);
  return [value, value * w[1], value * (w[1] * w[1] + w[2])];
}

// Whole powers are repeated products, so that Python and every browser agree.
function realPower(x, n) {
  if (n !== Math.trunc(n) || Math.abs(n) > LARGEST_POWER) return x ** n;
  let product = 1;
  for (let i = 0; i < Math.abs(n); i += 1) product *= x;
  return n >= 0 ? product : 1 / product;
}
