startTerms();

// Of a page that Material swaps without a reload, its script tells, or the one that let it wait.
const forgetTerm = () => termShown?.isConnected || hideTerm();
window.document$?.subscribe(forgetTerm);
addEventListener("derivsite:page", forgetTerm);
