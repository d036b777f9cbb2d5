// Reads an expression such as 3x^2 + sin(x), without eval. The grammar is told in
// derivsite/expressions/parser.py, whose twin this is: what one reads, the other reads alike.

const LONGEST = 200;
const DEEPEST = 40;
const CONSTANTS = { pi: Math.PI, "π": Math.PI, e: Math.E };
const SIGNS = { "−": "-", "–": "-", "·": "*", "×": "*", "÷": "/", "**": "^" };
const OFTEN = { "=": "equals", "|": "bars" };
const TOKEN =
  /\s*(?:((?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)|([A-Za-z_][A-Za-z_0-9]*|π)|(\*\*|[-+*/^(),²³−–·×÷])|(\S))/gu;

const has = Object.hasOwn;

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

function fault(name, at, values = {}) {
  return Object.assign(new Error(fill(TEXTS.expression[name], values)), { at });
}

function tokensOf(text) {
  const tokens = [...text.matchAll(TOKEN)].map(([all, number, name, sign, other], i, list) => {
    const found = number ?? name ?? sign ?? other;
    const at = list[i].index + all.length - found.length;
    if (other) throw fault(OFTEN[found] ?? "character", at, { found });
    return { kind: number ? "number" : name ? "name" : "sign", text: SIGNS[found] ?? found, at };
  });
  return [...tokens, { kind: "end", text: "", at: text.length }];
}

// Return a function from values ({x: jet, f: function of jets}) to a jet.
function read(text, variables, functions) {
  if (!text.trim()) throw fault("empty", 0);
  if (text.length > LONGEST) throw fault("long", LONGEST, { limit: LONGEST });
  const tokens = tokensOf(text);
  let next = 0;
  let depth = 0;

  const takes = (...signs) => {
    const token = tokens[next];
    if (token.kind !== "sign" || !signs.includes(token.text)) return "";
    next += 1;
    return token.text;
  };
  const unexpected = () => {
    const { kind, text: found, at } = tokens[next];
    if (kind === "end") return fault("ends", at);
    return fault(found === "," ? "comma" : "unexpected", at, { found });
  };
  const close = () => {
    if (takes(")")) return;
    throw tokens[next].kind === "end" ? fault("unclosed", tokens[next].at) : unexpected();
  };
  const number = (value) => () => [value, 0, 0];
  const binary = (operation, left, right) => (values) => operation(left(values), right(values));

  const sum = () => {
    let node = product();
    for (let sign = takes("+", "-"); sign; sign = takes("+", "-")) {
      node = binary(sign === "+" ? plus : minus, node, product());
    }
    return node;
  };
  const product = () => {
    let node = signed();
    for (;;) {
      const sign = takes("*", "/");
      const { kind, text: found, at } = tokens[next];
      if (sign) node = binary(sign === "*" ? times : over, node, signed());
      else if (kind === "number") throw fault("between", at);
      else if (kind === "name" || (kind === "sign" && found === "(")) node = binary(times, node, raised());
      else return node;
    }
  };
  const signed = () => {
    depth += 1;
    if (depth > DEEPEST) throw fault("deep", tokens[next].at, { limit: DEEPEST });
    const node = takes("-") ? binary(minus, number(0), signed()) : takes("+") ? signed() : raised();
    depth -= 1;
    return node;
  };
  const raised = () => {
    const base = atom();
    const sign = takes("²", "³", "^");
    if (!sign) return base;
    return binary(power, base, sign === "^" ? signed() : number(sign === "²" ? 2 : 3));
  };
  const atom = () => {
    const token = tokens[next];
    if (takes("(")) {
      const node = sum();
      close();
      return node;
    }
    if (token.kind !== "number" && token.kind !== "name") throw unexpected();
    next += 1;
    if (token.kind === "name") return named(token.text, token.at);
    if (!Number.isFinite(+token.text)) throw fault("huge", token.at);
    return number(+token.text);
  };
  const named = (name, at) => {
    const given = functions.includes(name);
    if (given || (has(FUNCTIONS, name) && !variables.includes(name))) {
      if (!takes("(")) throw fault("bracket", at, { name });
      const nodes = [sum()];
      while (takes(",")) nodes.push(sum());
      close();
      if (given) return (values) => values[name](...nodes.map((node) => node(values)));
      if (nodes.length > 1) throw fault("one", at, { name });
      return (values) => {
        const u = nodes[0](values);
        return chain(u, FUNCTIONS[name](u[0]));
      };
    }
    if (variables.includes(name)) return (values) => values[name];
    if (has(CONSTANTS, name)) return number(CONSTANTS[name]);
    throw fault("unknown", at, { name, known: variables.join(", ") });
  };

  const node = sum();
  if (tokens[next].kind !== "end") throw unexpected();
  return node;
}

const finite = (x) => (Number.isFinite(x) ? x : NaN);

// Read `text`; the result gives its value and its exact slope at {x: 2, …}. Throws an Error with a
// sentence for the reader, and `at`, the place of the character that it is about.
function parse(text, variables = ["x"], functions = []) {
  const node = read(text, variables, functions);
  const jet = (values, variable) =>
    node(
      Object.fromEntries(
        Object.entries(values).map(([name, value]) =>
          [name, typeof value === "number" ? [value, +(name === variable), 0] : value]),
      ),
    );
  return {
    text,
    node,
    jet,
    value: (values) => finite(jet(values)[0]),
    slope(values, variable = "x") {
      const [value, slope] = jet(values, variable);
      return Number.isFinite(value) ? finite(slope) : NaN;
    },
  };
}

