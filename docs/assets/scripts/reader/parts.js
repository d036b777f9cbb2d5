// Scripts that few visits need are fetched when one does. Each is a bundle of its own.

const parts = {}; // by address, a promise of each that was asked for

function part(address) {
  return (parts[address] ??= new Promise((arrived) => {
    const script = element("script", [], { src: site() + address });
    script.async = false; // they run in the order in which they are asked for
    script.onload = arrived;
    document.head.append(script);
  }));
}

// The definitions of terms wait for the first sign of a reader.
function startTerms() {
  if (!document.querySelector("a.term")) return;
  SIGNS.forEach((sign) => addEventListener(sign, wantTerms));
}

function wantTerms(event) {
  if (!isAtRest(event)) part("assets/terms.js");
}

function startReview() {
  const deck = document.querySelector(".deck:not([data-ready])");
  const tools = { name: `review:${pageName()}`, shape: SHAPES.review, recall, keep, fill };
  if (!deck) return;
  part("assets/review.js").then(() => {
    derivsiteReview(deck, tools);
    showFilled();
  });
}
