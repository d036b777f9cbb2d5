// Compares what a reader typed with what the build computed: one number, or the values of an
// expression at a few points.

// Slips that anybody may make, worked out from the right answer; each has a sentence in TEXTS.
const SLIPS = {
  sign: (right) => -right,
  twice: (right) => 2 * right,
  half: (right) => right / 2,
  reciprocal: (right) => (right ? 1 / right : NaN),
  tenfold: (right) => 10 * right,
  tenth: (right) => right / 10,
};

// Half a unit of the third digit; derivsite/exercises/answers.py has the same rule.
function tolerance(right) {
  const size = Math.abs(right);
  return size < 1e-15 ? 0.000501 : 0.501 * 10 ** (Math.floor(Math.log10(size)) - 2);
}

// A slip may lack a value, null, at some points: there anything goes.
function agrees(found, right) {
  return right === null || Math.abs(found - right) <= tolerance(right);
}

function shown(number) {
  return String(Number(number.toPrecision(6))).replaceAll("-", "−");
}

// Reply to the values `found` with a verdict ("right" or "wrong") and with words: texts and nodes.
// `slips` have values and words too. A number is an expression without variable, at one point.
function judge(found, { right, slips, variable, points }) {
  const say = (name, i = 0) =>
    fill((variable ? TEXTS.formula : TEXTS.exercise)[name], {
      variable,
      point: shown(points[i]),
      read: shown(found[i]),
      right: shown(right[i]),
    });
  const wrong = (...words) => ({ verdict: "wrong", words });
  const match = (values) => values.every((value, i) => agrees(found[i], value));

  const hole = found.findIndex(Number.isNaN);
  if (hole >= 0) return wrong(say("undefined", hole));
  if (match(right)) {
    const exact = right.every((value, i) => shown(value) === shown(found[i]));
    return { verdict: "right", words: [say(exact ? "right" : "rounded")] };
  }
  const slip = slips.find(({ values }) => match(values));
  if (slip) return wrong(TEXTS.exercise.slip, ...slip.words);
  const usual = Object.keys(SLIPS).find((name) => match(right.map(SLIPS[name])));
  if (usual) return wrong(TEXTS.exercise.slip, TEXTS.exercise[usual]);
  const near = Math.abs(found[0] - right[0]) < 0.1 * Math.abs(right[0]);
  const rounded = (digits) => Number(right[0].toPrecision(digits)) === found[0];
  if (!variable && near && (rounded(1) || rounded(2))) return wrong(say("coarse"));
  return wrong(say("wrong", found.findIndex((value, i) => !agrees(value, right[i]))));
}
