// Material tells of each page that is shown, also when it swaps pages without a reload.
const start = () => {
  startCards();
  startExercises();
  startCells();
  startTerms();
  startReview();
};
if (window.document$) {
  window.document$.subscribe(start);
} else {
  start();
}
