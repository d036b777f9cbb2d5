// A term of the glossary shows its definition where the pointer rests, where the focus comes, and at
// the first tap. Escape puts it away. Without this script a term is a plain link.

const TERM_REST = 200; // ms until a card comes, and until it goes: the pointer may move onto it

let termCard; // one for all pages
let termShown = null;
let termTapped = null; // touched by a finger while its card was not shown
let termTimer;

function startTerms() {
  if (termShown && !termShown.isConnected) hideTerm(); // it was on the page before
  if (termCard || !document.querySelector("a.term")) return;
  termCard = document.createElement("div");
  termCard.id = termCard.className = "term-card";
  termCard.setAttribute("role", "tooltip");
  termCard.hidden = true;
  document.body.append(termCard);
  ["pointerover", "focusin"].forEach((sign) => document.addEventListener(sign, loadTerms));
  Object.entries(TERM_EVENTS).forEach((pair) => document.addEventListener(...pair));
}

// The definitions wait for the first sign of a reader.
function loadTerms() {
  ["pointerover", "focusin"].forEach((sign) => document.removeEventListener(sign, loadTerms));
  const script = document.createElement("script");
  script.src = `${site()}assets/terms.js`;
  script.onload = () => showTerm(document.querySelector("a.term:is(:hover, :focus)"));
  document.head.append(script);
}

const termOf = (event) => event.target.closest?.("a.term") ?? null;

const TERM_EVENTS = {
  pointerover(event) {
    const term = termOf(event);
    if (event.pointerType === "touch") return;
    clearTimeout(termTimer);
    if (event.target === termCard || (term && term === termShown)) return;
    termTimer = setTimeout(() => {
      if (term) showTerm(term);
      else if (document.activeElement !== termShown) hideTerm();
    }, TERM_REST);
  },
  pointerdown(event) {
    const term = termOf(event);
    termTapped = event.pointerType === "touch" && term !== termShown ? term : null;
    if (!term && event.target !== termCard) hideTerm();
  },
  focusin(event) {
    hideTerm();
    showTerm(termOf(event));
  },
  click(event) {
    const tapped = termTapped;
    if (!tapped || termOf(event) !== tapped || !window.derivsiteTerms) return;
    event.preventDefault();
    showTerm(tapped);
  },
  keydown(event) {
    if (event.key === "Escape") hideTerm();
  },
};

function hideTerm() {
  clearTimeout(termTimer);
  termShown?.removeAttribute("aria-describedby");
  termShown = null;
  termCard.hidden = true;
}

function showTerm(term) {
  const definition = term && window.derivsiteTerms?.[term.hash.slice(1)];
  if (!definition || term === termShown) return;
  hideTerm();
  termShown = term;
  termCard.textContent = definition + (term === termTapped ? ` ${TEXTS.term.again}` : "");
  termCard.hidden = false;
  term.setAttribute("aria-describedby", termCard.id);
  placeTerm([...term.getClientRects()]);
}

// Below the last line of the term, or above the first where there is no room below.
function placeTerm(lines) {
  termCard.style.left = 0; // it takes the width that it likes
  const { offsetWidth, offsetHeight, style } = termCard;
  const below = lines.at(-1).bottom;
  const fits = below + offsetHeight <= innerHeight;
  const furthest = document.documentElement.clientWidth - offsetWidth;
  style.top = `${scrollY + (fits ? below : lines[0].top - offsetHeight)}px`;
  style.left = `${scrollX + Math.max(0, Math.min(lines.at(-1).left, furthest))}px`;
}
