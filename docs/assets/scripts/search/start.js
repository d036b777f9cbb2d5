// Material fetches the search index and starts a worker for it once it runs. Both wait until the
// reader turns to the search, or comes from it. This runs before Material's script does.

const PARTS = "[data-md-component=search], [for=__search], #__search";

const wanted = new Promise((turn) => {
  const notice = ({ target }) => target.closest?.(PARTS) && turn();
  ["focusin", "pointerdown", "change"].forEach((sign) => addEventListener(sign, notice));
  // What the reader did before, and an address with words to highlight, or to search for.
  const isThere = document.activeElement?.closest(PARTS) || document.querySelector("#__search:checked");
  if (isThere || /[?&][hq]=/.test(location.search)) turn();
});

holdIndex();
holdWorker();

function holdIndex() {
  const { open, send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (method, url, ...more) {
    this.waits = String(url).endsWith("search/search_index.json");
    return open.call(this, method, url, ...more);
  };
  XMLHttpRequest.prototype.send = function (body) {
    if (this.waits) wanted.then(() => send.call(this, body));
    else send.call(this, body);
  };
}

function holdWorker() {
  const Started = Worker;
  window.Worker = function (url) {
    if (!String(url).includes("workers/search")) return new Started(url);
    const waiting = new EventTarget();
    const worker = wanted.then(() => {
      const started = new Started(url);
      started.onmessage = ({ data }) => waiting.dispatchEvent(new MessageEvent("message", { data }));
      return started;
    });
    waiting.postMessage = (message) => worker.then((started) => started.postMessage(message));
    return waiting;
  };
}
