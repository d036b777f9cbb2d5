// What a reader leaves behind in their own browser. Nothing of it is ever sent anywhere.

// All that is ever kept, by the kind with which its name starts, such as "card:derivative/what/#what".
// It has the shape of the example here.
const SHAPES = {
  card: { title: "", function: "", calculation: "", output: "", failure: "", expected: "" },
  page: { done: false, solved: [], exercises: 0 },
  cell: "",
  exercise: { answer: "", solved: false },
  review: { upTo: "", box: 0, day: 0 },
};
const KEPT = "derivsite";
const ASIDE = "derivsite-unreadable";

// Other sites may share this host, each below a path of its own. Worked out on the first page: when
// Material swaps pages without a reload, its settings stay as they were there.
const SITE = new URL(
  JSON.parse(document.getElementById("__config").textContent).base.replace(/\/?$/, "/"),
  location.href,
).pathname;

function site() {
  return SITE;
}

// A page as its name says it, such as "derivative/what/".
function pageName(path = location.pathname) {
  return path.slice(SITE.length).replace(/index\.html$/, "");
}

function kindOf(name) {
  return name.split(":")[0];
}

function shapeOf(name) {
  return SHAPES[kindOf(name)];
}

// No name is that of a property that objects have from birth.
function isName(name) {
  return name.includes(":") && Object.hasOwn(SHAPES, kindOf(name));
}

function keyOf(name, box = KEPT) {
  return `${box}:${SITE}:${name}`;
}

function namesIn(box) {
  const start = keyOf("", box);
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(start));
  return keys.map((key) => key.slice(start.length));
}

// Return the value that `text` writes down, or undefined if it cannot be read or has another shape
// than `model`. Gaps of an object are filled from `model`.
function understood(text, model) {
  try {
    const value = JSON.parse(text);
    if (!fits(value, model)) return undefined;
    return isObject(model) ? { ...model, ...value } : value;
  } catch {
    return undefined;
  }
}

function typeOf(value) {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function isObject(value) {
  return typeOf(value) === "object";
}

function fits(value, model) {
  if (model === null || model === undefined) return true;
  const parts = isObject(model) ? Object.keys(model) : [];
  const alike = (key) => !(key in value) || fits(value[key], model[key]);
  return typeOf(value) === typeOf(model) && parts.every(alike);
}

// Return what is kept under `name`, or `otherwise`, which also fills the gaps of an object. What
// cannot be read, or has another shape than `otherwise`, is set aside, but not without telling `say`.
function recall(name, otherwise, say) {
  let text = null;
  try {
    text = localStorage.getItem(keyOf(name));
  } catch {
    say?.(TEXTS.store.forbidden);
  }
  if (text === null) return otherwise;
  const value = understood(text, otherwise);
  if (value === undefined && say) setAside(name, text, say);
  return value ?? otherwise;
}

// Move a text that cannot be read out of the way; return whether there was room for that.
function setAside(name, text, say) {
  try {
    putAside(name, text);
    localStorage.removeItem(keyOf(name));
    say(TEXTS.store.unreadable);
    return true;
  } catch {
    say(TEXTS.store.stuck);
    return false;
  }
}

function putAside(name, text) {
  const key = keyOf(name, ASIDE);
  localStorage.setItem(key, appended(localStorage.getItem(key) ?? "", text));
}

// Keep `value` under `name`, or nothing if it is null. Return whether the browser let us, and tell
// `say` if it did not. What stands there and cannot be read is never written over.
function keep(name, value, say = () => {}) {
  try {
    const before = localStorage.getItem(keyOf(name));
    const spoiled = before !== null && understood(before, value) === undefined;
    if (spoiled && !setAside(name, before, say)) return false;
    if (value === null) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), JSON.stringify(value));
    return true;
  } catch (error) {
    say(error.name === "QuotaExceededError" ? TEXTS.store.full : TEXTS.store.forbidden);
    return false;
  }
}

// Return all that is kept, and the texts that could not be read, both by their names.
function everything(say) {
  const found = { kept: {}, unreadable: {} };
  try {
    for (const name of namesIn(KEPT).filter(isName)) {
      const text = localStorage.getItem(keyOf(name));
      const value = understood(text, shapeOf(name));
      if (value !== undefined) found.kept[name] = value;
      else if (!setAside(name, text, say)) found.unreadable[name] = text;
    }
    for (const name of namesIn(ASIDE).filter(isName)) {
      found.unreadable[name] = localStorage.getItem(keyOf(name, ASIDE));
    }
  } catch {
    say(TEXTS.store.forbidden);
  }
  return found;
}

// Forget all of it, also what was set aside; return whether the browser let us.
function forgetEverything() {
  try {
    for (const box of [KEPT, ASIDE]) {
      namesIn(box).forEach((name) => localStorage.removeItem(keyOf(name, box)));
    }
    return true;
  } catch {
    return false;
  }
}
