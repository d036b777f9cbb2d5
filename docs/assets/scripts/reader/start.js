// Each part can start again: it leaves alone what it has started already.
const start = () => {
  startCards();
  startExercises();
  startCells();
  startProgress();
  startSummary();
  startTerms();
  startReview();
  whenIdle(() => layOutBelow(reachLongCode));
};

start();
followPages(start);
document.querySelectorAll("[data-waits]").forEach(wakeWhenTouched);
showForPaper();

document.addEventListener("derivsite:solved", noteSolved);

// Another tab kept something, or the reader came back to a page that the browser had put by.
addEventListener("storage", start);
addEventListener("pageshow", (event) => event.persisted && start());
