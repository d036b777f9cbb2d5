// Numbers that carry their first and second derivative along: [v, d, dd]. The same arithmetic, in
// the same order, as derivsite/expressions/jets.py; a test compares the two.

const LARGEST_POWER = 64;
const UNDEFINED = [NaN, NaN, NaN];

function plus(u, v) {
  return [u[0] + v[0], u[1] + v[1], u[2] + v[2]];
}

function minus(u, v) {
  return [u[0] - v[0], u[1] - v[1], u[2] - v[2]];
}

function times(u, v) {
  const dd = u[2] * v[0] + 2 * u[1] * v[1] + u[0] * v[2];
  return [u[0] * v[0], u[1] * v[0] + u[0] * v[1], dd];
}

// 0 / 0 and 1 / 0 have no value.
function over(u, v) {
  const by = v[0] || NaN;
  const q = u[0] / by;
  const d = (u[1] - q * v[1]) / by;
  return [q, d, (u[2] - 2 * d * v[1] - q * v[2]) / by];
}

// g(u), from the value and the derivatives of g at u.
function chain(u, [g, dg, ddg]) {
  if (u[1] === 0 && u[2] === 0 && Math.abs(dg) !== Infinity) return [g, 0, 0];
  return [g, dg * u[1], ddg * u[1] * u[1] + dg * u[2]];
}

function power(u, v) {
  const [x, n] = [u[0], v[0]];
  if (Number.isNaN(x) || !Number.isFinite(n) || (x === 0 && n < 0)) return UNDEFINED;
  const value = realPower(x, n);
  if (v[1] === 0 && v[2] === 0) {
    const slope = n === 0 ? 0 : n * realPower(x, n - 1);
    const bend = n === 0 || n === 1 ? 0 : n * (n - 1) * realPower(x, n - 2);
    return chain(u, [value, slope, bend]);
  }
  const [, d, dd] = times(v, chain(u, FUNCTIONS.ln(x)));
  return [value, value * d, value * (d * d + dd)];
}

// Whole powers are repeated products, so that Python and every browser agree.
function realPower(x, n) {
  if (n % 1 || Math.abs(n) > LARGEST_POWER) return x ** n;
  let product = 1;
  for (let i = Math.abs(n); i > 0; i -= 1) product *= x;
  return n >= 0 ? product : 1 / product;
}

const finite = (x) => (Number.isFinite(x) ? x : NaN);
