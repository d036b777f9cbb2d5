// Value, first and second derivative of each function, as in derivsite/expressions/functions.py.

// The slope on the side of x; at the corner itself the two sides disagree.
const corner = (x, below, above) => (x > 0 ? above : x < 0 ? below : NaN);

const FUNCTIONS = {
  exp: (x) => [Math.exp(x), Math.exp(x), Math.exp(x)],
  ln: (x) => [Math.log(x), 1 / x, -(1 / (x * x))],
  log: (x) => FUNCTIONS.ln(x),
  sqrt(x) {
    const y = Math.sqrt(x);
    return [y, 0.5 / y, -(0.25 / (x * y))];
  },
  cbrt(x) {
    const y = Math.cbrt(x);
    return [y, 1 / (3 * y * y), -(2 / (9 * x * y * y))];
  },
  sin: (x) => [Math.sin(x), Math.cos(x), -Math.sin(x)],
  cos: (x) => [Math.cos(x), -Math.sin(x), -Math.cos(x)],
  tan(x) {
    const y = Math.tan(x);
    return [y, 1 + y * y, 2 * y * (1 + y * y)];
  },
  atan(x) {
    const slope = 1 / (1 + x * x);
    return [Math.atan(x), slope, -2 * x * slope * slope];
  },
  tanh(x) {
    const y = Math.tanh(x);
    return [y, 1 - y * y, -2 * y * (1 - y * y)];
  },
  sigmoid(x) {
    const small = Math.exp(-Math.abs(x));
    const y = x >= 0 ? 1 / (1 + small) : small / (1 + small);
    return [y, y * (1 - y), y * (1 - y) * (1 - 2 * y)];
  },
  abs: (x) => [Math.abs(x), corner(x, -1, 1), corner(x, 0, 0)],
  relu: (x) => [x > 0 ? x : 0 * x, corner(x, 0, 1), corner(x, 0, 0)],
  step: (x) => [x >= 0 ? 1 : x < 0 ? 0 : NaN, corner(x, 0, 0), corner(x, 0, 0)],
};
