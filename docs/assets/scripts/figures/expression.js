// Reads an expression such as 3x^2 + sin(x), without eval. The grammar is told in
// derivsite/expressions/parser.py, whose twin this is: what one reads, the other reads alike.

const LONGEST = 200;
const DEEPEST = 40;
const CONSTANTS = { __proto__: null, pi: Math.PI, "π": Math.PI, e: Math.E };
const SIGNS = { __proto__: null, "−": "-", "–": "-", "·": "*", "⋅": "*", "×": "*", "÷": "/", "**": "^" };
const OFTEN = { "=": "equals", "|": "bars" };
const OPERATIONS = { "+": plus, "-": minus, "*": times, "/": over };
const TOKEN =
  /([ \t-\r\u00a0\u2000-\u200b\u202f\u2060-\u2064\ufeff]+)|((?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)|([A-Za-z_][A-Za-z_0-9]*|π)|(\*\*|[-+*/^(),²³−–·⋅×÷])|./gsu;

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

function fault(name, at, values) {
  return Object.assign(new Error(fill(TEXTS.expression[name], values)), { at });
}

function tokensOf(text) {
  const tokens = [];
  for (const match of text.matchAll(TOKEN)) {
    const [found, blank, number, name, sign] = match;
    const at = match.index;
    const kind = number ? "number" : name ? "name" : "sign";
    if (blank) continue;
    if (kind === "sign" && !sign) throw fault(OFTEN[found] ?? "character", at, { found });
    if (at + found.length > LONGEST) throw fault("long", LONGEST, { limit: LONGEST });
    tokens.push({ kind, text: SIGNS[found] ?? found, at });
  }
  return [...tokens, { kind: "end", at: text.length }];
}

// Return a function from values ({x: jet, f: function of jets}) to a jet.
function read(text, variables, functions) {
  const tokens = tokensOf(text);
  let next = 0;
  let depth = 0;

  const takes = (...signs) => {
    const token = tokens[next];
    if (token.kind !== "sign" || !signs.includes(token.text)) return "";
    next += 1;
    return token.text;
  };
  const unexpected = (atTheEnd = "ends") => {
    const { kind, text: found, at } = tokens[next];
    return fault(kind === "end" ? atTheEnd : found === "," ? "comma" : "unexpected", at, { found });
  };
  const close = () => {
    if (!takes(")")) throw unexpected("unclosed");
  };
  const number = (value) => () => [value, 0, 0];
  const binary = (operation, left, right) => (values) => operation(left(values), right(values));

  const sum = () => {
    let node = product();
    for (let sign; (sign = takes("+", "-")); ) node = binary(OPERATIONS[sign], node, product());
    return node;
  };
  const product = () => {
    let node = signed();
    for (let sign; (sign = takes("*", "/") || implied()); ) node = binary(OPERATIONS[sign], node, signed());
    return node;
  };
  const implied = () => {
    const { kind, text: found, at } = tokens[next];
    if (kind === "number") throw fault("between", at);
    return kind === "name" || found === "(" ? "*" : "";
  };
  const signed = () => {
    depth += 1;
    if (depth > DEEPEST) throw fault("deep", tokens[next].at, { limit: DEEPEST });
    const sign = takes("+", "-");
    const node = sign ? binary(OPERATIONS[sign], number(0), signed()) : raised();
    depth -= 1;
    return node;
  };
  const raised = () => {
    const base = atom();
    const sign = takes("^", "²", "³");
    if (!sign) return base;
    return binary(power, base, sign === "^" ? signed() : number(sign === "²" ? 2 : 3));
  };
  const atom = () => {
    const { kind, text: found, at } = tokens[next];
    if (takes("(")) {
      const node = sum();
      close();
      return node;
    }
    if (kind !== "number" && kind !== "name") throw unexpected();
    next += 1;
    if (kind === "name") return named(found, at);
    if (+found === Infinity) throw fault("huge", at);
    return number(+found);
  };
  const named = (name, at) => {
    if (functions.includes(name) || (name in FUNCTIONS && !variables.includes(name))) return called(name, at);
    if (variables.includes(name)) return (values) => values[name];
    if (name in CONSTANTS) return number(CONSTANTS[name]);
    throw fault("unknown", at, { name, known: variables.map((known) => `${known}, `).join("") });
  };
  const called = (name, at) => {
    if (!takes("(")) throw fault("bracket", at, { name });
    const nodes = [sum()];
    while (takes(",")) nodes.push(sum());
    close();
    if (functions.includes(name)) return (values) => values[name](...nodes.map((node) => node(values)));
    if (nodes.length > 1) throw fault("one", at, { name });
    return (values) => {
      const u = nodes[0](values);
      return chain(u, FUNCTIONS[name](u[0]));
    };
  };

  if (tokens.length === 1) throw fault("empty", 0);
  const node = sum();
  if (tokens[next].kind !== "end") throw unexpected();
  return node;
}

// Read `text`; the result gives its value and its exact slope at {x: 2, …}, NaN where there is none.
// Throws an Error with a sentence for the reader, and `at`, the place of the character it is about.
function parse(text, variables = ["x"], functions = []) {
  const node = read(text, variables, functions);
  const jet = (values, variable) => {
    const seeds = Object.entries(values).map(([name, value]) =>
      [name, typeof value === "function" ? value : [value, +(name === variable), 0]]);
    const [v, d, dd] = node(Object.fromEntries(seeds));
    return [v, d + 0 * v, dd + 0 * d + 0 * v].map(finite);
  };
  return {
    text,
    node,
    jet,
    value: (values) => jet(values)[0],
    slope: (values, variable = "x") => jet(values, variable)[1],
  };
}

