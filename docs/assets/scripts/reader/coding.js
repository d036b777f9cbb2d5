// Checks the function that a reader wrote in a cell, and explains the first check that fails.

function startCoding(exercise, run) {
  const checks = JSON.parse(exercise.dataset.checks);
  const id = exercise.dataset.exercise;
  const name = `exercise:${pageName()}#${id}`;
  const verdict = exercise.querySelector(".coding-verdict");
  const say = (text) => {
    verdict.textContent = text;
  };
  let solved = recall(name, {}, say).solved === true;
  if (solved) say(TEXTS.coding.before);
  exercise.querySelector(".coding-check").hidden = false;
  exercise.querySelector("button").addEventListener("click", async () => {
    say(TEXTS.coding.checking);
    const end = await run(checks.map(({ call }) => call));
    if (!end) return;
    const wrong = end.how === "done" ? codingFault(checks, end.values) : TEXTS.coding.unfinished;
    exercise.dataset.verdict = wrong ? "wrong" : "right";
    say(wrong || TEXTS.coding.right);
    if (wrong || solved) return;
    solved = true;
    keep(name, { solved }, say);
    exercise.dispatchEvent(new CustomEvent("derivsite:solved", { bubbles: true, detail: { id } }));
  });
}

// Return what is wrong with the first of `values` that is not as its check wants it, or "".
function codingFault(checks, values) {
  const number = values.findIndex(({ value }, i) => !codingAgree(value, checks[i].expected, checks[i].within));
  if (number < 0) return "";
  const { call, expected, within, slips } = checks[number];
  const { value, error } = values[number];
  const kind = error ? "failed" : value === "None" ? "none" : within ? "within" : "wrong";
  const told = {
    call,
    within,
    expected: codingShort(expected),
    value: codingShort(value),
    error: error && `${error.name}: ${error.message}`,
  };
  const text = fill(TEXTS.coding[kind], told);
  const slip = slips.find(([wrong]) => codingAgree(value, wrong, within));
  return slip ? `${text} ${slip[1]}` : text;
}

// As `agree` in derivsite/blocks/coding.py: the same text, or numbers close together.
function codingAgree(value, expected, within) {
  return value === expected || Math.abs(Number(value) - Number(expected)) <= within;
}

// A float with the noise of its last digits is not for reading.
function codingShort(value) {
  const number = Number(value);
  return Number.isNaN(number) ? value : String(Number(number.toPrecision(10)));
}
