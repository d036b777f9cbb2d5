// Material's script works for a tenth of a second and more, and only for readers who search, copy or
// change colours. It waits until the reader does something, and is told then what it has missed.

const SIGNS = "pointermove pointerdown touchstart keydown wheel scroll focusin click change".split(" ");

function wakeWhenTouched(waiting) {
  const missed = [];
  let script;

  const notice = (event) => {
    if (isAtRest(event)) return;
    if (isMissed(event)) missed.push(event);
    script ??= wake();
  };

  const wake = () => {
    layOutAll();
    const woken = document.createElement("script");
    woken.src = waiting.src;
    woken.async = false; // after the part for the search
    woken.onload = () => {
      SIGNS.forEach((sign) => removeEventListener(sign, notice, true));
      document$.next(document); // it waits for the page, which was there before it
      document.dispatchEvent(new Event("derivsite:awake"));
      missed.forEach((event) => {
        event.target.dispatchEvent(new event.constructor(event.type, event));
      });
      document.querySelector("#__search:checked ~ * .md-search__input")?.focus();
    };
    const add = () => {
      part("assets/search.js");
      document.body.append(woken);
    };
    if (document.readyState === "complete") add();
    else addEventListener("load", add);
    return woken;
  };

  SIGNS.forEach((sign) => addEventListener(sign, notice, { capture: true, passive: true }));
  if (/[?&][hq]=/.test(location.search)) script = wake(); // words to highlight, or to search for
}

// As it paints a page, a browser may tell of a pointer that nobody moves: as one that moves by nothing.
function isAtRest({ type, movementX, movementY }) {
  return type === "pointermove" && !movementX && !movementY;
}

// A key that opens the search, or another choice of colours.
function isMissed({ type, target }) {
  const isKey = type === "keydown" && target === document.body;
  return isKey || (type === "change" && target.closest("[data-md-component=palette]"));
}
