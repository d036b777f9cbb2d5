// A figure that moves. At first it stands as the build drew it; it is redrawn when the reader moves it.

const SETTLED = 600; // milliseconds after which a change is told and can be kept
const PACE = 1100; // milliseconds between the states of a story

const SVG = "http://www.w3.org/2000/svg";

function startFigure(root) {
  const figure = { sliders: [], choices: [], ...JSON.parse(root.dataset.figure) };
  const form = root.querySelector(".controls");
  const controls = controlsOf(figure, form);
  const read = reader();
  const first = controls.get();
  let [model, frames, waiting, story, at] = [null, null, 0, 0, -1];

  const draw = () => {
    model = modelOf(figure, controls.get(), read);
    frames = framesOf(model);
    paint(root, model, frames);
    controls.tell(handlesOf(model));
  };
  const change = () => {
    draw();
    clearTimeout(waiting);
    waiting = setTimeout(() => settle(root, model), SETTLED);
  };
  const set = (state) => {
    controls.set(state);
    change();
  };
  const say = (text) => {
    root.querySelector(".told").textContent = text;
  };
  const play = (number) => {
    const { states } = figure.presets[number];
    clearInterval(story);
    const next = (k) => {
      at = k;
      set({ ...first, ...Object.assign({}, ...states.slice(0, k + 1)) });
    };
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
      next(form.dataset.story === `${number}` ? (at + 1) % states.length : 0);
    } else {
      next(0);
      story = setInterval(() => (at + 1 < states.length ? next(at + 1) : clearInterval(story)), PACE);
    }
    form.dataset.story = number;
  };

  form.addEventListener("input", () => {
    clearInterval(story);
    change();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("click", ({ target }) => {
    if (target.dataset.preset) play(+target.dataset.preset);
    if (target.dataset.do === "reset") {
      clearInterval(story);
      set(first);
      say("");
    }
    if (target.dataset.do === "link") link(root.id, first, controls.get(), say);
  });
  const framed = () => {
    if (!frames) draw();
    return frames;
  };
  letDrag(root, figure, framed, (state) => {
    clearInterval(story);
    set(state);
  });
  const linked = stateOf(root.id);
  if (linked) {
    controls.set(linked);
    draw();
    root.scrollIntoView();
  }
}

// Parses each text once.
function reader() {
  const known = new Map();
  return (text, variables, functions) => {
    const key = [text, variables, functions].join("\n");
    if (!known.has(key)) known.set(key, parse(text, variables, functions));
    return known.get(key);
  };
}

function paint(root, model, frames) {
  const parts = root.querySelector("svg").children;
  model.figure.panels.forEach((panel, i) => {
    const made = elementsOf(panel, frames[i]).map((one) => [one.clipped, svgElement(one)]);
    parts[2 * i].replaceChildren(...made.filter(([clipped]) => clipped).map(([, node]) => node));
    parts[2 * i + 1].replaceChildren(...made.filter(([clipped]) => !clipped).map(([, node]) => node));
  });
  const texts = readoutsOf(model);
  root.querySelectorAll(".readouts dd").forEach((dd, i) => {
    dd.textContent = texts[i];
  });
  root.querySelector(".saying").textContent = sayingOf(model);
}

function svgElement({ tag, kind, attributes, text }) {
  const node = document.createElementNS(SVG, tag);
  node.setAttribute("class", kind);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.textContent = text;
  return node;
}

// Tell what came out once the reader has stopped moving, and offer it as evidence.
function settle(root, model) {
  const { figure, state, functions } = model;
  const x = figure.panels[0].x;
  root.querySelector(".gaps").textContent = figure.choices
    .filter(({ own, variables }) => own && variables.length === 1)
    .map(({ name, label }) => gapsTold(label, (t) => functions[name]([t, 0, 0])[0], ...x))
    .join(" ");
  const values = readoutsOf(model).map((text, i) => `${figure.readouts[i].label}: ${text}`);
  root.querySelector(".spoken").textContent = [sayingOf(model), ...values].join(". ");
  const settings = handlesOf(model).map((text, i) => `${figure.sliders[i].label} = ${text}`);
  root.dispatchEvent(
    new CustomEvent("derivsite:evidence", {
      bubbles: true,
      detail: {
        id: figure.id,
        title: figure.title,
        function: figure.choices.map(({ name, label }) => `${label} = ${state[name]}`).join(", "),
        calculation: settings.join(", "),
        output: values.join("\n"),
      },
    }),
  );
}
