// Runs one program, then tries calls of its functions, and tells how it ended.

onmessage = ({ data: { code, calls } }) => {
  const python = loadPython(code);
  const sendRest = catchOutput(python);
  loadModules(python, code);
  postMessage({ running: true });
  let end;
  try {
    python.runPythonSource(code, { id: "__main__" });
    end = { how: "done", values: calls.map((call, number) => valueOf(python, call, number)) };
  } catch (thrown) {
    end = { how: "error", error: describeError(python, thrown, code) };
  }
  sendRest();
  postMessage(end);
};

// Return what `repr` says of a call, or the error that came of it.
function valueOf(python, call, number) {
  const source = `from __main__ import *\nshown_value = repr(${call})`;
  try {
    const module = python.runPythonSource(source, { id: `check_${number}` });
    return { value: python.module_getattr(module, "shown_value") };
  } catch (thrown) {
    return { error: describeError(python, thrown, source) };
  }
}
