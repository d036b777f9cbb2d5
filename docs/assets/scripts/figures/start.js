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

const start = () => {
  document.querySelectorAll("figure.moving:not([data-ready])").forEach((root) => {
    startFigure(root);
    root.dataset.ready = "";
  });
  performance.mark("figures-ready");
};
start();

// Material tells of each page that is shown, also when it swaps pages without a reload.
const follow = () => window.document$?.subscribe(start);
follow();
document.addEventListener("derivsite:awake", follow);
