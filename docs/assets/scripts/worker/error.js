// Tells of an error what a beginner needs: its name, what it says, and the line of their code.

const UNEXPECTED = "unexpected indent";
const BROKEN = [
  [/call stack/, "RecursionError", "maximum recursion depth exceeded"],
  [/Invalid (string|array) length|allocation/, "MemoryError", "out of memory"],
];

function describeError(python, thrown, code) {
  const error = python.exception(thrown);
  const name = python.class_name(error);
  const trace = python.error_trace(error); // its end holds guesses such as "Did you mean"
  const start = trace.lastIndexOf(`${name}: `);
  const message = start < 0 ? "" : trace.slice(start + name.length + 2).replace(/ \(warning: .*\)$/, "");
  const line = message === UNEXPECTED ? indentedLine(python, code) : lineOf(error);
  if (name === "JavascriptError") {
    const [, better, says] = BROKEN.find(([sign]) => sign.test(message)) ?? [null, name, message];
    return { name: better, message: says, line };
  }
  return { name, message, line };
}

// Brython names the last line for this error: the right one is where it comes up first.
function indentedLine(python, code) {
  const lines = code.split("\n");
  return lines.findIndex((_, last) => {
    try {
      python.pythonToAST(lines.slice(0, last + 1).join("\n"));
      return false;
    } catch (thrown) {
      return python.exception(thrown).args?.[0] === UNEXPECTED;
    }
  }) + 1;
}

function lineOf(error) {
  let line = typeof error.lineno === "number" ? error.lineno : null; // a SyntaxError has it
  for (let step = error.__traceback__; step?.tb_frame; step = step.tb_next) {
    if (step.tb_frame.__file__.endsWith("#__main__")) line = step.tb_lineno;
  }
  return line;
}
