// Each part can start again: it leaves alone what it has started already.
const start = () => {
  startCards();
  startExercises();
  startCells();
  startProgress();
  startSummary();
  startTerms();
  startReview();
};

// Of a page that Material swaps without a reload, its script tells, or the one that let it wait.
if (window.document$) {
  window.document$.subscribe(start);
} else {
  start();
  addEventListener("derivsite:page", start);
}

document.addEventListener("derivsite:solved", noteSolved);

// Another tab kept something, or the reader came back to a page that the browser had put by.
addEventListener("storage", start);
addEventListener("pageshow", (event) => event.persisted && start());
