// A term of the glossary shows its definition where the pointer rests, where the focus comes, and at
// the first tap. Escape puts it away. Without this script a term is a plain link. The build puts
// DEFINITIONS in front, by the ids of the terms.

const TERM_REST = 200; // ms until a card comes, and until it goes: the pointer may move onto it

let termCard; // one for all pages
let termShown = null;
let termTapped = null; // touched by a finger while its card was not shown
let termTimer;

function startTerms() {
  termCard = document.createElement("div");
  termCard.id = termCard.className = "term-card";
  termCard.setAttribute("role", "tooltip");
  termCard.hidden = true;
  document.body.append(termCard);
  Object.entries(TERM_EVENTS).forEach((pair) => document.addEventListener(...pair));
  showTerm(document.querySelector("a.term:is(:hover, :focus)")); // for which it was fetched
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
    if (!tapped || termOf(event) !== tapped) return;
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

// Another page may have come. On this one, a card that is on its way still comes.
function leaveTerm() {
  if (termShown && !termShown.isConnected) hideTerm();
}

function showTerm(term) {
  const definition = term?.isConnected && DEFINITIONS[term.hash.slice(1)];
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
