// What Material's script does for a page, for readers who have not woken it yet.

// It tells of each page that is shown, also when it swaps pages without a reload.
function followPages(start) {
  const follow = () => window.document$?.subscribe(start);
  follow();
  document.addEventListener("derivsite:awake", follow);
}

function whenIdle(work) {
  if (window.requestIdleCallback) requestIdleCallback(work, { timeout: 1000 });
  else setTimeout(work);
}

// What a script fills has its place now, and so has what comes after it.
function showFilled() {
  document.querySelectorAll(".unfilled").forEach((part) => part.classList.remove("unfilled"));
}

// Code that is wider than its place is scrolled by keyboard, too.
function reachLongCode() {
  document.querySelectorAll("article pre > code").forEach((code) => {
    if (code.scrollWidth > code.clientWidth) code.tabIndex = 0;
  });
}

// What is folded is printed nevertheless.
function showForPaper() {
  let opened = [];
  matchMedia("print").addEventListener("change", ({ matches }) => {
    if (matches) opened = [...document.querySelectorAll("article details:not([open])")];
    opened.forEach((details) => {
      details.open = matches;
    });
  });
}
