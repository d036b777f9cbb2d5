// What the parts of a figure are worth at one state, as in derivsite/moving/model.py.

const FAR = 1e6;

const lookup = (values) => (n) => {
  const index = Math.floor(n[0] + 0.5);
  return [finite(values[index] ?? NaN), 0, 0];
};

// The chosen function and its exact derivatives, by the names an author uses.
function functionsOf(name, text, variables) {
  const { node } = parse(text, variables);
  const derivative = (order, seed) => (...arguments_) => {
    const jet = node(
      Object.fromEntries(variables.map((v, i) => [v, [arguments_[i][0], +(v === seed), 0]])),
    );
    const value = Number.isFinite(jet[0]) ? jet[order] : NaN;
    if (variables.length > 1) return [value, 0, 0];
    return chain(arguments_[0], [value, jet[order + 1] ?? NaN, jet[order + 2] ?? NaN]);
  };
  if (variables.length === 1) {
    return Object.fromEntries(["", "d", "dd"].map((p, order) => [p + name, derivative(order, variables[0])]));
  }
  return Object.fromEntries([
    [name, derivative(0)],
    ...variables.map((v) => [name + v, derivative(1, v)]),
  ]);
}

// A figure at one state. `read` parses each text once.
function modelOf(figure, state, read) {
  const numbers = {}; // as jets, which is how expressions take them
  const functions = {};
  const nodes = {};
  // The value of `text`, with `more` numbers; asked some thousand times for each redraw.
  const value = (text, more = {}) => {
    const key = `${Object.keys(more)}|${text}`;
    nodes[key] ??= read(text, Object.keys({ ...numbers, ...more }), Object.keys(functions)).node;
    const here = { ...functions, ...numbers };
    for (const name of Object.keys(more)) here[name] = [more[name], 0, 0];
    return finite(nodes[key](here)[0]);
  };
  const set = (name, number) => {
    numbers[name] = [number, 0, 0];
  };
  const chosen = (name) =>
    Object.keys(figure.choices.find((choice) => choice.name === name).options).indexOf(state[name]);

  for (const { name } of figure.sliders ?? []) set(name, state[name]);
  for (const { name, options, variables } of figure.choices ?? []) {
    Object.assign(functions, functionsOf(name, options[state[name]] ?? state[name], variables));
  }
  for (const { name, by, values } of figure.tables ?? []) {
    functions[name] = lookup(values[chosen(by)] ?? []);
  }
  for (const [name, text] of Object.entries(figure.where ?? {})) set(name, value(text));
  if (figure.walk) {
    const { names, start, next, steps: count } = figure.walk;
    let current = start.map((text) => value(text));
    const found = [current];
    for (let left = Math.floor(value(count) + 0.5); left > 0; left -= 1) {
      const here = Object.fromEntries(names.map((name, i) => [name, current[i]]));
      current = next.map((text) => value(text, here));
      if (!current.every(Number.isFinite)) break;
      found.push(current);
      if (current.some((x) => Math.abs(x) > FAR)) break;
    }
    set("last", found.length - 1);
    names.forEach((name, i) => {
      functions[name] = lookup(found.map((values) => values[i]));
    });
  }
  return { figure, state, value, chosen, functions };
}
