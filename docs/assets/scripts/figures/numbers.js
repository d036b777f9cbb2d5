// Numbers as a figure shows them, as in derivsite/moving/numbers.py.

const LARGE = 1e9;

function shown(x, spec) {
  if (!Number.isFinite(x)) return "–";
  const digits = +spec.slice(1, -1);
  const size = Math.abs(x);
  const scientific = (n) => size.toExponential(n).replace(/e([+-])(\d)$/, "e$10$2");
  const fixed = () => (size < LARGE ? size.toFixed(digits) : scientific(2));
  const text = spec.at(-1) === "f" ? fixed() : scientific(digits);
  return x < 0 && /[1-9]/.test(text.split("e")[0]) ? `−${text}` : text;
}

const pixels = (x) => Math.floor(x * 100 + 0.5) / 100;
