// Runs a program in a worker of its own, which can be ended whatever the program does.

const CELL_LIMIT = 5; // seconds, counted after Python is loaded

// Start `code`, then try `calls` of its functions. `tell` has functions for what happens meanwhile.
// Return a promise of how it `ended`, and a function that stops it.
function startProgram(code, calls, tell) {
  const worker = new Worker(`${site()}assets/worker.js`);
  const started = performance.now();
  let clock = 0;
  let finish;
  const ended = new Promise((resolve) => {
    finish = (end) => {
      clearTimeout(clock);
      worker.terminate();
      resolve({ seconds: ((performance.now() - started) / 1000).toFixed(1), ...end });
    };
  });
  worker.onerror = () => finish({ how: clock ? "crashed" : "unloaded" });
  worker.onmessage = ({ data }) => {
    if (data.running) {
      clock = setTimeout(finish, CELL_LIMIT * 1000, { how: "slow", limit: CELL_LIMIT });
      tell.running();
    } else if (data.output) {
      tell.output(data.output);
    } else {
      finish(data);
    }
  };
  worker.postMessage({ code, calls });
  return { ended, stop: () => finish({ how: "stopped" }) };
}
