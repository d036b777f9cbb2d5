startTerms();

// Material tells of each page that is shown, also when it swaps pages without a reload.
const follow = () => window.document$?.subscribe(leaveTerm);
follow();
document.addEventListener("derivsite:awake", follow);
