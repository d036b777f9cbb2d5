// Material's script works for a tenth of a second and more, and only for readers who search, copy or
// change colours. It waits until the reader does something, and is told then what it has missed.

const SIGNS = "pointermove pointerdown touchstart keydown wheel scroll focusin change".split(" ");

function wakeWhenTouched(waiting) {
  const missed = [];
  let script;

  const notice = (event) => {
    if (isMissed(event)) missed.push(event);
    script ??= wake();
  };

  const wake = () => {
    const woken = document.createElement("script");
    woken.src = waiting.src;
    woken.onload = () => {
      SIGNS.forEach((sign) => removeEventListener(sign, notice, true));
      document.dispatchEvent(new Event("derivsite:awake"));
      missed.forEach((event) => {
        event.target.dispatchEvent(new event.constructor(event.type, event));
      });
    };
    document.body.append(woken);
    return woken;
  };

  SIGNS.forEach((sign) => addEventListener(sign, notice, { capture: true, passive: true }));
  if (new URLSearchParams(location.search).has("q")) script = wake();
}

// A key that opens the search, or another choice of colours.
function isMissed({ type, target }) {
  const isKey = type === "keydown" && target === document.body;
  return isKey || (type === "change" && target.closest("[data-md-component=palette]"));
}
