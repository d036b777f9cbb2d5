// Value, first and second derivative of each function, as in derivsite/expressions/functions.py.

// The slope on the side of x; at a corner, 0, the two sides disagree.
const side = (x, below, above, between = NaN) => (x > 0 ? above : x < 0 ? below : between);

const FUNCTIONS = {
  __proto__: null, // or else toString would be one
  exp: (x) => [Math.exp(x), Math.exp(x), Math.exp(x)],
  ln: (x) => (x > 0 ? [Math.log(x), 1 / x, -(1 / (x * x))] : UNDEFINED),
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
    const slope = 4 * FUNCTIONS.sigmoid(2 * x)[1];
    return [Math.tanh(x), slope, -2 * Math.tanh(x) * slope];
  },
  sigmoid(x) {
    const small = Math.exp(-Math.abs(x));
    const slope = small / (1 + small) / (1 + small);
    return [(x >= 0 ? 1 : small) / (1 + small), slope, -slope * Math.tanh(x / 2)];
  },
  abs: (x) => [Math.abs(x), side(x, -1, 1), side(x, 0, 0)],
  relu: (x) => [side(x, 0, x, x), side(x, 0, 1), side(x, 0, 0)],
  step: (x) => [side(x, 0, 1, x + 1), side(x, 0, 0, Infinity), side(x, 0, 0)],
};
