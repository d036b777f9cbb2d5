// Loads Brython into this worker, and shuts the doors through which a program could ask a host.

const DOORS = ["fetch", "XMLHttpRequest", "WebSocket", "WebTransport", "EventSource", "Worker", "importScripts", "indexedDB", "caches"];
const IMPORT = /^[ \t]*(?:import|from)\b.*/gm;
const MATH = /^\s*(?:import math|from math import .*)$/;

function loadPython(code) {
  const files = ["../assets/python/brython.js"];
  if (code.includes("import")) files.push("../assets/python/math.js");
  if (wantsMore(code)) files.push("../assets/python/library.js");
  importScripts(...files);

  const python = self.__BRYTHON__;
  python.use_VFS = true;
  python.update_VFS({}); // also where no module is loaded
  python.protocol = "file"; // an import looks in the library, and nowhere else
  python.handle_error = (error) => { throw error; };
  python.recursion_limit = 500; // so that Python says so before the browser does
  replaceBuiltins(python);
  for (const door of DOORS) Object.defineProperty(self, door, { value: undefined });
  return python;
}

function wantsMore(code) {
  return code.replace(IMPORT, (line) => (MATH.test(line) ? "" : line)).includes("import");
}

// Modules are slow to load, so that is done before the clock starts to run.
function loadModules(python, code) {
  for (const line of wantsMore(code) ? code.match(IMPORT) ?? [] : []) {
    try {
      python.runPythonSource(line.trim(), { id: "imports" });
    } catch {
      // The program itself will meet the same error, and tell it with its line.
    }
  }
}

function replaceBuiltins(python) {
  const { builtins } = python;
  const leave = () => python.RAISE(builtins.SystemExit);
  const input = () => python.RAISE(builtins.EOFError, "EOF when reading a line");
  const open = (file) => python.RAISE(builtins.FileNotFoundError, `No such file: ${builtins.repr(file)}`);
  for (const [name, action] of Object.entries({ input, open, exit: leave, quit: leave })) {
    action.ob_type = python.builtin_function_or_method;
    builtins[name] = action;
  }
}
