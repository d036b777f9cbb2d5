// Where a value stands in a panel, as in derivsite/moving/axes.py.

const [WIDTH, LEFT, RIGHT, TOP, BOTTOM, TICKS] = [331, 44, 10, 20, 34, 5];

function scale(low, high, start, end, log) {
  const along = (value) => {
    if (!log) return (value - low) / (high - low);
    if (!(value > 0)) return NaN;
    const [a, b, c] = [low, high, value].map(Math.log10);
    return (c - a) / (b - a);
  };
  return {
    low, high, start, end, log,
    at: (value) => start + along(value) * (end - start),
    value: (pixel) => low + ((pixel - start) / (end - start)) * (high - low),
    ticks: log ? decades(low, high) : steps(low, high),
  };
}

const range = (first, last, by = 1) => {
  const all = [];
  for (let k = first; k <= last; k += by) all.push(k);
  return all;
};

function steps(low, high) {
  const rough = (high - low) / TICKS;
  const exponent = Math.floor(Math.log10(rough) + 1e-9);
  const unit = +`1e${exponent}`;
  const share = rough / unit;
  const step = (share < 1.5 ? 1 : share < 3 ? 2 : share < 7 ? 5 : 10) * unit;
  const format = `.${Math.max(0, -exponent - (share >= 7 ? 1 : 0))}f`;
  return range(Math.ceil(low / step - 1e-9), Math.floor(high / step + 1e-9))
    .map((k) => [k * step, shown(k * step, format)]);
}

function decades(low, high) {
  const first = Math.ceil(Math.log10(low) - 1e-9);
  const last = Math.floor(Math.log10(high) + 1e-9);
  return range(first, last, Math.max(1, Math.ceil((last - first) / TICKS)))
    .map((k) => [+`1e${k}`, `10${[...`${k}`].map((c) => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["-0123456789".indexOf(c)]).join("")}`]);
}

// Limits that show the samples of a curve, without the far ends of a pole.
function fitted(values) {
  const found = values.filter(Number.isFinite).sort((a, b) => a - b);
  if (!found.length) return [-1, 1];
  const last = found.length - 1;
  let low = found[Math.floor(0.05 * last)];
  let high = found[Math.ceil(0.95 * last)];
  let room = high - low || 1;
  [low, high] = [Math.max(found[0], low - room), Math.min(found[last], high + room)];
  room = high - low || 2;
  return [low - 0.08 * room, high + 0.08 * room];
}
