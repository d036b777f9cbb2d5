// Material tells of each page that is shown, also when it swaps pages without a reload.
const start = () => {
  startCards();
  startExercises();
  startCells();
};
if (window.document$) {
  window.document$.subscribe(start);
} else {
  start();
}
