// Where a function has no value between two ends: found by looking, closely where it matters.

const FINE = 1024; // steps across
const POLE = 1e7; // times the usual height: no reader's function is that high without a pole

// Return stretches [a, b] without a value; a pole is one of length 0.
function gapsOf(f, low, high) {
  const xs = range(0, FINE).map((i) => low + ((high - low) * i) / FINE);
  const ys = xs.map(f);
  const usual = ys.filter(Number.isFinite).map(Math.abs).sort((a, b) => a - b);
  const limit = POLE * (usual[usual.length >> 1] || 1);
  const gaps = [];
  xs.forEach((x, i) => {
    if (Number.isFinite(ys[i])) {
      const [left, right] = [i - 1, i + 1];
      const peak = Math.abs(ys[i]) >= Math.abs(ys[left]) && Math.abs(ys[i]) >= Math.abs(ys[right]);
      if (peak && Math.abs(ys[i]) > (usual[usual.length >> 1] || 1)) {
        const pole = summit((t) => Math.abs(f(t)), xs[left], xs[right]);
        if (!(Math.abs(f(pole)) < limit)) gaps.push([pole, pole]);
      }
    } else if (i > 0 && !Number.isFinite(ys[i - 1])) {
      gaps.at(-1)[1] = edge(f, x, xs[i + 1]);
    } else {
      gaps.push([edge(f, x, xs[i - 1]), edge(f, x, xs[i + 1])]);
    }
  });
  return gaps;
}

// Halve the way from `inside` a gap to `outside` it.
function edge(f, inside, outside = inside) {
  let [a, b] = [inside, outside];
  if (!Number.isFinite(f(b))) return a;
  for (let i = 0; i < 60; i += 1) {
    const middle = (a + b) / 2;
    if (Number.isFinite(f(middle))) b = middle;
    else a = middle;
  }
  return a;
}

// The highest place between two, or the first without a value.
function summit(f, low, high) {
  let [a, b] = [low, high];
  for (let i = 0; i < 120; i += 1) {
    const [c, d] = [a + (b - a) / 3, b - (b - a) / 3];
    if (!Number.isFinite(f(c))) return c;
    if (!Number.isFinite(f(d))) return d;
    if (f(c) < f(d)) a = c;
    else b = d;
  }
  return (a + b) / 2;
}

function gapsTold(name, f, low, high) {
  const places = gapsOf(f, low, high).slice(0, 4).map(([a, b]) => {
    const [from, to] = [shown(a, ".2f"), shown(b, ".2f")];
    return fill(from === to ? TEXTS.figure.at : TEXTS.figure.between, { a: from, b: to });
  });
  const all = [...new Set(places)].join(TEXTS.figure.and);
  return all && fill(TEXTS.figure.undefined, { f: name, places: all });
}
