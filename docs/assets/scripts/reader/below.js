// A page that opens at its top is shown before what is far below is laid out (`from-top`, in the
// styles), for the whole would keep the browser busy. That comes afterwards, a few parts at a time,
// so that the reader finds each part in its place.

const AT_ONCE = 16;

function layOutBelow(then) {
  const parts = document.querySelectorAll(".from-top .md-content__inner > :not(.laid-out)");
  if (!parts.length) return then();
  [...parts].slice(0, AT_ONCE).forEach((part) => part.classList.add("laid-out"));
  requestAnimationFrame(() => whenIdle(() => layOutBelow(then)));
}

// For a script that measures where things are.
function layOutAll() {
  document.documentElement.classList.remove("from-top");
}
