// A page that opens at its top is shown before what is far below is laid out (`from-top`, in the
// styles), for the whole would keep the browser busy. That comes afterwards, a few parts at a time,
// so that the reader finds each part in its place.

const AT_ONCE = 16;
const BELOW_HEADER = 60; // CSS pixels from the top, where reading begins

function layOutBelow(then) {
  if (scrollY) layOutAll(); // the browser has gone to words that the address names
  const parts = document.querySelectorAll(".from-top .md-content__inner > :not(.laid-out)");
  if (!parts.length) return then();
  [...parts].slice(0, AT_ONCE).forEach((part) => part.classList.add("laid-out"));
  requestAnimationFrame(() => whenIdle(() => layOutBelow(then)));
}

// At the first sign of a reader, who is mostly still at the top. Later, a link within the page would
// lead to where its heading was. Whoever is further down must not see their place move.
function layOutAll() {
  const place = (part) => part.getBoundingClientRect();
  const parts = scrollY ? document.querySelectorAll(".from-top .md-content__inner > *") : [];
  const seen = [...parts].find((part) => place(part).bottom > BELOW_HEADER);
  const before = seen && place(seen).top;
  document.documentElement.classList.remove("from-top");
  if (seen) scrollBy(0, place(seen).top - before);
}
