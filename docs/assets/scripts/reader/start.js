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

// Material tells of each page that is shown, also when it swaps pages without a reload.
if (window.document$) {
  window.document$.subscribe(start);
} else {
  start();
}

document.addEventListener("derivsite:solved", noteSolved);

// Another tab kept something, or the reader came back to a page that the browser had put by.
addEventListener("storage", start);
addEventListener("pageshow", (event) => event.persisted && start());
