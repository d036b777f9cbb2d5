// In the zip only. From disk a browser starts no worker from a file. There a worker is made from a
// text, which comes along in a script beside the file: `worker.disk.js` for `worker.js`.

const Started = Worker;
const programs = {}; // by address, a promise of the address of each text

function programOf(address) {
  return (programs[address] ??= new Promise((arrived, failed) => {
    const script = document.createElement("script");
    script.src = address.replace(/js$/, "disk.js");
    script.onload = () => arrived(URL.createObjectURL(new Blob([script.program])));
    script.onerror = failed;
    document.head.append(script);
  }));
}

// Does what this site asks of a worker.
class DiskWorker {
  constructor(address) {
    this.started = programOf(String(address)).then((program) => {
      const worker = new Started(program);
      worker.onmessage = (event) => this.onmessage?.(event);
      worker.onerror = (event) => this.onerror?.(event);
      return worker;
    });
    this.started.catch((event) => this.onerror?.(event));
  }

  postMessage(message) {
    this.started.then((worker) => worker.postMessage(message), () => {});
  }

  terminate() {
    this.started.then((worker) => worker.terminate(), () => {});
  }
}

if (location.protocol === "file:") {
  window.Worker = DiskWorker;
  window.derivsiteDisk = true; // cells can run here
}
