// Sends on what a program prints, up to a limit. The first lines go at once, so that they are seen
// even if the program never ends; later ones in parcels, so that a flood does not freeze the page.

const PRINT_LIMIT = 20000; // characters, as for the blocks of a page
const SPACER = /\u200b(?=[\u0300-\u036f])/g; // Brython sets one before each combining accent
const AT_ONCE = 50; // parcels
const PAUSE = 50; // ms between later ones

function catchOutput(python) {
  let left = PRINT_LIMIT;
  let waiting = "";
  let parcels = 0;
  let last = 0;
  const send = () => {
    if (waiting) postMessage({ output: waiting });
    waiting = "";
    parcels += 1;
    last = performance.now();
  };
  const flush = () => {
    if (waiting && (parcels < AT_ONCE || performance.now() - last > PAUSE)) send();
  };
  const write = (given) => {
    if (left < 0) return given.length; // the page is about to end this worker
    const text = given.replace(SPACER, "");
    waiting += text.slice(0, left);
    left -= text.length;
    if (text.includes("\n")) flush();
    if (left < 0) {
      send();
      postMessage({ how: "full", limit: PRINT_LIMIT });
    }
    return given.length;
  };
  const stream = python.jsobj2pyobj({ write, flush });
  python.module_setattr(python.imported._sys, "stdout", stream);
  python.module_setattr(python.imported._sys, "stderr", stream);
  return send;
}
