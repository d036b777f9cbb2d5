window.derivsite = {
  parse,
  // What a figure draws and says at a state, for the test that compares it with Python.
  scene(figure, state) {
    const model = modelOf({ sliders: [], choices: [], ...figure }, state, reader());
    const frames = framesOf(model);
    return {
      panels: figure.panels.map((panel, i) => elementsOf(panel, frames[i])),
      readouts: readoutsOf(model),
      handles: handlesOf(model),
      saying: sayingOf(model),
    };
  },
};

// Of a page that Material swaps without a reload, its script tells, or the one that let it wait.
const start = () => {
  document.querySelectorAll("figure.moving:not([data-ready])").forEach((root) => {
    startFigure(root);
    root.dataset.ready = "";
  });
  performance.mark("figures-ready");
};
if (window.document$) {
  window.document$.subscribe(start);
} else {
  start();
  addEventListener("derivsite:page", start);
}
